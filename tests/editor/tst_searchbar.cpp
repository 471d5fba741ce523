// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/markdownedit.h"
#include "editor/postdocument.h"
#include "editor/searchbar.h"
#include "testing/galleytest.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

struct Window
{
    PostDocument post;
    QWidget frame;
    MarkdownEdit *edit;
    SearchBar *bar;

    explicit Window(const QString &text)
    {
        post.startUntitled(text);
        edit = new MarkdownEdit(&post);
        bar = new SearchBar;
        auto *layout = new QVBoxLayout(&frame);
        layout->addWidget(edit);
        layout->addWidget(bar);
        bar->setEditor(edit);
        frame.resize(600, 400);
        frame.show();
        frame.activateWindow();
        edit->select({0, 0});
    }

    QLineEdit *field(const QString &name) const
    {
        for (QLineEdit *candidate : bar->findChildren<QLineEdit *>()) {
            if (candidate->accessibleName() == name)
                return candidate;
        }
        return nullptr;
    }

    void click(const QString &name) const
    {
        for (QAbstractButton *button : bar->findChildren<QAbstractButton *>()) {
            if (button->text().remove(u'&') == name)
                return QTest::mouseClick(button, Qt::LeftButton, {}, {8, button->height() / 2});
        }
        QFAIL(qPrintable(name));
    }

    QString count() const { return bar->findChild<QLabel *>()->text(); }
};

} // namespace

