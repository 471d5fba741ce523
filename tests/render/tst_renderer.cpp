// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "render/renderer.h"
#include "testing/galleytest.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QSet>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// The site around the golden cases: tests/data/render with a post that links lead to and a static folder.
SiteSnapshot goldenSite()
{
    SiteSnapshot site;
    site.root = testData(u"render/site"_s);
    site.blogFolder = site.root + u"/blog"_s;
    site.staticFolders = {site.root + u"/static"_s};
    site.config.mermaid.value = true;
    site.config.npm2yarn.value = true;
    site.config.blog.npm2yarnSync.value = true;
    site.config.blog.admonitionKeywords.value += u"aside"_s;
    site.config.magicComments.value.push_back({u"danger-line"_s, u"danger-next-line"_s, {}, {}});
    PostMeta target;
    target.file = site.blogFolder + u"/2024-01-09-target.md"_s;
    target.permalink = u"/blog/2024/01/09/target"_s;
    PostMeta self;
    self.file = site.blogFolder + u"/post.md"_s;
    self.permalink = u"/blog/post"_s;
    site.posts = {target, self};
    return site;
}

QString withLines(const Rendered &rendered)
{
    QString all;
    for (const RenderedBlock &block : rendered.blocks)
        all += u"<!-- %1-%2 -->\n%3"_s.arg(block.line).arg(block.lineEnd).arg(QString::fromUtf8(block.html));
    for (const Diagnostic &problem : rendered.diagnostics)
        all += u"<!-- "_s + toLine(problem, u"post"_s) + u" -->\n"_s;
    return all;
}

} // namespace

class TestRenderer : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void rendersGoldenCases_data()
    {
        QTest::addColumn<QString>("folder");
        QDirIterator cases(testData(u"render/cases"_s), QDir::Dirs | QDir::NoDotAndDotDot);
        while (cases.hasNext()) {
            const QString folder = cases.next();
            QTest::newRow(qPrintable(cases.fileName())) << folder;
        }
    }

    /// GALLEY_BLESS=1 writes what is rendered as the expectation.
    void rendersGoldenCases()
    {
        QFETCH(QString, folder);
        const Result<TextFile> input = readTextFile(folder + u"/input.md"_s);
        QVERIFY_RESULT(input);
        const SiteSnapshot site = goldenSite();
        RenderOptions options;
        options.html = folder.endsWith(u"-safe") ? HtmlPolicy::Safe : HtmlPolicy::Keep;
        options.assetUrl = [&](const QString &file) { return u"asset:"_s + file.mid(site.root.size()); };
        const QString shown =
            withLines(m_renderer.render(input->text, site.blogFolder + u"/post.md"_s, site, options));
        const QString expectedFile = folder + u"/expected.html"_s;
        if (qEnvironmentVariableIsSet("GALLEY_BLESS"))
            QVERIFY_RESULT(writeFileAtomically(expectedFile, shown.toUtf8()));
        const Result<TextFile> expected = readTextFile(expectedFile);
        QVERIFY_RESULT(expected);
        const QStringList shownLines = shown.split(u'\n');
        const QStringList expectedLines = expected->text.split(u'\n');
        for (qsizetype i = 0; i < std::min(shownLines.size(), expectedLines.size()); ++i)
            QCOMPARE(shownLines[i], expectedLines[i]);
        QCOMPARE(shownLines.size(), expectedLines.size());
    }

    /// Every mark stands at words that tell their own line: L7 in line 7.
    void marksLines()
    {
        QStringList lines{
            u"## L1"_s,
            u""_s,
            u"- L3"_s,
            u"  - L4"_s,
            u""_s,
            u"    L6"_s,
            u""_s,
            u"| L8 | x |"_s,
            u"|---|---|"_s,
            u"| L10 | x |"_s,
            u"| L11 | x |"_s,
            u""_s,
            u"```js"_s,
            u"L14"_s,
            u"// highlight-next-line"_s,
            u"L16"_s,
            u"```"_s,
            u""_s,
            u":::note"_s,
            u""_s,
            u"L21"_s,
            u""_s,
            u"### L23"_s,
            u""_s,
            u"> L25"_s,
            u""_s,
            u":::"_s,
            u""_s,
            u"1. L29"_s,
            u""_s,
            u"   ```"_s,
            u"   L32"_s,
            u"   ```"_s};
        RenderOptions options;
        options.lineMarks = true;
        const Rendered rendered =
            m_renderer.render(lines.join(u'\n'), u"/blog/post.md"_s, goldenSite(), options);
        static const QRegularExpression mark(u"data-line-offset=\"(\\d+)\"(?:[^L]|L(?!\\d))*L(\\d+)"_s);
        QSet<int> marked;
        for (const RenderedBlock &block : rendered.blocks) {
            const QString html = QString::fromUtf8(block.html);
            for (qsizetype at = html.indexOf(u"data-line-offset"_s); at >= 0;
                 at = html.indexOf(u"data-line-offset"_s, at + 1)) {
                const QRegularExpressionMatch found = mark.match(html, at);
                const int line = block.line + found.captured(1).toInt();
                // A list, a quote, a fence or a note begins at its own line or before its first words.
                QVERIFY2(line <= found.captured(2).toInt(), qPrintable(html.mid(at, 80)));
                if (line == found.captured(2).toInt())
                    marked.insert(line);
            }
        }
        QCOMPARE(marked, QSet<int>({1, 3, 4, 6, 8, 10, 11, 14, 16, 21, 23, 25, 29, 32}));
    }

private:
    Renderer m_renderer;
};

QTEST_GUILESS_MAIN(TestRenderer)
#include "tst_renderer.moc"
