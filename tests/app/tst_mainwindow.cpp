// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/blogsession.h"
#include "app/editortab.h"
#include "app/exportcontroller.h"
#include "app/fileactions.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/posttabs.h"
#include "app/welcomeview.h"
#include "editor/frontmatterform.h"
#include "editor/markdownedit.h"
#include "preview/previewpane.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMetaMethod>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace Galley {

/// The main job with real keys in a real window: type, use the form, see both in the preview, undo, save,
/// export.
class TestMainWindow final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void editsOnBothSides();
    void exportsWhatItShows();
    void everyActionDoesSomething();
    void shortcutsAreUnique();
    void controlsHaveNames();
    void remembersTheLayout();
    void showsTheWelcomeView();
};

namespace {

const QString firstPost = u"blog/2024-03-01-first.md"_s;
const auto pageText = u"document.querySelector('.markdown')?.innerText ?? ''"_s;
const auto pageTitle = u"document.querySelector('h1')?.innerText ?? ''"_s;

/// QObject tells only its own class who listens.
struct Peek : QAction
{
    using QAction::isSignalConnected;
};

QLineEdit *titleField(const EditorTab *tab)
{
    for (QLineEdit *line : tab->form()->findChildren<QLineEdit *>()) {
        if (line->text() == u"First post")
            return line;
    }
    return nullptr;
}

} // namespace

