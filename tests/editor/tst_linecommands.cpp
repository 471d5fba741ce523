// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/linecommands.h"
#include "editor/markedtext.h"
#include "testing/galleytest.h"

#include <functional>

using namespace Galley;
using namespace Qt::StringLiterals;

using Command = std::function<EditResult(const QString &, const TextSelection &)>;

class TestLineCommands : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void changesLines_data()
    {
        QTest::addColumn<Command>("command");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto heading = [](int level) -> Command {
            return
                [level](const QString &text, const TextSelection &at) { return setHeading(text, at, level); };
        };
        QTest::newRow("heading") << heading(2) << u"a‸b\nc"_s << u"## a‸b\nc"_s;
        QTest::newRow("heading of another level") << heading(3) << u"# a‸"_s << u"### a‸"_s;
        QTest::newRow("same heading goes") << heading(2) << u"## a‸"_s << u"a‸"_s;
        QTest::newRow("plain paragraph") << heading(0) << u"#### a‸"_s << u"a‸"_s;
        QTest::newRow("headings") << heading(2) << u"⟦a\n\n# b⟧"_s << u"## ⟦a\n\n## b⟧"_s;
        QTest::newRow("hash tag is no heading") << heading(1) << u"#tag‸"_s << u"# #tag‸"_s;

        const auto step = [](HeadingStep way) -> Command {
            return [way](const QString &text, const TextSelection &at) { return stepHeading(text, at, way); };
        };
        QTest::newRow("demote text") << step(HeadingStep::Demote) << u"a‸"_s << u"# a‸"_s;
        QTest::newRow("demote") << step(HeadingStep::Demote) << u"## a‸"_s << u"### a‸"_s;
        QTest::newRow("demote the deepest") << step(HeadingStep::Demote) << u"###### a‸"_s << u"###### a‸"_s;
        QTest::newRow("promote") << step(HeadingStep::Promote) << u"## a‸"_s << u"# a‸"_s;
        QTest::newRow("promote to text") << step(HeadingStep::Promote) << u"# a‸"_s << u"a‸"_s;
        QTest::newRow("promote text") << step(HeadingStep::Promote) << u"a‸"_s << u"a‸"_s;

        QTest::newRow("quote") << Command(toggleQuote) << u"⟦a\n\nb⟧"_s << u"> ⟦a\n>\n> b⟧"_s;
        QTest::newRow("unquote") << Command(toggleQuote) << u"> ⟦a\n>\n>b⟧"_s << u"⟦a\n\nb⟧"_s;
        QTest::newRow("quote one more") << Command(toggleQuote) << u"⟦> a\nb⟧"_s << u"> ⟦> a\n> b⟧"_s;

        const auto list = [](ListKind kind) -> Command {
            return
                [kind](const QString &text, const TextSelection &at) { return toggleList(text, at, kind); };
        };
        QTest::newRow("bullets") << list(ListKind::Bullet) << u"⟦a\n\n  b⟧"_s << u"- ⟦a\n\n  - b⟧"_s;
        QTest::newRow("no bullets") << list(ListKind::Bullet) << u"⟦- a\n* b⟧"_s << u"⟦a\nb⟧"_s;
        QTest::newRow("numbers") << list(ListKind::Ordered) << u"⟦- a\nb⟧"_s << u"1. ⟦a\n2. b⟧"_s;
        QTest::newRow("tasks") << list(ListKind::Task) << u"- a‸"_s << u"- [ ] a‸"_s;
        QTest::newRow("no tasks") << list(ListKind::Task) << u"- [x] a‸"_s << u"a‸"_s;
        QTest::newRow("list on an empty line") << list(ListKind::Bullet) << u"a\n‸"_s << u"a\n- ‸"_s;

        QTest::newRow("task done") << Command(toggleTaskDone) << u"- [ ] ⟦a\n- [x] b\nc⟧"_s
                                   << u"- [x] ⟦a\n- [x] b\nc⟧"_s;
        QTest::newRow("task open") << Command(toggleTaskDone) << u"1. [X] a‸"_s << u"1. [ ] a‸"_s;

        const auto move = [](Direction way) -> Command {
            return [way](const QString &text, const TextSelection &at) { return moveLines(text, at, way); };
        };
        QTest::newRow("line up") << move(Direction::Up) << u"a\nb‸\nc"_s << u"b‸\na\nc"_s;
        QTest::newRow("last line up") << move(Direction::Up) << u"a\nb‸"_s << u"b‸\na"_s;
        QTest::newRow("first line up") << move(Direction::Up) << u"a‸\nb"_s << u"a‸\nb"_s;
        QTest::newRow("lines down") << move(Direction::Down) << u"⟦a\nb⟧\nc\nd"_s << u"c\n⟦a\nb⟧\nd"_s;
        QTest::newRow("last line down") << move(Direction::Down) << u"a\nb‸"_s << u"a\nb‸"_s;
        QTest::newRow("duplicate") << Command(duplicateLines) << u"a‸\nb"_s << u"a\na‸\nb"_s;
        QTest::newRow("duplicate the last") << Command(duplicateLines) << u"⟦a\nb⟧"_s << u"a\nb\n⟦a\nb⟧"_s;
    }

    void changesLines()
    {
        QFETCH(Command, command);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const MarkedText given(before);
        const MarkedText result(given.text, command(given.text, given.selection));
        QCOMPARE(result.text, MarkedText(after).text);
        if (given.selection.isEmpty())
            QCOMPARE(result.marked(), after);
    }

    void comesBackAfterTheSecondTime_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << u"a\nb"_s;
        QTest::newRow("blank lines") << u"a\n\n  \n\t\nb\n"_s;
        QTest::newRow("indented") << u"  a\n    b"_s;
        QTest::newRow("partly quoted") << u"> a\nb\n>c"_s;
    }

    void comesBackAfterTheSecondTime()
    {
        QFETCH(QString, text);
        const MarkedText given(u"⟦"_s + text + u"⟧"_s);
        const Command quote = toggleQuote;
        const Command bullets = [](const QString &all, const TextSelection &at) {
            return toggleList(all, at, ListKind::Bullet);
        };
        for (const Command &command : {quote, bullets}) {
            const MarkedText once(given.text, command(given.text, given.selection));
            QVERIFY(once.text != given.text);
            QCOMPARE(MarkedText(once.text, command(once.text, once.selection)).text, given.text);
        }
    }
};

QTEST_GUILESS_MAIN(TestLineCommands)
#include "tst_linecommands.moc"
