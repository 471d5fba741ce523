// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/inlinemarkup.h"
#include "editor/rolenames.h"
#include "testing/galleytest.h"

#include <QElapsedTimer>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestInlineMarkup : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsInlineMarkup_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << u"just words"_s << u""_s;
        QTest::newRow("emphasis") << u"a *b* _c_"_s << u"em:*b* em:_c_"_s;
        QTest::newRow("strong") << u"**a** __b__"_s << u"strong:**a** strong:__b__"_s;
        QTest::newRow("both") << u"***a***"_s << u"em:***a*** strong:**a**"_s;
        QTest::newRow("strong in emphasis") << u"*a **b** c*"_s << u"em:*a **b** c* strong:**b**"_s;
        QTest::newRow("snake case") << u"snake_case_name"_s << u""_s;
        QTest::newRow("star in a word") << u"un*frigging*believable"_s << u"em:*frigging*"_s;
        QTest::newRow("star between blanks") << u"2 * 3 * 4"_s << u""_s;
        QTest::newRow("star before punctuation") << u"a*\"foo\"*"_s << u""_s;
        QTest::newRow("rule of three") << u"*foo**bar*"_s << u"em:*foo**bar*"_s;
        QTest::newRow("no-break space is a blank") << u"*\u00A0a*"_s << u""_s;
        QTest::newRow("crossing") << u"*a _b* c_"_s << u"em:*a _b*"_s;
        QTest::newRow("not closed") << u"**a*"_s << u"em:*a*"_s;
        QTest::newRow("escaped star") << u"\\*a\\*"_s << u"escape:\\* escape:\\*"_s;
        QTest::newRow("backslash before a letter") << u"\\a"_s << u""_s;
        QTest::newRow("strikethrough") << u"~~a~~ ~b~"_s << u"del:~~a~~ del:~b~"_s;
        QTest::newRow("strikethrough of unequal length") << u"~~a~"_s << u""_s;
        QTest::newRow("three tildes") << u"~~~a~~~"_s << u""_s;
        QTest::newRow("code") << u"`a *b*`"_s << u"code:`a *b*`"_s;
        QTest::newRow("code wins over emphasis") << u"*a`*`"_s << u"code:`*`"_s;
        QTest::newRow("code with a backtick") << u"``a`b``"_s << u"code:``a`b``"_s;
        QTest::newRow("code not closed") << u"``a`"_s << u""_s;
        QTest::newRow("backslash in code is no escape") << u"`a\\`b"_s << u"code:`a\\`"_s;
        QTest::newRow("link") << u"[a *b*](c \"T\")"_s << u"link:a *b* em:*b* target:c \"T\""_s;
        QTest::newRow("link with parentheses") << u"[a](b(c))"_s << u"link:a target:b(c)"_s;
        QTest::newRow("link in angles") << u"[a](<b c>)"_s << u"link:a target:<b c>"_s;
        QTest::newRow("blank in a target") << u"[a](b c)"_s << u""_s;
        QTest::newRow("reference") << u"[a][b]"_s << u"link:a target:b"_s;
        QTest::newRow("link in a link") << u"[a [b](c)](d)"_s << u"link:b target:c"_s;
        QTest::newRow("image in a link") << u"[![a](b)](c)"_s << u"link:![a](b) link:a target:b target:c"_s;
        QTest::newRow("emphasis ends with the link") << u"*[a*](b)"_s << u"link:a* target:b"_s;
        QTest::newRow("code wins over a link") << u"[a`](b)`"_s << u"code:`](b)`"_s;
        QTest::newRow("footnote") << u"a[^1]"_s << u"footnote:[^1]"_s;
        QTest::newRow("autolink") << u"<https://x.example/_a_>"_s << u"target:<https://x.example/_a_>"_s;
        QTest::newRow("mail") << u"<me@x.example>"_s << u"target:<me@x.example>"_s;
        QTest::newRow("address") << u"see https://x.example/a_b_c."_s << u"target:https://x.example/a_b_c"_s;
        QTest::newRow("address in parentheses") << u"(www.x.example/a)"_s << u"target:www.x.example/a"_s;
        QTest::newRow("tags") << u"<b c='d'>e</b><br/>"_s << u"tag:<b c='d'> tag:</b> tag:<br/>"_s;
        QTest::newRow("element with an expression") << u"<A b={c > d} e/>"_s << u"tag:<A b={c > d} e/>"_s;
        QTest::newRow("less than") << u"a < b > c"_s << u""_s;
        QTest::newRow("expression") << u"{props.a} b"_s << u"tag:{props.a}"_s;
        QTest::newRow("brace not closed") << u"{a"_s << u""_s;
        QTest::newRow("comments") << u"<!-- *a* --> {/* b */}"_s
                                  << u"comment:<!-- *a* --> comment:{/* b */}"_s;
        QTest::newRow("truncate markers") << u"<!--truncate--> {/* truncate */}"_s
                                          << u"truncate:<!--truncate--> truncate:{/* truncate */}"_s;
        QTest::newRow("almost a truncate marker")
            << u"<!-- truncate x -->"_s << u"comment:<!-- truncate x -->"_s;
        QTest::newRow("dollars without math") << u"$5 and $10"_s << u""_s;
        QTest::newRow("over lines") << u"**a\nb** `c\nd`"_s << u"strong:**a\nb** code:`c\nd`"_s;
        QTest::newRow("beyond the basic plane") << u"*🚀* _🚀_"_s << u"em:*🚀* em:_🚀_"_s;
    }

    void readsInlineMarkup()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(described(text, inlineMarkup(text).spans), expected);
    }

    void followsTheDialect()
    {
        QCOMPARE(described(u"a $b_c_d$", inlineMarkup(u"a $b_c_d$", {true, true}).spans), u"math:$b_c_d$"_s);
        QCOMPARE(described(u"{a *b*}", inlineMarkup(u"{a *b*}", {false, false}).spans), u"em:*b*"_s);
    }

    void findsTheLinkAtAPlace()
    {
        const QString line = u"a [![x](i.png)](t.md) <https://x.example>"_s;
        QCOMPARE(linkAt(line, 5)->target.of(line).toString(), u"t.md"_s);
        QVERIFY(linkAt(line, 5)->isImage == false);
        QCOMPARE(linkAt(line, 30)->target.of(line).toString(), u"https://x.example"_s);
        QVERIFY(!linkAt(line, 0));
        QVERIFY(linkAt(u"[a][b]", 2)->isReference);
    }

    void staysFastOnHostileText_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece :
             {u"["_s,   u"]"_s,   u"!["_s,   u"[a]("_s,   u"[a](b \""_s, u"*"_s,   u"*a "_s,   u"*a_ "_s,
              u"_a*"_s, u"~a "_s, u"`"_s,    u"` `` "_s,  u"<"_s,        u"<a "_s, u"<!-- "_s, u"{"_s,
              u"{/*"_s, u"$"_s,   u"www."_s, u"www.a)"_s, u"[^a"_s,      u"\\"_s,  u"<a@"_s,   u"**a *b "_s})
            QTest::newRow(qPrintable(piece)) << piece;
    }

    void staysFastOnHostileText()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(20'000 / piece.size());
        QElapsedTimer timer;
        timer.start();
        const InlineMarkup markup = inlineMarkup(text, {true, true});
        for (const StyledSpan &styled : markup.spans)
            QVERIFY(styled.span.start >= 0 && styled.span.end() <= text.size());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestInlineMarkup)
#include "tst_inlinemarkup.moc"
