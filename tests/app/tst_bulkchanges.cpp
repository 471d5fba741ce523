// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actionset.h"
#include "app/blogsession.h"
#include "app/bulkchanges.h"
#include "app/editortab.h"
#include "app/fileactions.h"
#include "app/messagebar.h"
#include "app/newblog.h"
#include "app/openposts.h"
#include "app/patchsheet.h"
#include "app/posttabs.h"
#include "editor/markdownedit.h"
#include "preview/previewtestmain.h"
#include "site/postplan.h"
#include "site/tagplan.h"
#include "site/usehistory.h"
#include "windowtest.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextDocument>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

/// Bulk changes in the whole window: the sheet, files, open documents, undo.
class TestBulkChanges final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsFilesAndDifferences();
    void cancellingChangesNothing();
    void changesFilesAndUnsavedPosts();
    void leavesAFileOut();
    void openPostsFollowTheirFiles();
    void aFileThatChangedMeanwhileStopsAll();
    void aPostThatChangedMeanwhileStopsAll();
    void aPostThatChangesDuringTheWorkPutsAllBack();
    void namesWhatCannotBeChanged();
    void failedPlansAreTold();
    void takesBackAfterTypingElsewhere();
    void tellsOfPostsThatWereClosedSince();
    void refusesToTakeBackWhatWasChanged();
    void takesBackAfterARestart();
    void makesOneValueAtOnce();
    void oneValueWaitsForTheOther();
    void finishesWhatWasInterrupted();
    void takesBackEveryByteOfARealBlog();

private:
    static QString messageOf(const WindowTest &test) { return test.window->bar()->message(); }
    static bool prepare(WindowTest &test);
    static PatchSheet *rename(const WindowTest &test);
    static QTreeWidget *listOf(PatchSheet *sheet) { return sheet->findChild<QTreeWidget *>(); }
    static QPushButton *button(const QWidget *in, const QString &text);
    static void applyWith(PatchSheet *sheet);
    static QString reportOf(PatchSheet *sheet) { return sheet->findChild<MessageBar *>()->message(); }
    static QAction *undoAction(const WindowTest &test);
};

constexpr auto first = "blog/2024-03-01-first.md";
constexpr auto second = "blog/2024-03-02-second.md";
constexpr auto broken = "blog/2024-03-09-broken.md";
constexpr auto tagsFile = "blog/tags.yml";

/// Another post with the tag, none that is broken, and the blog is read.
bool TestBulkChanges::prepare(WindowTest &test)
{
    if (!QFile::remove(test.file(QLatin1String(broken))))
        return false;
    test.write(QLatin1String(second), "---\ntitle: Second\ntags: [ml, 'x y']\n---\n\nText.\n");
    test.window->show();
    test.window->files().openPath(test.blog);
    return test.scanned();
}

PatchSheet *TestBulkChanges::rename(const WindowTest &test)
{
    BulkChanges &bulk = test.window->bulkChanges();
    bulk.propose(planTagRename(bulk.input(), u"ml"_s, u"learning"_s));
    auto *sheet = test.window->findChild<PatchSheet *>();
    return sheet && QTest::qWaitForWindowExposed(sheet) ? sheet : nullptr;
}

QPushButton *TestBulkChanges::button(const QWidget *in, const QString &text)
{
    for (QPushButton *candidate : in->findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->text().remove(u'&').startsWith(text))
            return candidate;
    }
    return nullptr;
}

void TestBulkChanges::applyWith(PatchSheet *sheet)
{
    QTest::mouseClick(button(sheet, u"Change "_s), Qt::LeftButton);
}

QAction *TestBulkChanges::undoAction(const WindowTest &test)
{
    return test.window->actions()[ActionId::UndoBulkChange];
}

void TestBulkChanges::showsFilesAndDifferences()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    QTreeWidget *list = listOf(sheet);
    QCOMPARE(list->topLevelItemCount(), 3);
    QStringList files;
    for (int i = 0; i < 3; ++i)
        files << list->topLevelItem(i)->text(0);
    QVERIFY(files.contains(QLatin1String(tagsFile)));
    QVERIFY(files.contains(QLatin1String(first)));
    list->setCurrentItem(list->topLevelItem(static_cast<int>(files.indexOf(QLatin1String(second)))));
    const QString difference = sheet->findChild<QPlainTextEdit *>()->toPlainText();
    QVERIFY(difference.contains(u"\n-tags: [ml, 'x y']\n+tags: [learning, 'x y']\n"_s));
    QCOMPARE(test.bytes(QLatin1String(second)), "---\ntitle: Second\ntags: [ml, 'x y']\n---\n\nText.\n");
}

