// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "render/renderer.h"
#include "render/textstage.h"
#include "testing/galleytest.h"
#include "testing/nodetool.h"

#include <QDirIterator>
#include <QJsonObject>

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

struct Setting
{
    QString name;
    MarkdownFormat format;
    Mdx1Compat compat;
};

const Setting dialects[] = {
    {u"mdx-compat"_s, MarkdownFormat::Mdx, {true, true, true}},
    {u"mdx"_s, MarkdownFormat::Mdx, {false, false, false}},
    {u"commonmark"_s, MarkdownFormat::CommonMark, {true, true, true}},
};

/// Where Galley renders something else than the site, in the dialects that the site accepts the example in.
struct Deviation
{
    QString example;
    QString dialects; ///< empty: in all
    const char *why;
};

const Deviation deviations[] = {
    {u"spec 28"_s, {}, "cmark takes numeric references of more digits than the specification allows"},
    {u"spec 112"_s, u"commonmark"_s, "white space of a blank line in indented code is not kept"},
    {u"spec 127"_s, u"commonmark"_s, "the site drops a blank first line of code here; Galley shows it"},
    {u"spec 148"_s, u"commonmark"_s, "the site unwraps a raw <pre>"},
    {u"spec 169"_s, u"commonmark"_s, "the site unwraps a raw <pre> and makes a code block of its <code>"},
    {u"spec 170"_s, u"mdx-compat mdx"_s, "an inline script shows nothing on either side"},
    {u"spec 171"_s, u"commonmark"_s, "cmark implements version 0.29, where <textarea> is an ordinary tag"},
    {u"spec 173"_s, u"commonmark"_s, "one line break at the end of an unclosed <style>"},
    {u"spec 177"_s, {}, "the site's comment extension swallows the character behind a comment"},
    {u"spec 354"_s, {}, "cmark implements version 0.29, where currency signs are no punctuation"},
    {u"gfm-tables 4"_s, {}, "cmark ends a table at a row without a cell"},
    {u"gfm-inline 17"_s, {}, "the site also links www. behind a quotation mark"},
    {u"gfm-inline 22"_s, {}, "the site also links WWW. in capitals"},
    {u"gfm-lists 11"_s, {}, "cmark sees no task in a list that stands in a quote"},
    {u"jsx 4"_s, {}, "form fields have no initial value"},
    {u"jsx 43"_s, {}, "form fields have no initial value"},
    {u"jsx 44"_s, {}, "form fields have no initial value"},
    {u"html 12"_s, u"commonmark"_s, "<details> in CommonMark stays as written: no summary is added"},
};

bool isDeviation(const QString &example, const QString &dialect)
{
    return std::any_of(std::begin(deviations), std::end(deviations), [&](const Deviation &each) {
        return each.example == example &&
               (each.dialects.isEmpty() || each.dialects.split(u' ').contains(dialect));
    });
}

SiteSnapshot siteOf(const Setting &dialect)
{
    SiteSnapshot site;
    site.root = u"/nowhere"_s;
    site.blogFolder = u"/nowhere/blog"_s;
    site.config.format.value = dialect.format;
    site.config.compat = dialect.compat;
    PostMeta self;
    self.file = u"/nowhere/blog/post.md"_s;
    self.permalink = u"/blog/post"_s;
    site.posts = {self};
    return site;
}

struct Example
{
    QString name;
    QString markdown;
};

/// Those of tests/data/render/examples: files of examples with a line of percent signs between them.
std::vector<Example> ownExamples()
{
    std::vector<Example> all;
    QDirIterator files(testData(u"render/examples"_s), {u"*.md"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString name = QFileInfo(files.next()).completeBaseName();
        const Result<TextFile> file = readTextFile(files.filePath());
        const QStringList texts = file ? file->text.split(u"%%%%\n"_s) : QStringList();
        for (qsizetype i = 0; i < texts.size(); ++i)
            all.push_back({u"%1 %2"_s.arg(name).arg(i + 1), texts[i]});
    }
    return all;
}

} // namespace

/// The examples of the CommonMark specification and our own of every extension, in each dialect, against what
/// Docusaurus's own MDX loader makes of them (tests/tools/docusaurus, which also says what is erased before).
class TestDialects : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void choosesTheFormat_data();
    void choosesTheFormat();
    void rendersAsDocusaurus_data();
    void rendersAsDocusaurus();

private:
    std::vector<Example> allExamples(QString *whyNot) const;

    NodeTool m_tool{u"docusaurus"_s};
};

