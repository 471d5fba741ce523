// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/postmerge.h"
#include "testing/galleytest.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// A post of random words; every version of it changes it here and there with words that nobody else has.
class RandomPost
{
public:
    explicit RandomPost(QRandomGenerator &random) : m_random(random)
    {
        for (const QString &key : {u"title"_s, u"date"_s, u"tags"_s, u"authors"_s}) {
            if (random.bounded(3) > 0)
                m_fields << key + u": "_s + word();
        }
        for (int i = random.bounded(8); i > 0; --i)
            m_paragraphs << paragraph();
    }

    RandomPost changed(const QString &author)
    {
        RandomPost copy = *this;
        copy.m_author = author;
        for (int i = m_random.bounded(4); i > 0; --i)
            copy.change();
        return copy;
    }

    QString text() const
    {
        const QString head =
            m_fields.isEmpty() ? QString() : u"---\n"_s + m_fields.join(u'\n') + u"\n---\n\n"_s;
        return head + m_paragraphs.join(u"\n\n"_s) + (m_paragraphs.size() % 2 ? u"\n"_s : QString());
    }

private:
    QString word() { return u"%1%2"_s.arg(m_author).arg(m_random.generate()); }

    QString paragraph()
    {
        QStringList words;
        for (int i = 1 + m_random.bounded(12); i > 0; --i)
            words << word();
        return words.join(m_random.bounded(4) ? u' ' : u'\n');
    }

    void change()
    {
        const qsizetype at = m_paragraphs.isEmpty() ? 0 : m_random.bounded(m_paragraphs.size());
        switch (m_random.bounded(6)) {
        case 0:
            m_paragraphs.insert(at, paragraph());
            break;
        case 1:
            if (!m_paragraphs.isEmpty())
                m_paragraphs.removeAt(at);
            break;
        case 2:
            if (!m_fields.isEmpty())
                m_fields.back() = m_fields.back().section(u':', 0, 0) + u": "_s + word();
            break;
        case 3:
            if (!m_fields.isEmpty())
                m_fields << u"own%1: %2"_s.arg(m_random.generate()).arg(word());
            break;
        default:
            if (!m_paragraphs.isEmpty())
                m_paragraphs[at] += u' ' + word();
        }
    }

    QRandomGenerator &m_random;
    QString m_author = u"base"_s;
    QStringList m_fields;
    QStringList m_paragraphs;
};

QSet<QString> wordsOf(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

} // namespace

class TestPostMerge : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void unitsAreTheText_data();
    void unitsAreTheText();
    void merges_data();
    void merges();
    void followsTheChoices_data();
    void followsTheChoices();
    void withoutABaseEverythingDifferentIsAConflict();
    void losesNoWord();
};

void TestPostMerge::unitsAreTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("units");
    const auto row = [](const char *name, const QString &text, const QStringList &units) {
        QTest::newRow(name) << text << units;
    };
    row("empty", u""_s, {});
    row("only empty lines", u"\n \n"_s, {u""_s});
    row("paragraphs", u"One\ntwo\n\n\nThree"_s, {u"One\ntwo"_s, u"Three"_s});
    row("empty lines first", u"\n\nOne\n"_s, {u""_s, u"One"_s});
    row("front matter", u"---\ntitle: A\ntags:\n  - x\n---\nOne\n"_s,
        {u"---"_s, u"title: A"_s, u"tags:\n  - x"_s, u"---"_s, u"One"_s});
    row("comments", u"---\n# head\n\ntitle: A\n# end\n---\n\nOne"_s,
        {u"---"_s, u"# head\n\ntitle: A"_s, u"# end"_s, u"---"_s, u"One"_s});
    row("lists at the margin", u"---\ntags:\n- x\n- y: z\nflow: [\n]\n---\n"_s,
        {u"---"_s, u"tags:\n- x\n- y: z"_s, u"flow: [\n]"_s, u"---"_s});
    row("empty front matter", u"---\n---\nOne"_s, {u"---"_s, u"---"_s, u"One"_s});
    row("front matter alone", u"---\ntitle: A\n---"_s, {u"---"_s, u"title: A"_s, u"---"_s});
    row("not closed", u"---\ntitle: A\n\nOne"_s, {u"---\ntitle: A"_s, u"One"_s});
}

void TestPostMerge::unitsAreTheText()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, units);
    QString whole;
    QStringList texts;
    for (const PostUnit &unit : postUnits(text)) {
        whole += unit.text + unit.gap;
        texts << unit.text;
    }
    QCOMPARE(whole, text);
    QCOMPARE(texts, units);
}

