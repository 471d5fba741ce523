// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/fixplan.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

/// What the build takes and readers would not.
class TestContentNotes : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void noticesPricesInFormulas_data();
    void noticesPricesInFormulas();
    void noticesImagesWithoutWords_data();
    void noticesImagesWithoutWords();
    void fixesAllPosts();

private:
    Diagnostics problemsOf(const QString &text, const QString &rule);

    Renderer m_renderer;
};

Diagnostics TestContentNotes::problemsOf(const QString &text, const QString &rule)
{
    SiteSnapshot site;
    site.config.math.value = true;
    Diagnostics problems = m_renderer.render(text, u"/nowhere/post.md"_s, site, {}).diagnostics;
    std::erase_if(problems, [&](const Diagnostic &problem) { return problem.rule != rule; });
    return problems;
}

void TestContentNotes::noticesPricesInFormulas_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fixed"); // the text itself when nothing is said

    const auto row = [](const char *name, const QString &text, const QString &fixed = {}) {
        QTest::newRow(name) << text << (fixed.isEmpty() ? text : fixed);
    };
    row("two prices", u"from $5 to $10"_s, u"from \\$5 to \\$10"_s);
    row("price and word", u"a $5 or 6 $ coin"_s, u"a \\$5 or 6 \\$ coin"_s);
    row("over a line end", u"a\n\nfrom $5\nto $10"_s, u"a\n\nfrom \\$5\nto \\$10"_s);
    row("in a quote, behind other letters", u"> ä $1 and $2"_s, u"> ä \\$1 and \\$2"_s);
    row("formula", u"a $x + 1$ b"_s);
    row("formula with a number", u"a $2n$ b"_s);
    row("formula with room", u"a $ x $ b"_s);
    row("display formula", u"a $$5$$1 b"_s);
    row("escaped", u"from \\$5 to \\$10"_s);
    row("one price", u"only $5"_s);
    row("code", u"`$5 to $10`"_s);
}

void TestContentNotes::noticesPricesInFormulas()
{
    QFETCH(const QString, text);
    QFETCH(const QString, fixed);
    const Diagnostics problems = problemsOf(text, u"math-dollar"_s);
    QCOMPARE(problems.size(), text == fixed ? 0U : 1U);
    QCOMPARE(applyEdits(text, fixesOf(problems, u"math-dollar"_s)), fixed);
    QVERIFY(problemsOf(fixed, u"math-dollar"_s).empty());
}

void TestContentNotes::noticesImagesWithoutWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("line"); // 0: nothing is said

    QTest::newRow("Markdown") << u"a\n\n![](https://x.example/a.png)"_s << 3;
    QTest::newRow("Markdown with words") << u"![a](https://x.example/a.png)"_s << 0;
    QTest::newRow("element") << u"a\n\n<img src=\"/a.png\" />"_s << 3;
    QTest::newRow("element in a line") << u"a\nb <img src=\"/a.png\" /> c"_s << 2;
    QTest::newRow("element with words") << u"<img src=\"/a.png\" alt=\"a\" />"_s << 0;
    QTest::newRow("element that only adorns") << u"<img src=\"/a.png\" alt=\"\" />"_s << 0;
    QTest::newRow("element with unknown attributes") << u"import a from './a.js'\n\n<img {...a} />"_s << 0;
    QTest::newRow("another element") << u"<hr />"_s << 0;
}

void TestContentNotes::noticesImagesWithoutWords()
{
    QFETCH(const QString, text);
    const Diagnostics problems = problemsOf(text, u"image-alt"_s);
    QTEST(problems.empty() ? 0 : problems.front().position.line, "line");
    QVERIFY(problems.size() <= 1);
}

void TestContentNotes::fixesAllPosts()
{
    const QHash<QString, QString> posts{
        {u"/b/a.md"_s, u"a <br> b <br> {c}"_s}, {u"/b/b.md"_s, u"nothing"_s}, {u"/b/c.md"_s, u"<br>"_s}};
    BulkPatchBuilder builder(u"Fix"_s, [&](const QString &path) -> Result<SourceText> {
        return SourceText{posts.value(path), {}, TextHome::File};
    });
    planFixes(
        builder, m_renderer, SiteSnapshot(), {u"/b/a.md"_s, u"/b/b.md"_s, u"/b/c.md"_s},
        u"mdx-void-element"_s);
    const BulkPatch patch = builder.take();
    QCOMPARE(patch.changes.size(), 2U);
    QCOMPARE(applyEdits(posts[u"/b/a.md"_s], patch.changes[0].edits), u"a <br /> b <br /> {c}"_s);
    QCOMPARE(patch.changes[1].path, u"/b/c.md"_s);
    QVERIFY(patch.obstacles.empty());
}

QTEST_GUILESS_MAIN(TestContentNotes)
#include "tst_contentnotes.moc"