void TestDialects::choosesTheFormat_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::addColumn<MarkdownFormat>("site");
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("isMdx");
    const auto row = [](const char *name, const QString &yaml, MarkdownFormat site, const QString &file,
                        bool isMdx) { QTest::newRow(name) << yaml << site << file << isMdx; };
    const QString md = u"/blog/a.md"_s;
    const QString mdx = u"/blog/a.mdx"_s;
    row("default", {}, MarkdownFormat::Mdx, md, true);
    row("site says md", {}, MarkdownFormat::CommonMark, mdx, false);
    row("detected md", {}, MarkdownFormat::Detect, md, false);
    row("detected mdx", {}, MarkdownFormat::Detect, mdx, true);
    row("detected markdown", {}, MarkdownFormat::Detect, u"/a.markdown"_s, false);
    row("detected without a file", {}, MarkdownFormat::Detect, {}, true);
    row("post says md", u"mdx: {format: md}"_s, MarkdownFormat::Mdx, mdx, false);
    row("post says mdx", u"mdx:\n  format: mdx"_s, MarkdownFormat::CommonMark, md, true);
    row("post says detect", u"mdx:\n  format: 'detect'"_s, MarkdownFormat::Mdx, md, false);
    row("other key before", u"mdx:\n  # why\n  x: 1\n  format: md"_s, MarkdownFormat::Mdx, md, false);
    row("unknown format", u"mdx: {format: html}"_s, MarkdownFormat::CommonMark, md, false);
    row("wrong type", u"mdx: md"_s, MarkdownFormat::Mdx, md, true);
    row("key of another object", u"x:\n  mdx: {format: md}"_s, MarkdownFormat::Mdx, md, true);
}

void TestDialects::choosesTheFormat()
{
    QFETCH(QString, yaml);
    QFETCH(MarkdownFormat, site);
    QFETCH(QString, file);
    SiteSnapshot snapshot;
    snapshot.config.format.value = site;
    QTEST(dialectOf(yaml, file, snapshot).isMdx, "isMdx");
}

std::vector<Example> TestDialects::allExamples(QString *whyNot) const
{
    std::vector<Example> all = ownExamples();
    const QJsonArray examples = m_tool.run(u"compare.mjs"_s, {u"examples"_s}, {}, whyNot);
    for (const QJsonValue &example : examples)
        all.push_back({u"spec %1"_s.arg(example[u"number"].toInt()), example[u"markdown"].toString()});
    return all;
}

void TestDialects::rendersAsDocusaurus_data()
{
    QTest::addColumn<bool>("isEqual");
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<QString>("expected");
    QString whyNot;
    const std::vector<Example> examples = allExamples(&whyNot);
    QJsonArray cases;
    Renderer renderer;
    for (const Setting &dialect : dialects) {
        const SiteSnapshot site = siteOf(dialect);
        for (const Example &example : examples) {
            if (dialect.format == MarkdownFormat::CommonMark && example.name.startsWith(u"jsx"))
                continue;
            const Rendered body = renderer.render(example.markdown, site.posts[0].file, site, {});
            cases.append(QJsonObject{
                {u"dialect"_s, dialect.name},
                {u"name"_s, example.name},
                {u"markdown"_s, example.markdown},
                {u"html"_s, QString::fromUtf8(body.html())}});
        }
    }
    const QJsonArray results = m_tool.run(u"compare.mjs"_s, {u"compare"_s}, cases, &whyNot);
    if (!whyNot.isEmpty())
        QSKIP(qPrintable(whyNot));
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QString name = cases[i][u"name"].toString();
        const QString dialect = cases[i][u"dialect"].toString();
        const bool isRefused = results[i].toObject().contains(u"refused");
        QTest::newRow(qPrintable(name + u", "_s + dialect))
            << (isRefused || !isDeviation(name, dialect)) << cases[i][u"markdown"].toString()
            << results[i][u"shown"].toString() << results[i][u"expected"].toString();
    }
}

void TestDialects::rendersAsDocusaurus()
{
    QFETCH(bool, isEqual);
    QFETCH(QString, shown);
    QFETCH(QString, expected);
    QFETCH(QString, markdown);
    if (isEqual && shown != expected)
        qInfo().noquote() << "\n" << markdown << "\n--- expected\n" << expected << "\n--- shown\n" << shown;
    QCOMPARE(shown == expected, isEqual);
}

QTEST_GUILESS_MAIN(TestDialects)
#include "tst_dialects.moc"