void TestBulkChanges::cancellingChangesNothing()
{
    WindowTest test;
    QVERIFY(prepare(test));
    const QByteArray before = test.bytes(QLatin1String(first));
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!test.window->findChild<PatchSheet *>());
    QCOMPARE(test.bytes(QLatin1String(first)), before);
    undoAction(test)->trigger();
    QTRY_VERIFY(messageOf(test).startsWith(u"There is no bulk change"_s));
}

void TestBulkChanges::changesFilesAndUnsavedPosts()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PostDocument *post = test.open(QLatin1String(first));
    QVERIFY(post);
    const QByteArray onDisk = test.bytes(QLatin1String(first));
    QPlainTextEdit *edit = test.window->tabs()->currentTab()->edit();
    QTest::keyClick(edit, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(edit, u" typed"_s);
    const QString typed = post->text();
    QVERIFY(post->isModified());
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    QTest::keyClick(listOf(sheet), Qt::Key_Return);
    QTRY_COMPARE(reportOf(sheet), u"Files changed: 2. Open posts changed, not saved yet: 1."_s);
    QCOMPARE(test.bytes(QLatin1String(first)), onDisk);
    QVERIFY(post->text().contains(u"tags: [learning]"_s));
    QVERIFY(test.bytes(QLatin1String(second)).contains("tags: [learning, 'x y']"));
    QVERIFY(test.bytes(QLatin1String(tagsFile)).contains("learning:\n  label: Machine learning"));
    // The post's own undo takes one step back.
    post->textDocument()->undo();
    QCOMPARE(post->text(), typed);
    post->textDocument()->redo();
    QTest::mouseClick(button(sheet, u"Undo"_s), Qt::LeftButton);
    QTRY_VERIFY(messageOf(test).startsWith(u"Taken back: Rename the tag “ml” to “learning”. Files: 2."_s));
    QCOMPARE(post->text(), typed);
    QVERIFY(test.bytes(QLatin1String(second)).contains("tags: [ml, 'x y']"));
}

void TestBulkChanges::leavesAFileOut()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    QTreeWidget *list = listOf(sheet);
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        if (list->topLevelItem(i)->text(0) == QLatin1String(first))
            list->setCurrentItem(list->topLevelItem(i));
    }
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(button(sheet, u"Change 2 Files"_s));
    auto *all = sheet->findChild<QCheckBox *>();
    QCOMPARE(all->checkState(), Qt::PartiallyChecked);
    QCOMPARE(all->text(), u"&All: 2 of 3 files are marked"_s);
    const QByteArray before = test.bytes(QLatin1String(first));
    applyWith(sheet);
    QTRY_COMPARE(reportOf(sheet), u"Files changed: 2. Left as they were: 1."_s);
    QCOMPARE(test.bytes(QLatin1String(first)), before);
    QVERIFY(test.bytes(QLatin1String(second)).contains("learning"));
}

void TestBulkChanges::openPostsFollowTheirFiles()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PostDocument *post = test.open(QLatin1String(first));
    QVERIFY(post);
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    applyWith(sheet);
    QTRY_COMPARE(reportOf(sheet), u"Files changed: 3."_s);
    QVERIFY(post->text().contains(u"tags: [learning]"_s));
    QVERIFY(!post->isModified());
    // The window looks at the files when it comes to the front again, and has nothing to ask.
    sheet->close();
    test.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(test.window.get()));
    QVERIFY(!test.window->tabs()->currentTab()->findChild<MessageBar *>()->isVisible());
}

void TestBulkChanges::aFileThatChangedMeanwhileStopsAll()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    test.write(QLatin1String(second), "---\ntags: [ml]\n---\n");
    const QByteArray before = test.bytes(QLatin1String(first));
    applyWith(sheet);
    QTRY_VERIFY(reportOf(sheet).contains(test.file(QLatin1String(second))));
    QVERIFY(reportOf(sheet).endsWith(u"Nothing was changed."_s));
    QCOMPARE(test.bytes(QLatin1String(first)), before);
    QVERIFY(test.bytes(QLatin1String(tagsFile)).startsWith("ml:"));
}

