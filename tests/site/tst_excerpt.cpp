// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/excerpt.h"
#include "testing/galleytest.h"

#include <ctime>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestExcerpt : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheFirstText_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &content, const QString &expected) {
            QTest::newRow(qPrintable(QString(content).replace(u'\n', u'|'))) << content << expected;
        };
        row(u"## Sub\n\nText"_s, u"Sub"_s);
        row(u"## A ##"_s, u"A ##"_s);
        row(u"# T\nText"_s, u"Text"_s);
        row(u"#Foo\nbar"_s, u"bar"_s);
        row(u"Setext\n---\nx"_s, u"Setext"_s);
        row(u"Setext\n===\nx"_s, u"x"_s);
        row(u"import A from \"a\"\nText\n\nMore"_s, u"More"_s);
        row(u"export data here\nfoo\n\nText"_s, u"Text"_s);
        row(u"~~~\ncode\n~~~\nT"_s, u"~~~"_s);
        row(u"```js\ncode\n```\nT"_s, u"T"_s);
        row(u"````\n```\ncode\n````\nT"_s, u"T"_s);
        row(u"```\nimport x\n```\nT"_s, u"T"_s);
        row(u"<!-- c -->\n\nText"_s, u"Text"_s);
        row(u"{/* truncate */}\n\nT"_s, u"{/ truncate /}"_s);
        row(u"snake_case_word and 2*3*4"_s, u"snakecaseword and 234"_s);
        row(u"[![i](a.png)](b)"_s, u"i"_s);
        row(u"[link](a(b)c) d"_s, u"linkc) d"_s);
        row(u"Text[^1] more"_s, u"Text more"_s);
        row(u"[a][b] ![c](d)"_s, u"a c"_s);
        row(u"http://h:80/x"_s, u"http80/x"_s);
        row(u"***all*** of __it__ and w_or_d"_s, u"all of it and word"_s);
        row(u"  indented *x*"_s, u"indented x"_s);
        row(u"## T {#id} x"_s, u"T  x"_s);
        row(u"[^1]: note\n\nT"_s, u"T"_s);
        row(u"> > q"_s, u"> q"_s);
        row(u"- item"_s, u"- item"_s);
        row(u"| a | b |"_s, u"| a | b |"_s);
        row(u"***\nText"_s, u"*"_s);
        row(u":::tip Title\nInside\n:::"_s, u"Inside"_s);
        row(u"time 10:30:45 now"_s, u"time 1045 now"_s);
        row(u"a < b > c"_s, u"a  c"_s);
        row(u"text {foo} bar"_s, u"text  bar"_s);
        row(u"{props.x}\n\nT"_s, u"{props.x}"_s);
        row(u"ends with ##"_s, u"ends with ##"_s);
        row(u"~~gone~~ `code` **b**"_s, u"gone code b"_s);
        row(u"#hash"_s, {});
        row(u"<br/>"_s, {});
        row({}, {});
    }

    void takesTheFirstText()
    {
        QFETCH(QString, content);
        QFETCH(QString, expected);
        QCOMPARE(excerpt(content), expected);
    }

    void knowsTheWordsThatItSpoils_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("lost");
        QTest::newRow("none") << u"Plain text at 10:30."_s << u""_s;
        QTest::newRow("snake case") << u"\n## About snake_case_word\nb"_s << u"snake_case_word"_s;
        QTest::newRow("time") << u"at 10:30:45 sharp"_s << u"10:30:45"_s;
        QTest::newRow("address of a link") << u"see [this](a_b_c) <x a_b_c>"_s << u""_s;
        QTest::newRow("not the first line") << u"Text\n\nsnake_case_word"_s << u""_s;
    }

    void knowsTheWordsThatItSpoils()
    {
        QFETCH(QString, content);
        QFETCH(QString, lost);
        QCOMPARE(wordsLostInExcerpt(content).join(u' '), lost);
    }

    void staysFastOnHostileLines_data()
    {
        QTest::addColumn<QString>("unit");
        for (const char *unit :
             {"[", "![", "`", "*", "_a", "~~", "<", ":", "{", "[^", "# ", "> ", "\t", "~~a "})
            QTest::newRow(unit) << QString::fromUtf8(unit);
    }

    void staysFastOnHostileLines()
    {
        QFETCH(QString, unit);
        const std::clock_t start = std::clock();
        excerpt(unit.repeated(500'000));
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 3, qPrintable(QString::number(seconds)));
    }
};

QTEST_GUILESS_MAIN(TestExcerpt)
#include "tst_excerpt.moc"