void TestPostMerge::merges_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("merged");
    QTest::addColumn<int>("conflicts");
    const auto row = [](const char *name, const QString &base, const QString &mine, const QString &theirs,
                        const QString &merged, int conflicts) {
        QTest::newRow(name) << base << mine << theirs << merged << conflicts;
    };
    const QString two = u"One is here\n\nTwo is there\n"_s;
    row("nobody changed", two, two, two, two, 0);
    row("only mine", two, u"One was here\n\nTwo is there\n"_s, two, u"One was here\n\nTwo is there\n"_s, 0);
    row("only theirs", two, two, u"One is here\n"_s, u"One is here\n"_s, 0);
    row("neighbours", two, u"One was here\n\nTwo is there\n"_s, u"One is here\n\nTwo was there\n"_s,
        u"One was here\n\nTwo was there\n"_s, 0);
    row("the same change", two, u"One is here\n\nBoth\n"_s, u"One is here\n\nBoth\n"_s,
        u"One is here\n\nBoth\n"_s, 0);
    row("the same paragraph", two, u"One is mine\n\nTwo is there\n"_s, u"One is theirs\n\nTwo is there\n"_s,
        u"One is mine\n\nOne is theirs\n\nTwo is there\n"_s, 1);
    row("taken out and changed", two, u"Two is there\n"_s, u"One is here now\n\nTwo is there\n"_s,
        u"One is here now\n\nTwo is there\n"_s, 1);
    row("both add at the end", two, two + u"\nMine"_s, two + u"\nTheirs\n"_s, two + u"\nMine\n\nTheirs\n"_s,
        1);
    row("one adds above, one below", two, u"Above\n\n"_s + two, two + u"\nBelow"_s,
        u"Above\n\n"_s + two + u"\nBelow"_s, 0);
    row("added before a changed one", two, u"New\n\nOne was here\n\nTwo is there\n"_s,
        u"One is here\n\nTwo was there\n"_s, u"New\n\nOne was here\n\nTwo was there\n"_s, 0);
    const QString post = u"---\ntitle: A\ndate: 1\n---\n\nOne\n"_s;
    row("two fields", post, u"---\ntitle: B\ndate: 1\n---\n\nOne\n"_s,
        u"---\ntitle: A\ndate: 2\n---\n\nOne\n"_s, u"---\ntitle: B\ndate: 2\n---\n\nOne\n"_s, 0);
    row("the same field", post, u"---\ntitle: B\ndate: 1\n---\n\nOne\n"_s,
        u"---\ntitle: C\ndate: 1\n---\n\nOne\n"_s, u"---\ntitle: B\n# title: C\ndate: 1\n---\n\nOne\n"_s, 1);
    row("the same new field", post, u"---\ntitle: A\ndate: 1\ntags: [x]\n---\n\nOne\n"_s,
        u"---\ntitle: A\ndate: 1\ntags:\n  - y\n---\n\nOne\n"_s,
        u"---\ntitle: A\ndate: 1\ntags: [x]\n# tags:\n#   - y\n---\n\nOne\n"_s, 1);
    row("front matter here, body there", post, u"---\ntitle: B\ndate: 1\n---\n\nOne\n"_s,
        u"---\ntitle: A\ndate: 1\n---\n\nOne more\n"_s, u"---\ntitle: B\ndate: 1\n---\n\nOne more\n"_s, 0);
    row("emptied and changed", two, u""_s, u"One is here\n\nTwo was there\n"_s, u"Two was there\n"_s, 1);
}

void TestPostMerge::merges()
{
    QFETCH(const QString, base);
    QFETCH(const QString, mine);
    QFETCH(const QString, theirs);
    QFETCH(const QString, merged);
    QFETCH(const int, conflicts);
    const PostMerge merge(base, mine, theirs);
    QCOMPARE(merge.text(), merged);
    QCOMPARE(static_cast<int>(merge.conflicts().size()), conflicts);
    QCOMPARE(PostMerge(base, theirs, mine).conflicts().size(), merge.conflicts().size());
}

void TestPostMerge::followsTheChoices_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("merged");
    QTest::newRow("both") << int(MergeChoice::Both)
                          << u"---\ntitle: B\n# title: C\n---\nOne my\n\nOne their\n"_s;
    QTest::newRow("mine") << int(MergeChoice::Mine) << u"---\ntitle: B\n---\nOne my\n"_s;
    QTest::newRow("theirs") << int(MergeChoice::Theirs) << u"---\ntitle: C\n---\nOne their\n"_s;
}

void TestPostMerge::followsTheChoices()
{
    QFETCH(const int, choice);
    QFETCH(const QString, merged);
    const PostMerge merge(
        u"---\ntitle: A\n---\nOne\n"_s, u"---\ntitle: B\n---\nOne my\n"_s,
        u"---\ntitle: C\n---\nOne their\n"_s);
    QCOMPARE(merge.conflicts().size(), size_t(2));
    QCOMPARE(merge.conflicts().front().name, u"title"_s);
    QCOMPARE(merge.conflicts().back().mine, u"One my\n"_s);
    QCOMPARE(merge.text({MergeChoice(choice), MergeChoice(choice)}), merged);
}

void TestPostMerge::withoutABaseEverythingDifferentIsAConflict()
{
    const PostMerge merge(std::nullopt, u"Same\n\nMine\n"_s, u"Same\n\nTheirs\n\nMore\n"_s);
    QCOMPARE(merge.text(), u"Same\n\nMine\n\nTheirs\n\nMore\n"_s);
    QCOMPARE(merge.conflicts().size(), size_t(1));
}

/// Whatever two sides do: all that one wrote is there, and what neither took out stays.
void TestPostMerge::losesNoWord()
{
    for (quint32 seed = 0; seed < 5000; ++seed) {
        QRandomGenerator random(seed);
        RandomPost post(random);
        const QString base = post.text();
        const QString mine = post.changed(u"mine"_s).text();
        const QString theirs = post.changed(u"their"_s).text();
        const QString name = u"seed %1"_s.arg(seed);
        QVERIFY2(PostMerge(base, mine, base).text() == mine, qPrintable(name));
        QVERIFY2(PostMerge(base, base, theirs).text() == theirs, qPrintable(name));
        QVERIFY2(PostMerge(base, mine, mine).text() == mine, qPrintable(name));
        const QString merged = PostMerge(base, mine, theirs).text();
        const QSet<QString> has = wordsOf(merged);
        const QSet<QString> fromBoth = wordsOf(mine) & wordsOf(theirs);
        const QSet<QString> fresh = (wordsOf(mine) + wordsOf(theirs)) - wordsOf(base);
        QVERIFY2(has.contains(fromBoth), qPrintable(name + u": "_s + merged));
        QVERIFY2(has.contains(fresh), qPrintable(name + u": "_s + merged));
    }
}

QTEST_GUILESS_MAIN(TestPostMerge)
#include "tst_postmerge.moc"
