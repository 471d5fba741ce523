// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actionset.h"
#include "app/blogsession.h"
#include "app/blogsettingsdialog.h"
#include "app/bulkchanges.h"
#include "app/chiplist.h"
#include "app/fileactions.h"
#include "app/movedialog.h"
#include "app/namesdialog.h"
#include "app/newpostdialog.h"
#include "app/openposts.h"
#include "app/patchsheet.h"
#include "app/postlistmodel.h"
#include "app/postlistpanel.h"
#include "editor/chipedit.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

/// The list of posts and what is done with those that are selected in it, by keys and clicks.
class TestPostList final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void filtersAsOneTypes();
    void saysWhatToDoWhenEmpty();
    void opensSeveral();
    void groupsAndSorts();
    void keepsTheSelection();
    void marksProblems();
    void changesTagsOfSeveral();
    void movesAnOpenPostWithItsText();
    void turnsAFileIntoAFolder();
    void duplicates();
    void movesToTheTrash();
    void keepsWhatIsNotConfirmed();
    void makesPostsFromTemplates();
    void takesTheUsersWordForTheConfiguration();
    void readsABurstOnce();

private:
    static bool prepare(WindowTest &test);
    static PostListPanel *panel(const WindowTest &test) { return test.window->findChild<PostListPanel *>(); }
    static QTreeView *view(const WindowTest &test) { return panel(test)->findChild<QTreeView *>(); }
    static QLineEdit *filter(const WindowTest &test) { return panel(test)->findChild<QLineEdit *>(); }
    static QStringList titles(const WindowTest &test);
    static void choose(const WindowTest &test, const QStringList &files);
    static void trigger(const WindowTest &test, ActionId id) { test.window->actions()[id]->trigger(); }
    static void accept(QDialog *dialog);
    static bool applySheet(const WindowTest &test);
};

constexpr auto first = "blog/2024-03-01-first.md";
constexpr auto second = "blog/2024-03-02-second.md";
constexpr auto inFolder = "blog/2024-03-05-folder/index.md";

bool TestPostList::prepare(WindowTest &test)
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(test.folder.filePath(u"data"_s)));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(test.folder.filePath(u"config"_s)));
    test.write(
        QLatin1String(second),
        "---\ntitle: Second post\ntags: [go, ml]\n---\n\n[one](./2024-03-01-first.md)\n");
    test.window->show();
    test.window->files().openPath(test.blog);
    return test.scanned();
}

QStringList TestPostList::titles(const WindowTest &test)
{
    const QAbstractItemModel *model = view(test)->model();
    QStringList titles;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex top = model->index(row, 0);
        titles << top.data().toString();
        for (int child = 0; child < model->rowCount(top); ++child)
            titles << u"- "_s + model->index(child, 0, top).data().toString();
    }
    return titles;
}

void TestPostList::choose(const WindowTest &test, const QStringList &files)
{
    QTreeView *list = view(test);
    list->clearSelection();
    auto *model = qobject_cast<PostListModel *>(list->model());
    for (const QString &file : files) {
        const QRect place = list->visualRect(model->indexOf(test.file(file)));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier, place.center());
    }
}

void TestPostList::accept(QDialog *dialog)
{
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->isDefault() || button->text().remove(u'&').startsWith(u"Show Changes"_s)) {
            QVERIFY(button->isEnabled());
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QFAIL("no button");
}

/// Makes the change that is shown.
bool TestPostList::applySheet(const WindowTest &test)
{
    if (!QTest::qWaitFor([&] { return test.window->findChild<PatchSheet *>() != nullptr; }))
        return false;
    auto *sheet = test.window->findChild<PatchSheet *>();
    const QSignalSpy changed(&test.window->bulkChanges(), &BulkChanges::changed);
    for (QPushButton *button : sheet->findChildren<QPushButton *>()) {
        if (button->isDefault())
            QTest::mouseClick(button, Qt::LeftButton);
    }
    const bool made = QTest::qWaitFor([&] { return !changed.isEmpty(); });
    QTest::keyClick(sheet, Qt::Key_Escape);
    return made;
}

void TestPostList::filtersAsOneTypes()
{
    WindowTest test;
    QVERIFY(prepare(test));
    QCOMPARE(titles(test).size(), 4);
    QTest::keyClicks(filter(test), u"tag:go"_s);
    QCOMPARE(titles(test), QStringList(u"Second post"_s));
    QTest::keyClick(filter(test), Qt::Key_Return);
    QTRY_COMPARE(test.window->posts().current()->path(), test.file(QLatin1String(second)));
    QTest::keyClick(filter(test), Qt::Key_Escape);
    QCOMPARE(titles(test).size(), 4);
    QTest::keyClicks(filter(test), u"author:mira draft:no"_s);
    QCOMPARE(titles(test), QStringList(u"First post"_s));
}