void TestBulkChanges::aPostThatChangedMeanwhileStopsAll()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PostDocument *post = test.open(QLatin1String(first));
    QVERIFY(post);
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    post->apply({{{post->text().size(), 0}, u"more"_s}});
    const QString typed = post->text();
    applyWith(sheet);
    QTRY_VERIFY(reportOf(sheet).contains(test.file(QLatin1String(first))));
    QVERIFY(reportOf(sheet).endsWith(u"Nothing was changed."_s));
    QCOMPARE(post->text(), typed);
    QVERIFY(test.bytes(QLatin1String(second)).contains("tags: [ml"));
}

void TestBulkChanges::aPostThatChangesDuringTheWorkPutsAllBack()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PostDocument *post = test.open(QLatin1String(first));
    post->apply({{{post->text().size(), 0}, u"more"_s}});
    const QByteArray before = test.bytes(QLatin1String(second));
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    applyWith(sheet);
    // The files are changed on another thread by now; what it reports comes later.
    post->apply({{{post->text().size(), 0}, u" words"_s}});
    const QString typed = post->text();
    QTRY_VERIFY(reportOf(sheet).contains(test.file(QLatin1String(first))));
    QVERIFY(reportOf(sheet).endsWith(u"Nothing was changed."_s));
    QCOMPARE(test.bytes(QLatin1String(second)), before);
    QCOMPARE(post->text(), typed);
    QVERIFY(button(sheet, u"Change 3 Files"_s)->isEnabled());
}

void TestBulkChanges::namesWhatCannotBeChanged()
{
    WindowTest test;
    QVERIFY(prepare(test));
    BulkChanges &bulk = test.window->bulkChanges();
    test.write(QLatin1String(broken), "---\ntags: [ml\n---\n");
    bulk.propose(planDraft(
        bulk.input(), {test.file(QLatin1String(broken)), test.file(QLatin1String(first))},
        DraftState::Draft));
    auto *sheet = test.window->findChild<PatchSheet *>();
    QVERIFY(sheet);
    QTreeWidget *list = listOf(sheet);
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(1)->text(2), u"stays as it is"_s);
    QVERIFY(!list->topLevelItem(1)->text(1).isEmpty());
    QVERIFY(!list->topLevelItem(1)->flags().testFlag(Qt::ItemIsUserCheckable));
    QVERIFY(QTest::qWaitForWindowExposed(sheet));
    applyWith(sheet);
    QTRY_COMPARE(reportOf(sheet), u"Files changed: 1. Could not be changed: 1."_s);
}

void TestBulkChanges::failedPlansAreTold()
{
    WindowTest test;
    QVERIFY(prepare(test));
    BulkChanges &bulk = test.window->bulkChanges();
    bulk.propose(planTagRename(bulk.input(), u"nobody"_s, u"x"_s));
    QVERIFY(messageOf(test).contains(u"nobody"_s));
    bulk.propose(BulkPatch{u"Rename it"_s, {}, {}, {}});
    QCOMPARE(messageOf(test), u"Nothing to change: Rename it."_s);
    QVERIFY(!test.window->findChild<PatchSheet *>());
}

void TestBulkChanges::takesBackAfterTypingElsewhere()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PostDocument *post = test.open(QLatin1String(first));
    post->apply({{{post->text().size(), 0}, u"more"_s}});
    const QString typed = post->text();
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    applyWith(sheet);
    QTRY_VERIFY(post->text().contains(u"learning"_s));
    const auto insertIntoTitle = [](const QString &text) {
        return QString(text).replace(u"First"_s, u"Very first"_s);
    };
    post->apply(smallestEdit(post->text(), insertIntoTitle(post->text())));
    QTRY_VERIFY(undoAction(test)->text().endsWith(u"Rename the tag “ml” to “learning”"_s));
    sheet->close();
    undoAction(test)->trigger();
    QTRY_VERIFY(messageOf(test).startsWith(u"Taken back"_s));
    QCOMPARE(post->text(), insertIntoTitle(typed));
}