void TestMainWindow::editsOnBothSides()
{
    WindowTest test;
    const QByteArray before = test.bytes(firstPost);
    PostDocument *post = test.open(firstPost);
    QVERIFY(post);
    QVERIFY(QTest::qWaitForWindowActive(test.window.get()));
    EditorTab *tab = test.window->tabs()->currentTab();
    QTRY_VERIFY_WITH_TIMEOUT(inPage(*test.window, pageText).contains(u"Hello window."_s), 20000);

    tab->edit()->setFocus();
    tab->edit()->moveCursor(QTextCursor::End);
    QTest::keyClicks(tab->edit(), u"Typed here."_s);
    QTRY_VERIFY(inPage(*test.window, pageText).contains(u"Typed here."_s));

    QLineEdit *title = titleField(tab);
    QVERIFY(title);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Another title"_s);
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(inPage(*test.window, pageTitle), u"Another title"_s);
    QVERIFY(post->isModified());
    QVERIFY(test.window->isWindowModified());

    tab->edit()->setFocus();
    QByteArray both = before;
    both.replace("'First post'", "'Another title'");
    both += "Typed here.";
    QCOMPARE(post->text().toUtf8(), both);
    QTest::keyClick(test.window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(test.bytes(firstPost), both);
    QVERIFY(!post->isModified());

    for (int i = 0; i < 40 && post->text().toUtf8() != before; ++i)
        QTest::keyClick(test.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(post->text().toUtf8(), before);
    QTRY_COMPARE(inPage(*test.window, pageTitle), u"First post"_s);
    QTRY_VERIFY(!inPage(*test.window, pageText).contains(u"Typed here."_s));
    QTRY_COMPARE(title->text(), u"First post"_s);
    QTest::keyClick(test.window.get(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(test.bytes(firstPost), before);
}

void TestMainWindow::exportsWhatItShows()
{
    WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.scanned());
    QTRY_VERIFY_WITH_TIMEOUT(inPage(*test.window, pageText).contains(u"Hello window."_s), 20000);
    const QString file = test.folder.filePath(u"out.html"_s);
    QSignalSpy exported(&test.window->exports(), &ExportController::exported);
    test.window->actions()[ActionId::ExportPost]->trigger();
    auto *dialog = test.window->findChild<ExportPostDialog *>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(file);
    dialog->accept();
    QTRY_COMPARE_WITH_TIMEOUT(exported.size(), 1, 20000);
    const QString html = QString::fromUtf8(readFileBytes(file).value_or(QByteArray()));
    QVERIFY(html.contains(u"Hello <em>window</em>."_s));
    QVERIFY(html.contains(u"Second part"_s));
    QVERIFY(html.contains(u"First post"_s));
    QVERIFY(test.window->bar()->isVisible());
    QVERIFY(test.window->bar()->message().contains(file));
}

void TestMainWindow::everyActionDoesSomething()
{
    const WindowTest test;
    const QMetaMethod triggered = QMetaMethod::fromSignal(&QAction::triggered);
    for (const ActionSpec &spec : actionTable()) {
        const QAction *action = test.window->actions()[spec.id];
        QVERIFY2((action->*&Peek::isSignalConnected)(triggered), spec.text);
    }
}

void TestMainWindow::shortcutsAreUnique()
{
    const WindowTest test;
    QHash<QString, QString> seen;
    for (const QAction *action : test.window->findChildren<QAction *>()) {
        // A list's own keys hold while it has the focus.
        if (action->shortcutContext() == Qt::WidgetShortcut)
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            const QString text = keys.toString();
            QVERIFY2(!text.contains(u"Ctrl+Alt"_s), qPrintable(action->text()));
            QVERIFY2(
                !seen.contains(text),
                qPrintable(u"%1: %2 and %3"_s.arg(text, seen.value(text), action->text())));
            seen.insert(text, action->text());
        }
    }
    QVERIFY(seen.size() > 30);
}

void TestMainWindow::controlsHaveNames()
{
    WindowTest test;
    QVERIFY(test.open(firstPost));
    for (const QWidget *widget : test.window->findChildren<QWidget *>()) {
        // Parts of Qt's own controls have the names that Qt gives them.
        const bool ours = widget->focusPolicy() & Qt::TabFocus &&
                          !widget->objectName().startsWith(u"qt_"_s) && widget->isVisible();
        if (!ours || widget->inherits("QTabBar") || widget->inherits("QWebEngineView"))
            continue;
        QAccessibleInterface *accessible =
            QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const QString where = u"%1 %2 in %3"_s.arg(
            QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
            QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), qPrintable(where));
    }
}

void TestMainWindow::remembersTheLayout()
{
    WindowTest test;
    QVERIFY(test.open(firstPost));
    test.window->actions()[ActionId::SplitBelow]->trigger();
    test.window->actions()[ActionId::ShowEditor]->trigger();
    QVERIFY(!test.window->preview()->isVisible());
    QVERIFY(test.window->tabs()->isVisible());

    MainWindow second(test.settings, std::make_unique<PreparedDialogs>());
    QVERIFY(second.actions()[ActionId::SplitBelow]->isChecked());
    QVERIFY(second.actions()[ActionId::ShowEditor]->isChecked());
    second.actions()[ActionId::ShowPreview]->trigger();
    second.show();
    second.files().openPath(test.file(firstPost));
    QVERIFY(second.preview()->isVisible());
    QVERIFY(!second.tabs()->isVisible());
}

void TestMainWindow::showsTheWelcomeView()
{
    WindowTest test;
    test.window->show();
    auto *welcome = test.window->findChild<WelcomeView *>();
    QVERIFY(welcome->isVisible());
    QVERIFY(!test.window->actions()[ActionId::Save]->isEnabled());
    const QString folder = test.folder.filePath(u"new"_s);
    test.dialogs->paths.enqueue(folder);
    test.window->actions()[ActionId::NewBlog]->trigger();
    QVERIFY(test.scanned());
    QVERIFY(!welcome->isVisible());
    QCOMPARE(test.window->blog().root(), folder);
    QVERIFY(test.window->posts().current());
    QVERIFY(test.window->actions()[ActionId::Save]->isEnabled());
    // The folder is not empty any more.
    test.dialogs->paths.enqueue(folder);
    test.window->actions()[ActionId::NewBlog]->trigger();
    QVERIFY(test.window->bar()->message().contains(u"not empty"_s));
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestMainWindow)
#include "tst_mainwindow.moc"