class TestSearchBar : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsAll_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<SearchOptions>("options");
        QTest::addColumn<QStringList>("expected");
        using enum SearchOption;
        const auto all = [](const QString &words) { return words.split(u'|', Qt::SkipEmptyParts); };
        QTest::newRow("any case") << u"Cat cat dog"_s << u"CAT"_s << SearchOptions() << all(u"Cat|cat"_s);
        QTest::newRow("exact case") << u"Cat cat"_s << u"cat"_s << SearchOptions(CaseSensitive)
                                    << all(u"cat"_s);
        QTest::newRow("whole words") << u"cat category cat_a cat."_s << u"cat"_s << SearchOptions(WholeWords)
                                     << all(u"cat|cat"_s);
        QTest::newRow("word that is punctuation")
            << u"a -- b"_s << u"--"_s << SearchOptions(WholeWords) << all(u"--"_s);
        QTest::newRow("no overlap") << u"aaaa"_s << u"aa"_s << SearchOptions() << all(u"aa|aa"_s);
        QTest::newRow("special signs are plain")
            << u"a.b axb"_s << u"a.b"_s << SearchOptions() << all(u"a.b"_s);
        QTest::newRow("expression") << u"a1 b22"_s << u"[a-z]\\d+"_s << SearchOptions(RegularExpression)
                                    << all(u"a1|b22"_s);
        QTest::newRow("expression at lines")
            << u"ab\nab"_s << u"^a"_s << SearchOptions(RegularExpression) << all(u"a|a"_s);
        QTest::newRow("accents") << u"Über über"_s << u"\\bü\\w+"_s << SearchOptions(RegularExpression)
                                 << all(u"Über|über"_s);
        QTest::newRow("nothing typed") << u"abc"_s << u""_s << SearchOptions() << QStringList();
    }

    void findsAll()
    {
        QFETCH(QString, text);
        QFETCH(QString, pattern);
        QFETCH(SearchOptions, options);
        QFETCH(QStringList, expected);
        QStringList found;
        for (const TextSpan &match : findAll(text, {pattern, options}).matches)
            found.push_back(match.of(text).toString());
        QCOMPARE(found, expected);
    }

    void isBounded()
    {
        QElapsedTimer timer;
        timer.start();
        const SearchQuery explosive{u"(a+)+$"_s, SearchOption::RegularExpression};
        QVERIFY(!findAll(u"a"_s.repeated(200'000) + u"b"_s, explosive).complete);
        QVERIFY(!findAll(u"a"_s.repeated(300'000), {u"a"_s, {}}).complete);
        const SearchQuery empty{u"x*"_s, SearchOption::RegularExpression};
        QVERIFY(findAll(u"abc"_s, empty).matches.size() == 4);
        QVERIFY(!findAll(u"abc"_s, {u"("_s, SearchOption::RegularExpression}).error.isEmpty());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }

    void replaces()
    {
        const QString text = u"one two"_s;
        const SearchQuery query{u"(\\w)(\\w+)"_s, SearchOption::RegularExpression};
        const TextEdits edits = replacementEdits(text, findAll(text, query).matches, query, u"$2$1\\n$$$0"_s);
        QCOMPARE(applyEdits(text, edits), u"neo\n$one wot\n$two"_s);
        const SearchQuery plain{u"o"_s, {}};
        QCOMPARE(
            applyEdits(text, replacementEdits(text, findAll(text, plain).matches, plain, u"$0"_s)),
            u"$0ne tw$0"_s);
    }

    void searchesWhileTyping()
    {
        Window window(u"cat, dog, cat, Cat"_s);
        window.bar->openFor(SearchBar::Mode::Find);
        QTest::keyClicks(window.field(u"Find"_s), u"cat"_s);
        QCOMPARE(window.edit->selection(), (TextSelection{0, 3}));
        QCOMPARE(window.count(), u"1 of 3"_s);
        QTest::keyClick(window.field(u"Find"_s), Qt::Key_Return);
        QCOMPARE(window.edit->selection(), (TextSelection{10, 13}));
        QTest::keyClick(window.field(u"Find"_s), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(window.field(u"Find"_s), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(window.count(), u"3 of 3"_s);
        window.click(u"Case"_s);
        QCOMPARE(window.count().section(u' ', -1), u"2"_s);
        window.post.apply({{{0, 0}, u"cat "_s}});
        QTRY_COMPARE(window.count().section(u' ', 0, 0), u"3"_s);
    }

    void closesOnEscape()
    {
        Window window(u"cat"_s);
        QSignalSpy closed(window.bar, &SearchBar::closed);
        window.bar->openFor(SearchBar::Mode::Find);
        QTest::keyClicks(window.field(u"Find"_s), u"cat"_s);
        QCOMPARE(window.edit->extraSelections().size(), 2);
        QTest::keyClick(window.field(u"Find"_s), Qt::Key_Escape);
        QVERIFY(window.bar->isHidden());
        QCOMPARE(closed.size(), 1);
        QCOMPARE(window.edit->extraSelections().size(), 1);
    }

    void replacesOneAndAll()
    {
        Window window(u"cat cat cat"_s);
        window.bar->openFor(SearchBar::Mode::Replace);
        QTest::keyClicks(window.field(u"Find"_s), u"cat"_s);
        QTest::keyClicks(window.field(u"Replace with"_s), u"a cat"_s);
        window.click(u"Replace"_s);
        QCOMPARE(window.post.text(), u"a cat cat cat"_s);
        QCOMPARE(window.edit->selection(), (TextSelection{6, 9}));
        window.click(u"Replace All"_s);
        QCOMPARE(window.post.text(), u"a a cat a cat a cat"_s);
        window.edit->undo();
        QCOMPARE(window.post.text(), u"a cat cat cat"_s);
    }

    void takesTheSelectionAsPattern()
    {
        Window window(u"one two one"_s);
        window.edit->select({8, 11});
        window.bar->openFor(SearchBar::Mode::Find);
        QCOMPARE(window.field(u"Find"_s)->text(), u"one"_s);
        QCOMPARE(window.count(), u"2 of 2"_s);
        window.bar->setEditor(nullptr);
        window.bar->findNext();
        window.bar->replaceAll();
        QCOMPARE(window.post.text(), u"one two one"_s);
    }
};

QTEST_MAIN(TestSearchBar)
#include "tst_searchbar.moc"
