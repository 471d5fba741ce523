// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editortab.h"
#include "app/findpostspanel.h"
#include "app/patchsheet.h"
#include "app/posttabs.h"
#include "editor/markdownedit.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

class TestFindPosts final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void saysHowItEnded_data();
    void saysHowItEnded();
    void findsAndGoesThere();
    void findsWhatIsNotSaved();
    void replacesAfterALook();
    void startsWithTheSelection();
};

namespace {

const QString firstPost = u"blog/2024-03-01-first.md"_s;

/// The window's panel, opened with its keys.
struct OpenPanel
{
    explicit OpenPanel(const WindowTest &test)
    {
        test.window->actions()[ActionId::FindInPosts]->trigger();
        panel = test.window->findChild<FindPostsPanel *>();
        const QList<QLineEdit *> fields = panel->findChildren<QLineEdit *>();
        find = fields.at(0);
        replace = fields.at(1);
        list = panel->findChild<QTreeWidget *>();
    }

    void search(const QString &words) const
    {
        find->selectAll();
        QTest::keyClicks(find, words);
        QTest::keyClick(find, Qt::Key_Return);
    }

    QString state() const { return panel->findChildren<QLabel *>().at(0)->text(); }

    FindPostsPanel *panel;
    QLineEdit *find;
    QLineEdit *replace;
    QTreeWidget *list;
};

} // namespace

void TestFindPosts::saysHowItEnded_data()
{
    QTest::addColumn<SearchEnd>("end");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << SearchEnd{} << u"Nothing found."_s;
    QTest::newRow("one") << SearchEnd{1, 1, {}} << u"One place in one post."_s;
    QTest::newRow("several in one") << SearchEnd{1, 3, {}} << u"3 places in one post."_s;
    QTest::newRow("several") << SearchEnd{2, 12, {}} << u"12 places in 2 posts."_s;
    QTest::newRow("with a problem") << SearchEnd{2, 12, u"Why."_s} << u"12 places in 2 posts. Why."_s;
    QTest::newRow("only a problem") << SearchEnd{0, 0, u"Why."_s} << u"Why."_s;
}

void TestFindPosts::saysHowItEnded()
{
    QFETCH(const SearchEnd, end);
    QTEST(searchEndText(end), "text");
}

void TestFindPosts::findsAndGoesThere()
{
    const WindowTest test;
    QVERIFY(test.open(u"blog/2024-03-05-folder/index.md"_s));
    QVERIFY(test.scanned());
    const OpenPanel open(test);
    QVERIFY(open.find->hasFocus());
    QCOMPARE(open.state(), u"Type what to find and press Enter."_s);
    open.search(u"second part"_s);
    QTRY_COMPARE(open.state(), u"One place in one post."_s);
    QCOMPARE(open.list->topLevelItemCount(), 1);
    open.list->setFocus();
    open.list->setCurrentItem(open.list->topLevelItem(0)->child(0));
    QTest::keyClick(open.list, Qt::Key_Return);
    const EditorTab *tab = test.window->tabs()->currentTab();
    QVERIFY(tab->document()->path().endsWith(u"first.md"));
    QCOMPARE(tab->position(), (TextPosition{11, 4}));

    open.search(u"no such words"_s);
    QTRY_COMPARE(open.state(), u"Nothing found."_s);
    QVERIFY(!open.list->isVisible());
}

void TestFindPosts::findsWhatIsNotSaved()
{
    const WindowTest test;
    PostDocument *post = test.open(firstPost);
    QVERIFY(post);
    QVERIFY(test.scanned());
    post->apply({{{post->text().size(), 0}, u"Only on screen.\n"_s}});
    const OpenPanel open(test);
    open.search(u"only on screen"_s);
    QTRY_COMPARE(open.state(), u"One place in one post."_s);
}

void TestFindPosts::replacesAfterALook()
{
    const WindowTest test;
    PostDocument *post = test.open(firstPost);
    QVERIFY(post);
    QVERIFY(test.scanned());
    const QByteArray before = test.bytes(firstPost);
    post->apply({{{post->text().size(), 0}, u"Another window.\n"_s}});
    const QString unsaved = post->text();
    const OpenPanel open(test);
    open.search(u"window"_s);
    QTRY_COMPARE(open.state(), u"2 places in one post."_s);
    QTest::keyClicks(open.replace, u"door"_s);
    QTest::keyClick(open.replace, Qt::Key_Return);
    PatchSheet *sheet = nullptr;
    QTRY_VERIFY((sheet = test.window->findChild<PatchSheet *>()) != nullptr);
    QTRY_VERIFY(sheet->isVisible());
    QPushButton *apply = nullptr;
    for (QPushButton *button : sheet->findChildren<QPushButton *>()) {
        if (button->isDefault())
            apply = button;
    }
    QVERIFY(apply);
    QTest::mouseClick(apply, Qt::LeftButton);
    QString after = unsaved;
    QTRY_COMPARE(post->text(), after.replace(u"window"_s, u"door"_s));
    QCOMPARE(test.bytes(firstPost), before);
    post->textDocument()->undo();
    QCOMPARE(post->text(), unsaved);
    sheet->close();
}

void TestFindPosts::startsWithTheSelection()
{
    const WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.scanned());
    EditorTab *tab = test.window->tabs()->currentTab();
    tab->goTo({7, 1});
    QTextCursor cursor = tab->edit()->textCursor();
    cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
    tab->edit()->setTextCursor(cursor);
    const OpenPanel open(test);
    QCOMPARE(open.find->text(), u"Hello"_s);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestFindPosts)
#include "tst_findposts.moc"
