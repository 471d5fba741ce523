// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/markedtext.h"
#include "editor/typing.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTyping : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void breaksLines_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("paragraph") << u"word‸s"_s << u"word\n‸s"_s;
        QTest::newRow("selection") << u"a⟦b⟧c"_s << u"a\n‸c"_s;
        QTest::newRow("bullet") << u"- a‸"_s << u"- a\n- ‸"_s;
        QTest::newRow("bullet cut in two") << u"* one‸ two"_s << u"* one\n* ‸two"_s;
        QTest::newRow("plus with wide gap") << u"+   a‸"_s << u"+   a\n+   ‸"_s;
        QTest::newRow("nested bullet") << u"- a\n  - b‸"_s << u"- a\n  - b\n  - ‸"_s;
        QTest::newRow("empty bullet ends the list") << u"- a\n- ‸"_s << u"- a\n‸"_s;
        QTest::newRow("empty nested bullet goes out") << u"- a\n  - ‸"_s << u"- a\n- ‸"_s;
        QTest::newRow("empty bullet under a number") << u"1. a\n   - ‸"_s << u"1. a\n2. ‸"_s;
        QTest::newRow("number") << u"1. a‸"_s << u"1. a\n2. ‸"_s;
        QTest::newRow("number with parenthesis") << u"9) a‸"_s << u"9) a\n10) ‸"_s;
        QTest::newRow("numbers below count on")
            << u"1. a‸\n2. b\n   c\n\n3. d\nx"_s << u"1. a\n2. ‸\n3. b\n   c\n\n4. d\nx"_s;
        QTest::newRow("numbers below that do not count stay") << u"1. a‸\n5. b"_s << u"1. a\n2. ‸\n5. b"_s;
        QTest::newRow("all ones stay ones") << u"1. a\n1. b‸"_s << u"1. a\n1. b\n1. ‸"_s;
        QTest::newRow("task") << u"- [x] a‸"_s << u"- [x] a\n- [ ] ‸"_s;
        QTest::newRow("empty task ends the list") << u"- [ ] ‸"_s << u"‸"_s;
        QTest::newRow("quote") << u"> a‸"_s << u"> a\n> ‸"_s;
        QTest::newRow("empty quote ends") << u"> a\n> ‸"_s << u"> a\n‸"_s;
        QTest::newRow("list in quote") << u"> - a‸"_s << u"> - a\n> - ‸"_s;
        QTest::newRow("empty item in quote") << u"> - a\n> - ‸"_s << u"> - a\n> ‸"_s;
        QTest::newRow("caret before the marker") << u"‸- a"_s << u"\n‸- a"_s;
        QTest::newRow("selected to the next item") << u"- ⟦a\n- ⟧b"_s << u"- \n- ‸b"_s;
        QTest::newRow("rule is no list") << u"a\n\n- - -‸"_s << u"a\n\n- - -\n‸"_s;
        QTest::newRow("emphasis is no list") << u"*a*‸"_s << u"*a*\n‸"_s;
        QTest::newRow("indented continuation") << u"- a\n  b‸"_s << u"- a\n  b\n  ‸"_s;
        QTest::newRow("code keeps indentation") << u"```\n  - a‸\n```"_s << u"```\n  - a\n  ‸\n```"_s;
        QTest::newRow("code in quote") << u"> ```\n> a‸"_s << u"> ```\n> a\n> ‸"_s;
        QTest::newRow("yaml list") << u"---\ntags:\n  - a‸\n---"_s << u"---\ntags:\n  - a\n  - ‸\n---"_s;
        QTest::newRow("yaml list ends") << u"---\ntags:\n  - ‸\n---"_s << u"---\ntags:\n‸\n---"_s;
        QTest::newRow("yaml list starts") << u"---\ntags:‸\n---"_s << u"---\ntags:\n  - ‸\n---"_s;
        QTest::newRow("yaml mapping in list")
            << u"---\nauthors:\n  - name: A‸\n---"_s << u"---\nauthors:\n  - name: A\n    ‸\n---"_s;
        QTest::newRow("yaml key") << u"---\ntitle: > - a‸\n---"_s << u"---\ntitle: > - a\n  ‸\n---"_s;
        QTest::newRow("yaml number is no list") << u"---\n1. a‸\n---"_s << u"---\n1. a\n‸\n---"_s;
    }

    void breaksLines()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const MarkedText given(before);
        const BlockState state = stateAt(given.text, given.selection.start());
        QCOMPARE(MarkedText(given.text, breakLine(given.text, given.selection, state)).marked(), after);
    }

    void shiftsLines_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("in");
        QTest::addColumn<QString>("out");
        QTest::newRow("plain text") << u"a‸b"_s << u"a ‸b"_s << u"a‸b"_s;
        QTest::newRow("bullet") << u"- a\n- b‸"_s << u"- a\n  - b‸"_s << u"- a\n- b‸"_s;
        QTest::newRow("nested bullet") << u"- a\n  - b‸"_s << u"- a\n    - b‸"_s << u"- a\n- b‸"_s;
        QTest::newRow("number starts at one") << u"1. a\n2. b‸"_s << u"1. a\n   1. b‸"_s << u"1. a\n2. b‸"_s;
        QTest::newRow("number goes on outside")
            << u"1. a\n   1. b‸"_s << u"1. a\n      1. b‸"_s << u"1. a\n2. b‸"_s;
        QTest::newRow("lines") << u"⟦a\n\nb⟧\nc"_s << u"  ⟦a\n\n  b⟧\nc"_s << u"⟦a\n\nb⟧\nc"_s;
        QTest::newRow("line only touched") << u"⟦  a\n⟧  b"_s << u"⟦    a\n⟧  b"_s << u"⟦a\n⟧  b"_s;
        QTest::newRow("tabs stay tabs") << u"\t- a‸"_s << u"\t\t- a‸"_s << u"- a‸"_s;
        QTest::newRow("in a quote") << u"> - a‸"_s << u">   - a‸"_s << u"> - a‸"_s;
    }

    void shiftsLines()
    {
        QFETCH(QString, before);
        QFETCH(QString, in);
        QFETCH(QString, out);
        const MarkedText given(before);
        const bool onlyTouched = before == u"⟦  a\n⟧  b"_s;
        const MarkedText shiftedIn(given.text, shiftLines(given.text, given.selection, Shift::In));
        QCOMPARE(shiftedIn.text, MarkedText(in).text);
        if (!onlyTouched && given.selection.isEmpty())
            QCOMPARE(shiftedIn.marked(), in);
        QCOMPARE(
            MarkedText(given.text, shiftLines(given.text, given.selection, Shift::Out)).text,
            MarkedText(out).text);
    }

    void pairsSigns_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QChar>("sign");
        QTest::addColumn<QString>("after"); // empty: typed as it is
        QTest::newRow("bracket at the end") << u"a ‸"_s << QChar(u'(') << u"a (‸)"_s;
        QTest::newRow("bracket before a word") << u"‸a"_s << QChar(u'(') << QString();
        QTest::newRow("bracket before a full stop") << u"a ‸."_s << QChar(u'[') << u"a [‸]."_s;
        QTest::newRow("quote after a blank") << u"a ‸"_s << QChar(u'"') << u"a \"‸\""_s;
        QTest::newRow("inch sign") << u"5‸"_s << QChar(u'"') << QString();
        QTest::newRow("apostrophe") << u"don‸"_s << QChar(u'\'') << QString();
        QTest::newRow("backtick") << u"‸"_s << QChar(u'`') << u"`‸`"_s;
        QTest::newRow("third backtick of a fence") << u"``‸"_s << QChar(u'`') << QString();
        QTest::newRow("star alone") << u"‸"_s << QChar(u'*') << QString();
        QTest::newRow("star around a selection") << u"a ⟦b⟧"_s << QChar(u'*') << u"a *⟦b⟧*"_s;
        QTest::newRow("underscore around a selection") << u"⟦b⟧"_s << QChar(u'_') << u"_⟦b⟧_"_s;
        QTest::newRow("bracket around a selection") << u"⟦b c⟧"_s << QChar(u'[') << u"[⟦b c⟧]"_s;
        QTest::newRow("star around paragraphs") << u"⟦a\n\nb⟧"_s << QChar(u'*') << QString();
        QTest::newRow("letter over a selection") << u"⟦a⟧"_s << QChar(u'x') << QString();
    }

    void pairsSigns()
    {
        QFETCH(QString, before);
        QFETCH(QChar, sign);
        QFETCH(QString, after);
        const MarkedText given(before);
        const std::optional<TypedPair> pair = typePair(given.text, given.selection, sign);
        QCOMPARE(pair ? MarkedText(given.text, pair->result).marked() : QString(), after);
    }
};

QTEST_GUILESS_MAIN(TestTyping)
#include "tst_typing.moc"
