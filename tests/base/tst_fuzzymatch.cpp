// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/fuzzymatch.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestFuzzyMatch : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void marksTheLetters_data();
    void marksTheLetters();
    void ranks_data();
    void ranks();
};

namespace {

/// The text with its letters in brackets; empty when there is no match.
QString marked(const QString &text, const QString &word)
{
    const std::optional<FuzzyMatch> match = fuzzyMatch(text, word);
    if (!match)
        return {};
    QString result = text;
    for (auto span = match->letters.rbegin(); span != match->letters.rend(); ++span)
        result.insert(span->end(), u']').insert(span->start, u'[');
    return result;
}

} // namespace

void TestFuzzyMatch::marksTheLetters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("marked");

    QTest::newRow("whole word") << u"a post"_s << u"post"_s << u"a [post]"_s;
    QTest::newRow("beginnings of words")
        << u"release notes for 2024"_s << u"rn24"_s << u"[r]elease [n]otes for 20[24]"_s;
    QTest::newRow("the word rather than its letters before")
        << u"p o s t and post"_s << u"post"_s << u"p o s t and [post]"_s;
    QTest::newRow("inside a word") << u"tokens"_s << u"ken"_s << u"to[ken]s"_s;
    QTest::newRow("a letter left out") << u"pearl"_s << u"prl"_s << u"[p]ea[rl]"_s;
    QTest::newRow("the same letter twice") << u"aardvark"_s << u"aa"_s << u"[aa]rdvark"_s;
    QTest::newRow("path") << u"2024-03-05-hello/index.md"_s << u"hello"_s << u"2024-03-05-[hello]/index.md"_s;
    QTest::newRow("scattered letters") << u"an idea"_s << u"nda"_s << QString();
    QTest::newRow("one letter inside a word") << u"help"_s << u"e"_s << QString();
    QTest::newRow("wrong order") << u"post"_s << u"tsop"_s << QString();
    QTest::newRow("a letter too many") << u"post"_s << u"posts"_s << QString();
    QTest::newRow("nothing typed") << u"post"_s << QString() << QString();
    QTest::newRow("empty text") << QString() << u"a"_s << QString();
}

void TestFuzzyMatch::marksTheLetters()
{
    QFETCH(const QString, text);
    QFETCH(const QString, word);
    QTEST(marked(text, word), "marked");
}

void TestFuzzyMatch::ranks_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse");

    QTest::newRow("start of the text") << u"re"_s << u"release notes"_s << u"notes on a release"_s;
    QTest::newRow("start of a word") << u"lea"_s << u"a lean post"_s << u"release"_s;
    QTest::newRow("together") << u"post"_s << u"my post"_s << u"my p o s t"_s;
    QTest::newRow("near") << u"ab"_s << u"x a b"_s << u"x a long way to b"_s;
}

void TestFuzzyMatch::ranks()
{
    QFETCH(const QString, word);
    QFETCH(const QString, better);
    QFETCH(const QString, worse);
    const auto good = fuzzyMatch(better, word);
    const auto poor = fuzzyMatch(worse, word);
    QVERIFY(good);
    QVERIFY2(!poor || good->score > poor->score, qPrintable(marked(worse, word)));
}

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzymatch.moc"