void TestPostList::saysWhatToDoWhenEmpty()
{
    WindowTest test;
    test.window->show();
    const auto says = [&](const QString &words) {
        for (const QLabel *label : panel(test)->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    };
    QVERIFY(says(u"Open a blog folder"_s));
    QVERIFY(prepare(test));
    QTRY_VERIFY(view(test)->isVisible());
    QTest::keyClicks(filter(test), u"xyzzy"_s);
    QVERIFY(says(u"No post matches"_s));
    QVERIFY(!view(test)->isVisible());
}

void TestPostList::opensSeveral()
{
    WindowTest test;
    QVERIFY(prepare(test));
    choose(test, {QLatin1String(first), QLatin1String(second)});
    QCOMPARE(panel(test)->selected().size(), 2);
    QTest::keyClick(view(test), Qt::Key_Return);
    QCOMPARE(test.window->posts().all().size(), 2);
}

void TestPostList::groupsAndSorts()
{
    WindowTest test;
    QVERIFY(prepare(test));
    QVERIFY(QFile::remove(test.file(u"blog/2024-03-09-broken.md"_s)));
    QTRY_COMPARE(titles(test).size(), 3);
    const QList<QAction *> choices = panel(test)->findChild<QMenu *>()->actions();
    const auto pick = [&](const QString &text) {
        for (QAction *action : choices) {
            if (action->text().remove(u'&') == text)
                action->trigger();
        }
    };
    pick(u"Title"_s);
    QCOMPARE(titles(test), (QStringList{u"First post"_s, u"Second post"_s, u"With a folder"_s}));
    pick(u"Ascending"_s);
    QCOMPARE(titles(test), (QStringList{u"With a folder"_s, u"Second post"_s, u"First post"_s}));
    pick(u"Tag"_s);
    QCOMPARE(
        titles(test), (QStringList{
                          u"go"_s, u"- Second post"_s, u"Machine learning"_s, u"- Second post"_s,
                          u"- First post"_s, u"Without tags"_s, u"- With a folder"_s}));
    QTest::mouseClick(view(test)->viewport(), Qt::LeftButton, {}, QPoint(40, 5));
    QVERIFY(!view(test)->isExpanded(view(test)->model()->index(0, 0)));
}

void TestPostList::keepsTheSelection()
{
    WindowTest test;
    QVERIFY(prepare(test));
    choose(test, {QLatin1String(first), QLatin1String(second)});
    test.write(u"blog/2024-04-01-new.md"_s, "---\ntitle: New\n---\n");
    QTRY_COMPARE(titles(test).size(), 5);
    QCOMPARE(panel(test)->selected().size(), 2);
    QTest::keyClicks(filter(test), u"second"_s);
    QCOMPARE(panel(test)->selected(), QStringList(test.file(QLatin1String(second))));
}

void TestPostList::marksProblems()
{
    WindowTest test;
    QVERIFY(prepare(test));
    auto *model = qobject_cast<PostListModel *>(view(test)->model());
    const auto marks = [&](const QString &file) {
        return model->indexOf(test.file(file)).data(PostListModel::MarksRole).toStringList();
    };
    QTRY_VERIFY(marks(u"blog/2024-03-09-broken.md"_s).contains(u"Problems"_s));
    QVERIFY(!marks(QLatin1String(first)).contains(u"Problems"_s));
    QCOMPARE(marks(QLatin1String(inFolder)), QStringList(u"Draft"_s));
    test.write(QLatin1String(first), "---\ntitle: First post\nauthors: [nobody]\n---\n");
    QTRY_VERIFY(marks(QLatin1String(first)).contains(u"Problems"_s));
}

void TestPostList::changesTagsOfSeveral()
{
    WindowTest test;
    QVERIFY(prepare(test));
    choose(test, {QLatin1String(first), QLatin1String(second)});
    trigger(test, ActionId::PostTags);
    auto *dialog = test.window->findChild<NamesDialog *>();
    QVERIFY(dialog);
    const QList<ChipList *> lists = dialog->findChildren<ChipList *>();
    QTest::keyClicks(lists[0]->findChild<ChipEdit *>()->input(), u"news,"_s);
    QTest::keyClicks(lists[1]->findChild<ChipEdit *>()->input(), u"ml"_s);
    QTest::keyClick(lists[1]->findChild<ChipEdit *>()->input(), Qt::Key_Return);
    QCOMPARE(dialog->change().add, QStringList(u"news"_s));
    QCOMPARE(dialog->change().remove, QStringList(u"ml"_s));
    accept(dialog);
    QVERIFY(applySheet(test));
    QVERIFY(test.bytes(QLatin1String(first)).contains("tags: [news]\n"));
    QVERIFY(test.bytes(QLatin1String(second)).contains("tags: [go, news]\n"));
}

void TestPostList::movesAnOpenPostWithItsText()
{
    WindowTest test;
    QVERIFY(prepare(test));
    PostDocument *post = test.open(QLatin1String(first));
    post->apply({{{post->text().size(), 0}, u"More.\n"_s}});
    choose(test, {QLatin1String(first)});
    trigger(test, ActionId::RenamePost);
    auto *dialog = test.window->findChild<MoveDialog *>();
    QVERIFY(dialog);
    auto *path = dialog->findChild<QLineEdit *>();
    QCOMPARE(path->text(), u"2024-03-01-first.md"_s);
    path->setText(u"2024-03-05-folder/index.md"_s);
    QVERIFY(!dialog->findChild<QPushButton *>()->isEnabled());
    path->selectAll();
    QTest::keyClicks(path, u"deep/2024-03-01-start.md"_s);
    QTest::mouseClick(dialog->findChild<QCheckBox *>(), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(dialog->address(), MovedAddress::Stays);
    accept(dialog);
    QVERIFY(applySheet(test));

    const QString moved = test.file(u"blog/deep/2024-03-01-start.md"_s);
    QCOMPARE(post->path(), moved);
    QVERIFY(post->isModified());
    QVERIFY(post->text().endsWith(u"More.\n"_s));
    QVERIFY(post->text().contains(u"](../2024-03-05-folder/index.md)"_s));
    QVERIFY(post->text().contains(u"slug: /2024/03/01/first\n"_s));
    QVERIFY(!QFile::exists(test.file(QLatin1String(first))));
    QVERIFY(test.bytes(QLatin1String(second)).contains("[one](./deep/2024-03-01-start.md)"));
    QTRY_VERIFY(test.window->blog().site()->findPost(moved));

    trigger(test, ActionId::UndoBulkChange);
    QTRY_COMPARE(post->path(), test.file(QLatin1String(first)));
    QVERIFY(post->text().endsWith(u"More.\n"_s));
    QVERIFY(!post->text().contains(u"slug"_s));
    QVERIFY(test.bytes(QLatin1String(second)).contains("[one](./2024-03-01-first.md)"));
    QVERIFY(!QFile::exists(test.file(u"blog/deep"_s)));
}

void TestPostList::turnsAFileIntoAFolder()
{
    WindowTest test;
    QVERIFY(prepare(test));
    choose(test, {QLatin1String(second)});
    trigger(test, ActionId::TurnPostForm);
    QVERIFY(applySheet(test));
    QVERIFY(test.bytes(u"blog/2024-03-02-second/index.md"_s).contains("[one](../2024-03-01-first.md)"));
    QVERIFY(!QFile::exists(test.file(QLatin1String(second))));
}

void TestPostList::duplicates()
{
    WindowTest test;
    QVERIFY(prepare(test));
    choose(test, {QLatin1String(inFolder)});
    trigger(test, ActionId::DuplicatePost);
    const QString copy = u"blog/2024-03-05-folder-copy/index.md"_s;
    QVERIFY(test.bytes(copy).contains("title: With a folder (copy)\r\n"));
    QCOMPARE(test.window->posts().current()->path(), test.file(copy));
    choose(test, {QLatin1String(second)});
    trigger(test, ActionId::DuplicatePost);
    QTRY_VERIFY(test.window->blog().site()->findPost(test.file(u"blog/2024-03-02-second-copy.md"_s)));
    choose(test, {QLatin1String(second)});
    trigger(test, ActionId::DuplicatePost);
    QVERIFY(test.bytes(u"blog/2024-03-02-second-copy-2.md"_s).contains("draft: true"));
}

void TestPostList::movesToTheTrash()
{
    WindowTest test;
    QVERIFY(prepare(test));
    QVERIFY(test.open(QLatin1String(inFolder)));
    choose(test, {QLatin1String(first), QLatin1String(inFolder)});
    test.dialogs->confirmations << true;
    view(test)->setFocus();
    QTest::keyClick(view(test), Qt::Key_Delete);
    QTRY_VERIFY(!QFile::exists(test.file(u"blog/2024-03-05-folder"_s)));
    QVERIFY(!QFile::exists(test.file(QLatin1String(first))));
    QVERIFY(test.window->posts().isEmpty());
    QTRY_COMPARE(titles(test).size(), 2);
}

void TestPostList::keepsWhatIsNotConfirmed()
{
    WindowTest test;
    QVERIFY(prepare(test));
    choose(test, {QLatin1String(first)});
    test.dialogs->confirmations << false;
    trigger(test, ActionId::TrashPosts);
    QTRY_VERIFY(test.dialogs->confirmations.isEmpty());
    QVERIFY(QFile::exists(test.file(QLatin1String(first))));
}

void TestPostList::makesPostsFromTemplates()
{
    WindowTest test;
    QVERIFY(QDir().mkpath(test.file(u"blog/_templates"_s)));
    test.write(u"blog/_templates/review.md"_s, "---\ntitle: x\nkeywords: [review]\n---\n\n## Verdict\n");
    QVERIFY(prepare(test));
    NewPostDialog dialog(test.window->blog().site(), QDate(2024, 4, 1));
    dialog.show();
    const QList<ChipList *> chips = dialog.findChildren<ChipList *>();
    QCOMPARE(chips[0]->items(), QStringList(u"mira"_s));
    QTest::keyClicks(dialog.findChild<QLineEdit *>(u"title"_s), u"A book"_s);
    QTest::keyClicks(chips[1]->findChild<ChipEdit *>()->input(), u"ml,go,"_s);
    auto *pattern = dialog.findChild<QComboBox *>();
    pattern->setFocus();
    QTest::keyClick(pattern, Qt::Key_Down);
    QCOMPARE(pattern->currentText(), u"review"_s);
    const Result<NewPostFile> file = dialog.file();
    QVERIFY_RESULT(file);
    QCOMPARE(file->path, test.file(u"blog/2024-04-01-a-book.md"_s));
    QCOMPARE(
        file->text,
        u"---\ntitle: A book\nauthors: [mira]\ntags: [ml, go]\nkeywords: [review]\n---\n\n## Verdict\n"_s);
    chips[0]->setItems({u"nobody"_s});
    QVERIFY(!dialog.file());
}

void TestPostList::takesTheUsersWordForTheConfiguration()
{
    WindowTest test;
    QVERIFY(prepare(test));
    trigger(test, ActionId::BlogSettings);
    auto *dialog = test.window->findChild<BlogSettingsDialog *>();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    const QList<QTreeWidgetItem *> found = list->findItems(u"blog.routeBasePath"_s, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    list->setCurrentItem(found.front());
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    auto *editor = list->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"news"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(found.front()->text(2), u"set by you"_s);
    QVERIFY(dialog->isVisible());
    dialog->accept();
    const QString file = test.file(QLatin1String(first));
    QTRY_VERIFY(test.window->blog().site()->findPost(file)->permalink.contains(u"/news/"_s));

    trigger(test, ActionId::BlogSettings);
    QTRY_VERIFY(test.window->findChild<BlogSettingsDialog *>());
    dialog = test.window->findChild<BlogSettingsDialog *>();
    list = dialog->findChild<QTreeWidget *>();
    list->setCurrentItem(list->findItems(u"blog.routeBasePath"_s, Qt::MatchExactly).front());
    for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
        if (button->text().contains(u"from the Blog"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(dialog->overrides().isEmpty());
}

void TestPostList::readsABurstOnce()
{
    WindowTest test;
    for (int i = 0; i < 1000; ++i)
        test.write(u"blog/2023-01-01-%1.md"_s.arg(i), "---\ntitle: Old\n---\n");
    // A file that was written in the moment of the scan would count as changed.
    const QDateTime past(QDate(2023, 5, 1), QTime());
    QFile still(test.file(QLatin1String(first)));
    QVERIFY(still.open(QIODevice::ReadWrite));
    const QByteArray text = still.readAll();
    QVERIFY(still.setFileTime(past, QFileDevice::FileModificationTime));
    QVERIFY(prepare(test));
    QTRY_COMPARE(titles(test).size(), 1004);

    QSignalSpy changes(&test.window->blog(), &BlogSession::siteChanged);
    for (int i = 0; i < 1000; ++i) {
        const QString file = test.file(u"blog/2023-01-01-%1.md"_s.arg(i));
        QFile::remove(file);
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("---\ntitle: Newer\n---\n");
    }
    // What looks unchanged is not read again, so nobody sees this.
    QVERIFY(
        still.seek(0) && still.write(QByteArray(text).replace("First post", "Worst post")) == text.size());
    QVERIFY(still.flush() && still.setFileTime(past, QFileDevice::FileModificationTime));

    QVERIFY(changes.wait(30'000));
    QCOMPARE(changes.size(), 1);
    const SiteSnapshotPtr site = test.window->blog().site();
    QCOMPARE(site->findPost(test.file(u"blog/2023-01-01-999.md"_s))->title, u"Newer"_s);
    QCOMPARE(site->findPost(test.file(u"blog/2023-01-01-0.md"_s))->title, u"Newer"_s);
    QCOMPARE(site->findPost(test.file(QLatin1String(first)))->title, u"First post"_s);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestPostList)
#include "tst_postlist.moc"
