// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "windowtest.h"

#include "app/blogsession.h"
#include "app/fileactions.h"
#include "app/newblog.h"
#include "app/openposts.h"
#include "preview/previewpane.h"

#include <QEventLoop>
#include <QPrinter>
#include <QWebEngineView>

using namespace Qt::StringLiterals;

namespace Galley {

SaveChoice PreparedDialogs::askToSave(const QStringList &names)
{
    askedNames = names;
    if (saveChoices.isEmpty())
        QTest::qFail("asked to save without an answer", __FILE__, __LINE__);
    return saveChoices.isEmpty() ? SaveChoice::Cancel : saveChoices.dequeue();
}

bool PreparedDialogs::confirm(const QString &question, const QString &, const QString &)
{
    if (confirmations.isEmpty())
        QTest::qFail(qPrintable(question), __FILE__, __LINE__);
    return !confirmations.isEmpty() && confirmations.dequeue();
}

QString PreparedDialogs::nextPath()
{
    if (paths.isEmpty())
        QTest::qFail("asked for a path without an answer", __FILE__, __LINE__);
    return paths.isEmpty() ? QString() : paths.dequeue();
}

QStringList PreparedDialogs::filesToOpen(FileKind, const QString &)
{
    return {nextPath()};
}

QString PreparedDialogs::folder(const QString &, const QString &)
{
    return nextPath();
}

QString PreparedDialogs::fileToSave(const QString &, const QString &, const QString &)
{
    return nextPath();
}

std::optional<int> PreparedDialogs::line(int, int last)
{
    return last;
}

bool PreparedDialogs::choosePrinter(QPrinter *printer)
{
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(nextPath());
    return true;
}

WindowTest::WindowTest() : settings(folder.filePath(u"galley.conf"_s))
{
    // What the window remembers of bulk changes is no business of the user's own state.
    qputenv("XDG_STATE_HOME", QFile::encodeName(folder.filePath(u"state"_s)));
    const Result<QString> copy = copyFolder(testData(u"app/blog"_s), folder.path(), u"blog"_s);
    Q_ASSERT(copy);
    blog = *copy;
    restart();
}

void WindowTest::restart()
{
    auto prepared = std::make_unique<PreparedDialogs>();
    dialogs = prepared.get();
    window.reset(); // two windows never are at once
    window = std::make_unique<MainWindow>(settings, std::move(prepared));
}

WindowTest::~WindowTest() = default;

QByteArray WindowTest::bytes(const QString &path) const
{
    return readFileBytes(file(path)).value_or("(unreadable)");
}

void WindowTest::write(const QString &path, const QByteArray &bytes) const
{
    const Result<void> written = writeFileAtomically(file(path), bytes);
    Q_ASSERT(written);
}

PostDocument *WindowTest::open(const QString &path) const
{
    window->show();
    window->files().openPath(file(path));
    return window->posts().find(file(path));
}

bool WindowTest::scanned() const
{
    return QTest::qWaitFor([this] { return window->blog().site() != nullptr; });
}

QString inPage(const MainWindow &window, const QString &script)
{
    const auto *view = const_cast<MainWindow &>(window).preview()->findChild<QWebEngineView *>();
    if (!view)
        return {};
    QString result;
    QEventLoop loop;
    view->page()->runJavaScript(script, [&](const QVariant &value) {
        result = value.toString();
        loop.quit();
    });
    loop.exec();
    return result;
}

} // namespace Galley
