// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/inlinecommands.h"
#include "editor/markedtext.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestInlineCommands : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void togglesMarks_data()
    {
        QTest::addColumn<InlineMark>("mark");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("comesBack");
        const auto row = [](const char *name, InlineMark mark, const QString &before,
                            const QString &after) -> QTestData & {
            return QTest::newRow(name) << mark << before << after;
        };
        using enum InlineMark;
        row("selection", Bold, u"a ⟦b⟧ c"_s, u"a **⟦b⟧** c"_s) << true;
        row("blanks stay outside", Bold, u"a⟦ b ⟧c"_s, u"a⟦ **b** ⟧c"_s) << true;
        row("word at the caret", Italic, u"one tw‸o"_s, u"one *tw‸o*"_s) << true;
        row("caret at the end of a word", Bold, u"word‸"_s, u"**word‸**"_s) << true;
        row("word with an apostrophe", Bold, u"don’t‸"_s, u"**don’t‸**"_s) << true;
        row("no word", Bold, u"a ‸ b"_s, u"a **‸** b"_s) << true;
        row("no word, code", Code, u"‸"_s, u"`‸`"_s) << true;
        row("already bold", Bold, u"**⟦b⟧**"_s, u"⟦b⟧"_s) << true;
        row("bold with its marks selected", Bold, u"⟦**b**⟧"_s, u"⟦b⟧"_s) << true;
        row("bold in italic", Bold, u"*⟦b⟧*"_s, u"***⟦b⟧***"_s) << true;
        row("italic in bold", Italic, u"**⟦b⟧**"_s, u"***⟦b⟧***"_s) << true;
        row("italic out of both", Italic, u"***⟦b⟧***"_s, u"**⟦b⟧**"_s) << true;
        row("bold through strikethrough", Bold, u"**~~⟦b⟧~~**"_s, u"~~⟦b⟧~~"_s) << false;
        row("underscores", Italic, u"_⟦b⟧_"_s, u"⟦b⟧"_s) << false;
        row("strikethrough", Strikethrough, u"⟦b⟧"_s, u"~~⟦b⟧~~"_s) << true;
        row("two bold words are not one", Bold, u"⟦**a** and **b**⟧"_s, u"**⟦**a** and **b**⟧**"_s) << true;
        row("list lines", Bold, u"⟦- a\n- b\n\n## c⟧"_s, u"⟦- **a**\n- **b**\n\n## **c**⟧"_s) << true;
        row("code", Code, u"⟦x⟧"_s, u"`⟦x⟧`"_s) << true;
        row("code around a backtick", Code, u"⟦a`b⟧"_s, u"``⟦a`b⟧``"_s) << true;
        row("code that starts with a backtick", Code, u"⟦`b⟧"_s, u"`` ⟦`b⟧ ``"_s) << true;
        row("code with its marks selected", Code, u"⟦`b`⟧"_s, u"⟦b⟧"_s) << true;
        row("stars inside code mean nothing", Code, u"⟦**⟧"_s, u"`⟦**⟧`"_s) << true;
    }

    void togglesMarks()
    {
        QFETCH(InlineMark, mark);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(bool, comesBack);
        const MarkedText given(before);
        const MarkedText once(given.text, toggleMark(given.text, given.selection, mark));
        QCOMPARE(once.marked(), after);
        const MarkedText twice(once.text, toggleMark(once.text, once.selection, mark));
        if (comesBack)
            QCOMPARE(twice.text, given.text);
    }

    void togglesLinks_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("selection") << u"a ⟦b c⟧"_s << u"a [b c](⟦url⟧)"_s;
        QTest::newRow("word at the caret") << u"wo‸rd"_s << u"[word](⟦url⟧)"_s;
        QTest::newRow("nothing") << u"a ‸"_s << u"a [‸](url)"_s;
        QTest::newRow("address") << u"⟦https://x.example/a⟧"_s << u"[‸](https://x.example/a)"_s;
        QTest::newRow("after a link") << u"[a](b)‸"_s << u"[a](b)[‸](url)"_s;
        QTest::newRow("marked up words") << u"⟦**b**⟧"_s << u"[**b**](⟦url⟧)"_s;
        QTest::newRow("bracket in the words") << u"⟦a]b⟧"_s << u"⟦a]b⟧"_s;
        QTest::newRow("in code") << u"`⟦a⟧`"_s << u"`⟦a⟧`"_s;
        QTest::newRow("over lines") << u"⟦a\nb⟧"_s << u"⟦a\nb⟧"_s;
    }

    void togglesLinks()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const MarkedText given(before);
        const MarkedText once(given.text, toggleLink(given.text, given.selection));
        QCOMPARE(once.marked(), after);
        if (once.text == given.text)
            return;
        QCOMPARE(MarkedText(once.text, toggleLink(once.text, once.selection)).text, given.text);
    }

    void takesLinksAway_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("caret in the text") << u"a [b‸ c](x \"T\") d"_s << u"a b‸ c d"_s;
        QTest::newRow("caret in the target") << u"a [b](x‸y)"_s << u"a b‸"_s;
        QTest::newRow("all selected") << u"⟦[b](x)⟧"_s << u"b‸"_s;
        QTest::newRow("reference") << u"[b‸][x]"_s << u"b‸"_s;
    }

    void takesLinksAway()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const MarkedText given(before);
        QCOMPARE(MarkedText(given.text, toggleLink(given.text, given.selection)).marked(), after);
    }
};

QTEST_GUILESS_MAIN(TestInlineCommands)
#include "tst_inlinecommands.moc"