void TestBulkChanges::tellsOfPostsThatWereClosedSince()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PostDocument *post = test.open(QLatin1String(first));
    post->apply({{{post->text().size(), 0}, u"more"_s}});
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    applyWith(sheet);
    QTRY_VERIFY(post->text().contains(u"learning"_s));
    QVERIFY_RESULT(post->save());
    const QByteArray saved = test.bytes(QLatin1String(first));
    sheet->close();
    test.window->posts().close(post);
    undoAction(test)->trigger();
    QTRY_VERIFY(messageOf(test).endsWith(u"closed since keeps the change: 2024-03-01-first.md."_s));
    QCOMPARE(test.bytes(QLatin1String(first)), saved);
    QVERIFY(test.bytes(QLatin1String(second)).contains("[ml"));
}

void TestBulkChanges::refusesToTakeBackWhatWasChanged()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    applyWith(sheet);
    QTRY_COMPARE(reportOf(sheet), u"Files changed: 3."_s);
    PostDocument *post = test.open(QLatin1String(first));
    post->apply({{{post->text().size(), 0}, u"more"_s}});
    QTRY_VERIFY(undoAction(test)->text().contains(u"Rename"_s));
    sheet->close();
    undoAction(test)->trigger();
    QTRY_VERIFY(messageOf(test).contains(test.file(QLatin1String(first))));
    QVERIFY(messageOf(test).endsWith(u"Nothing was changed."_s));
    QVERIFY(test.bytes(QLatin1String(second)).contains("learning"));
    // Once the post is as its file again, nothing is in the way.
    post->textDocument()->undo();
    undoAction(test)->trigger();
    QTRY_VERIFY(messageOf(test).startsWith(u"Taken back"_s));
    QVERIFY(test.bytes(QLatin1String(second)).contains("[ml"));
    QVERIFY(post->text().contains(u"[ml]"_s));
    QTRY_COMPARE(undoAction(test)->text(), u"Undo &Bulk Change"_s);
}

void TestBulkChanges::takesBackAfterARestart()
{
    WindowTest test;
    QVERIFY(prepare(test));
    const QByteArray before = test.bytes(QLatin1String(tagsFile));
    PatchSheet *sheet = rename(test);
    QVERIFY(sheet);
    applyWith(sheet);
    QTRY_COMPARE(reportOf(sheet), u"Files changed: 3."_s);
    QVERIFY(test.bytes(QLatin1String(tagsFile)) != before);
    sheet = nullptr; // goes with its window
    test.restart();
    test.window->show();
    test.window->files().openPath(test.blog);
    QVERIFY(test.scanned());
    QTRY_VERIFY(undoAction(test)->text().endsWith(u"Rename the tag “ml” to “learning”"_s));
    undoAction(test)->trigger();
    QTRY_VERIFY(messageOf(test).startsWith(u"Taken back"_s));
    QCOMPARE(test.bytes(QLatin1String(tagsFile)), before);
    QVERIFY(test.bytes(QLatin1String(second)).contains("[ml"));
}

void TestBulkChanges::makesOneValueAtOnce()
{
    WindowTest test;
    QVERIFY(prepare(test));
    const QByteArray before = test.bytes(QLatin1String(tagsFile));
    BulkChanges &bulk = test.window->bulkChanges();
    bulk.make(planTagField(bulk.input(), u"ml"_s, u"label"_s, u"Machines"_s));
    QTRY_VERIFY(test.bytes(QLatin1String(tagsFile)).contains("label: Machines"));
    QTRY_VERIFY(messageOf(test).endsWith(u"Files changed: 1."_s));
    QVERIFY(!test.window->findChild<PatchSheet *>());
    QTRY_VERIFY(undoAction(test)->text().contains(u"Change the label"_s));
    QTest::mouseClick(button(test.window->bar(), u"Undo"_s), Qt::LeftButton);
    QTRY_COMPARE(test.bytes(QLatin1String(tagsFile)), before);
}

