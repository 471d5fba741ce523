// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/postrendering.h"
#include "testing/galleytest.h"

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestPostRendering : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void bringsMetadataBodyAndProblemsTogether();
    void bodyWithoutFrontMatter();

private:
    PostRendering rendered(const QString &text)
    {
        SiteSnapshot site;
        site.root = testData(u"render/site"_s);
        site.blogFolder = site.root + u"/blog"_s;
        return renderPost(m_renderer, text, site.blogFolder + u"/2024-01-05-a.md"_s, site, {});
    }

    Renderer m_renderer;
};

void TestPostRendering::bringsMetadataBodyAndProblemsTogether()
{
    const PostRendering post =
        rendered(u"---\ntitle: T\ndraft: maybe\n---\n\n![x](gone.png)\n\n## Part\n\n![y](lost.png)\n"_s);
    QCOMPARE(post.meta.title, u"T"_s);
    QVERIFY(post.file.endsWith(u"/2024-01-05-a.md"));
    QCOMPARE(post.body.headings.size(), size_t(1));
    QCOMPARE(post.body.blocks.size(), size_t(3));
    QStringList rules;
    for (const Diagnostic &problem : post.problems)
        rules.append(problem.rule);
    QCOMPARE(rules.count(u"image-missing"_s), 2);
    QVERIFY2(rules.size() > 2, "the front matter's problem too");
    QVERIFY(rules.first() != u"image-missing");
    QVERIFY(std::is_sorted(
        post.problems.begin(), post.problems.end(),
        [](const Diagnostic &a, const Diagnostic &b) { return a.span.start < b.span.start; }));
}

void TestPostRendering::bodyWithoutFrontMatter()
{
    const PostRendering post = rendered(u"# Own title\n\nText\n"_s);
    QCOMPARE(post.meta.title, u"Own title"_s);
    QCOMPARE(QString::fromUtf8(post.body.html()).trimmed(), u"<p>Text</p>"_s);
    QCOMPARE(post.body.blocks.at(0).line, 3);
}

QTEST_GUILESS_MAIN(TestPostRendering)
#include "tst_postrendering.moc"
