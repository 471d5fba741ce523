// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/fileactions.h"
#include "app/newblog.h"
#include "app/openposts.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QApplication>
#include <QDirIterator>

using namespace Qt::StringLiterals;

namespace Galley {

/// Promise P1 in the window: every post of real blogs opens, shows its form, and is saved without one changed
/// byte.
class TestWindowCorpus final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatItOpened_data();
    void savesWhatItOpened();
};

void TestWindowCorpus::savesWhatItOpened_data()
{
    QTest::addColumn<QString>("site");
    for (const char *site : {"seed", "electron", "jest", "pnpm", "features"})
        QTest::newRow(site) << corpusSite(QString::fromLatin1(site));
}

void TestWindowCorpus::savesWhatItOpened()
{
    QFETCH(const QString, site);
    if (site.isEmpty())
        QSKIP("the corpus is not there");
    const QTemporaryDir folder;
    const Result<QString> copy = copyFolder(site + u"/blog"_s, folder.path(), u"blog"_s);
    QVERIFY_RESULT(copy);
    Settings settings(folder.filePath(u"galley.conf"_s));
    settings.setValue(Setting::VisiblePanes, u"editor"_s);
    MainWindow window(settings, std::make_unique<PreparedDialogs>());
    window.show();

    int posts = 0;
    QDirIterator files(*copy, {u"*.md"_s, u"*.mdx"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QByteArray before = readFileBytes(file).value_or("(unreadable)");
        window.files().openPath(file);
        PostDocument *post = window.posts().find(file);
        QVERIFY2(post, qPrintable(file));
        QCoreApplication::processEvents();
        QVERIFY2(!post->isModified(), qPrintable(file));
        QVERIFY2(window.files().save(post), qPrintable(file));
        QVERIFY2(readFileBytes(file).value_or(QByteArray()) == before, qPrintable(file));
        QVERIFY(window.files().close(post));
        ++posts;
    }
    QVERIFY(posts > 0);
    qInfo("%d posts", posts);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestWindowCorpus)
#include "tst_windowcorpus.moc"