void TestBulkChanges::oneValueWaitsForTheOther()
{
    WindowTest test;
    QVERIFY(prepare(test));
    BulkChanges &bulk = test.window->bulkChanges();
    const auto write = [&](const QString &field, const QString &value) {
        bulk.make([=](const PlanInput &input) { return planTagField(input, u"ml"_s, field, value); });
    };
    write(u"label"_s, u"Machines"_s);
    write(u"nonsense: ["_s, QString()); // has no such field: nothing to change
    write(u"description"_s, u"All of them"_s);
    QTRY_VERIFY(test.bytes(QLatin1String(tagsFile)).contains("description: All of them"));
    QVERIFY(test.bytes(QLatin1String(tagsFile)).contains("label: Machines"));
}

void TestBulkChanges::finishesWhatWasInterrupted()
{
    WindowTest test;
    QVERIFY(prepare(test));
    // A journal that was written, and then the power went: apply with files that cannot be written leaves
    // none, so the mark of a finished one is taken away.
    const BulkChanges &bulk = test.window->bulkChanges();
    const auto patch = planTagRename(bulk.input(), u"ml"_s, u"learning"_s);
    QVERIFY_RESULT(patch);
    const QByteArray before = test.bytes(QLatin1String(first));
    const auto record = PatchJournal(bulkChangeFolder()).apply(*patch, test.blog);
    QVERIFY_RESULT(record);
    const QString journal = bulkChangeFolder() + u'/' + record->id;
    QVERIFY(QFile::rename(journal + u".done"_s, journal + u".pending"_s));
    test.write(QLatin1String(first), before);
    test.restart();
    PostDocument *post = test.open(QLatin1String(first));
    QVERIFY(post && post->text().contains(u"[ml]"_s));
    test.window->startLater();
    QTRY_COMPARE(
        messageOf(test),
        u"A bulk change that was interrupted is finished now: Rename the tag “ml” to “learning”."_s);
    QVERIFY(test.bytes(QLatin1String(first)).contains("[learning]"));
    QVERIFY(post->text().contains(u"[learning]"_s));
}

/// A tag of many posts, two of them open with unsaved text.
void TestBulkChanges::takesBackEveryByteOfARealBlog()
{
    const QString corpus = corpusSite(u"electron"_s);
    if (corpus.isEmpty())
        QSKIP("the corpus is not there");
    WindowTest test;
    const Result<QString> copy = copyFolder(corpus, test.folder.path(), u"electron"_s);
    QVERIFY_RESULT(copy);
    test.blog = *copy;
    test.window->show();
    test.window->files().openPath(test.blog);
    QVERIFY(test.scanned());
    const std::vector<UseHistory> tags = tagHistories(*test.window->blog().site());
    QVERIFY(!tags.empty() && tags.front().posts > 2);
    const QStringList files = tags.front().files;
    const auto bytesOf = [](const QString &file) { return readFileBytes(file).value_or("(unreadable)"); };
    QHash<QString, QByteArray> before;
    for (const QString &file : files)
        before.insert(file, bytesOf(file));
    QHash<PostDocument *, QString> typed;
    for (const QString &file : {files.first(), files.last()}) {
        test.window->files().openPath(file);
        PostDocument *post = test.window->posts().find(file);
        post->apply({{{post->text().size(), 0}, u"typed"_s}});
        typed.insert(post, post->text());
    }
    BulkChanges &bulk = test.window->bulkChanges();
    bulk.propose(planTagRename(bulk.input(), tags.front().name, u"a new: name"_s));
    auto *sheet = test.window->findChild<PatchSheet *>();
    QVERIFY(sheet && QTest::qWaitForWindowExposed(sheet));
    applyWith(sheet);
    QTRY_VERIFY(reportOf(sheet).contains(u"Open posts changed, not saved yet: 2."_s));
    for (const QString &file : files) {
        PostDocument *post = test.window->posts().find(file);
        QCOMPARE(bytesOf(file) == before[file], post != nullptr);
        QVERIFY(!post || post->text().contains(u"'a new: name'"_s));
    }
    QTest::mouseClick(button(sheet, u"Undo"_s), Qt::LeftButton);
    QTRY_VERIFY(messageOf(test).startsWith(u"Taken back"_s));
    for (const QString &file : files)
        QCOMPARE(bytesOf(file), before[file]);
    for (auto post = typed.begin(); post != typed.end(); ++post)
        QCOMPARE(post.key()->text(), *post);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestBulkChanges)
#include "tst_bulkchanges.moc"
