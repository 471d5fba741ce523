// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "site/siteconfig.h"
#include "site/siteroot.h"
#include "testing/galleytest.h"

#include <ctime>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QString certaintyName(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Default:
        return u"default"_s;
    case Certainty::Known:
        return u"known"_s;
    case Certainty::Guessed:
        return u"guessed"_s;
    case Certainty::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

/// "value (certainty)"
QString shown(const ConfigValue<QString> &value)
{
    return u"%1 (%2)"_s.arg(value.value, certaintyName(value.certainty));
}

QString shown(const ConfigValue<bool> &value)
{
    return u"%1 (%2)"_s.arg(value.value ? u"true"_s : u"false"_s, certaintyName(value.certainty));
}

QString shown(const ConfigValue<int> &value)
{
    return u"%1 (%2)"_s.arg(QString::number(value.value), certaintyName(value.certainty));
}

QString shown(const ConfigValue<QStringList> &value)
{
    return u"%1 (%2)"_s.arg(value.value.join(u'|'), certaintyName(value.certainty));
}

} // namespace

class TestSiteConfig : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheExport_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const char *text, const char *title = "T (known)") {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(title);
        };
        row("export of an object", "export default {title: 'T'};");
        row("export of a name", "const config = {title: 'T'};\nexport default config;");
        row("name with a type", "const config: Config = {title: \"T\"};\nexport default config;");
        row("name with a generic type", "const c: Promise<Array<{a: b}>> = {title: 'T'};\nexport default c;");
        row("module.exports of an object", "module.exports = {title: 'T'};");
        row("module.exports of a name",
            "/** @type {Config} */\nconst siteConfig = {title: `T`};\nmodule.exports = siteConfig;");
        row("module.exports of an async function",
            "module.exports = async function () { const x = 1; return {title: 'T'}; };");
        row("module.exports of a named function",
            "module.exports = async function make(): Promise<Config> { return {title: 'T'}; };");
        row("exported async function",
            "export default async function createConfigAsync() {\n  return {title: 'T'};\n}");
        row("exported arrow", "export default () => ({title: 'T'});");
        row("exported async arrow", "export default async (): Promise<Config> => { return {title: 'T'}; };");
        row("name of a function", "async function create() { return {title: 'T'}; }\nexport default create;");
        row("name of an arrow", "const create = async () => ({title: 'T'});\nexport default create;");
        row("satisfies", "export default {title: 'T'} satisfies Config;");
        row("as", "export default {title: 'T'} as Config;");
        row("parentheses", "export default /** @type {Config} */ ({title: 'T'});");
        row("export of a list", "const config = {title: 'T'};\nexport {config as default};");
        row("TypeScript assignment", "const config = {title: 'T'};\nexport = config;");
        row("exports.default", "exports.default = {title: 'T'};");
        row("quoted keys", "module.exports = {\"title\": 'T', 'url': ''};");
        row("returned name", "export default function () { const c = {title: 'T'}; return c; }");
        row("return behind a branch",
            "export default () => { if (x) { return {title: 'A'}; } return {title: 'T'}; }");
        row("immediately called", "export default (() => ({title: 'T'}))();");
        row("promise", "export default Promise.resolve({title: 'T'});", "T (guessed)");
        row("wrapper", "module.exports = withTheme({title: 'T'});", "T (guessed)");
        row("no semicolons", "const a = 'x'\nconst config = {\n  title: 'T',\n}\nexport default config\n");
        row("comments everywhere",
            "/* export default {title: 'A'} */ // {\nexport /*x*/ default /*y*/ { /*z*/ title: 'T' }");
        row("windows line ends", "export default {\r\n  title: 'T',\r\n};\r\n");
        row("byte-order mark", "\xEF\xBB\xBF"
                               "export default {title: 'T'};");
        row("call of something else", "export default load('./config.json');", " (unknown)");
        row("no export", "const config = {title: 'T'};", " (unknown)");
        row("empty", "", " (unknown)");
    }

    void findsTheExport()
    {
        QFETCH(QString, text);
        QFETCH(QString, title);
        QCOMPARE(shown(readSiteConfig(text).title), title);
    }

    void findsCustomStyleSheets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sheets");
        const auto row = [](const char *name, const char *text, const char *sheets) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(sheets);
        };
        row("path", "export default {presets: [['classic', {theme: {customCss: './a.css'}}]]};", "./a.css");
        row("list", "export default {presets: [['classic', {theme: {customCss: ['a.css', 'b.css']}}]]};",
            "a.css|b.css");
        row("resolved",
            "module.exports = {presets: [['classic', {theme: {customCss: require.resolve('./a.css')}}]]};",
            "./a.css");
        row("list of resolved",
            "module.exports = {presets: [['classic', {theme: {customCss: [require.resolve('./a.css')]}}]]};",
            "./a.css");
        row("theme", "export default {themes: [['@docusaurus/theme-classic', {customCss: 'a.css'}]]};",
            "a.css");
        row("none", "export default {presets: [['classic', {}]]};", "");
    }

    void findsCustomStyleSheets()
    {
        QFETCH(QString, text);
        QTEST(readSiteConfig(text).customCss.join(u'|'), "sheets");
    }

    void evaluates_data()
    {
        QTest::addColumn<QString>("before"); // statements in front
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const char *before, const char *value, const char *title) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(value)
                                << QString::fromUtf8(title);
        };
        row("escapes", "", R"('a\'b\n\x41\u0042\u{1F680}')", "a'b\nAB🚀 (known)");
        row("joined", "", "'a' + \"b\" + `c`", "abc (known)");
        row("joined with a number", "", "'a' + 1", "a1 (known)");
        row("template with a name", "const x = 'y';", "`a ${x}`", "a y (known)");
        row("template with an expression", "", "`a ${f()}`", " (unknown)");
        row("tagged template", "", "dedent`a`", " (unknown)");
        row("default of an environment", "", "process.env.TITLE || 'x'", "x (guessed)");
        row("nullish default", "", "process.env.TITLE ?? 'x'", "x (guessed)");
        row("two defaults", "", "process.env.A || process.env.B || 'x'", "x (guessed)");
        row("environment only", "", "process.env.TITLE", " (unknown)");
        row("known left", "", "'' || 'x'", "x (known)");
        row("choice of a literal", "", "process.env.A ? process.env.A : 'x'", "x (guessed)");
        row("choice of two literals", "", "process.env.A ? 'x' : 'y'", " (unknown)");
        row("choice that is known", "const isX = true;", "isX ? 'x' : 'y'", "x (known)");
        row("negated choice", "const isX = true;", "!isX ? 'x' : 'y'", "y (known)");
        row("name", "const t = 'x';", "t", "x (known)");
        row("name of a name", "const a = 'x'; const b = a;", "b", "x (known)");
        row("member of a name", "const c = {t: 'x'};", "c.t", "x (known)");
        row("name bound twice", "let t = 'x'; t = 'y';", "t", " (unknown)");
        row("name that is imported", "import t from './t';", "t", " (unknown)");
        row("name of itself", "const t = t + 'x';", "t", " (unknown)");
        row("as const", "", "'x' as const", "x (known)");
        row("year", "", "`© ${new Date().getFullYear()}`", " (unknown)");
        row("number instead of text", "", "5", " (unknown)");
        row("undefined", "", "undefined", " (default)");
        row("pattern with quotes before", "const p = /['\"`]/g;", "'x'", "x (known)");
        row("division is no pattern", "const a = b / c; const d = '/';", "'x'", "x (known)");
        row("emoji", "", "'🃏 x'", "🃏 x (known)");
    }

    void evaluates()
    {
        QFETCH(QString, before);
        QFETCH(QString, value);
        QFETCH(QString, title);
        const QString text = before + u"\nexport default {title: "_s + value + u", url: 'https://u'};"_s;
        const SiteConfig config = readSiteConfig(text);
        QCOMPARE(shown(config.title), title);
        QCOMPARE(shown(config.url), u"https://u (known)"_s);
    }

    void knowsWhatSpreadsMayChange()
    {
        const SiteConfig config =
            readSiteConfig(u"export default {title: 'a', ...load(), url: 'https://u', ...{tagline: 'b'}};"_s);
        QCOMPARE(shown(config.title), u"a (guessed)"_s);
        QCOMPARE(shown(config.url), u"https://u (known)"_s);
        QCOMPARE(shown(config.tagline), u"b (known)"_s);
        QCOMPARE(shown(config.favicon), u" (unknown)"_s);
    }

    void knowsWhatIsChangedLater()
    {
        const SiteConfig config =
            readSiteConfig(u"const c = {title: 'a'};\nc.title = 'b';\nmodule.exports = c;"_s);
        QCOMPARE(shown(config.title), u"a (guessed)"_s);
    }

    void findsTheBlog_data()
    {
        QTest::addColumn<QString>("config"); // members of the exported object
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *config, const char *path) {
            QTest::newRow(name) << QString::fromUtf8(config) << QString::fromUtf8(path);
        };
        row("classic", "presets: [['classic', {blog: {path: 'p'}}]]", "p (known)");
        row("full name", "presets: [[\"@docusaurus/preset-classic\", {blog: {path: 'p'}}]]", "p (known)");
        row("resolved name",
            "presets: [[require.resolve('@docusaurus/preset-classic'), ({blog: {path: 'p'}})]]", "p (known)");
        row("satisfies", "presets: [['classic', {blog: {path: 'p'}} satisfies Preset.Options]]", "p (known)");
        row("type comment",
            "presets: [['classic', /** @type {import('x').Options} */ ({blog: {path: 'p'}})]]", "p (known)");
        row("quoted key", "\"presets\": [['classic', {'blog': {'path': 'p'}}]]", "p (known)");
        row("no options", "presets: ['classic']", "blog (default)");
        row("no blog", "presets: [['classic', {docs: {}}]]", "blog (default)");
        row("empty blog", "presets: [['classic', {blog: {}}]]", "blog (default)");
        row("spread of something unknown", "presets: [['classic', {blog: {path: 'p', ...common}}]]",
            "p (guessed)");
        row("options of a call", "presets: [['classic', options()]]", "blog (unknown)");
        row("presets of a call", "presets: presets()", "blog (unknown)");
        row("no presets", "title: 'x'", "blog (default)");
        row("joined path", "presets: [['classic', {blog: {path: path.resolve(__dirname, 'content/blog')}}]]",
            "./content/blog (known)");
        row("plugin", "plugins: [['@docusaurus/plugin-content-blog', {id: 'n', path: './news'}]]",
            "./news (known)");
        row("plugin by short name", "plugins: [['content-blog', {path: 'news'}]]", "news (known)");
        row("plugin of the site", "plugins: [['./src/plugins/x.js', {path: 'changes', blogTitle: 'C'}]]",
            "changes (known)");
        row("blog off and plugin",
            "presets: [['classic', {blog: false}]], plugins: [['content-blog', {path: 'news'}]]",
            "news (known)");
        row("filtered plugins", "plugins: [isOn && ['content-blog', {path: 'news'}]].filter(Boolean)",
            "news (known)");
    }

    void findsTheBlog()
    {
        QFETCH(QString, config);
        QFETCH(QString, path);
        const SiteConfig read = readSiteConfig(u"export default {"_s + config + u"};"_s);
        QCOMPARE(shown(read.blog.path), path);
        QVERIFY(read.blog.enabled);
    }

    void knowsABlogThatIsOff()
    {
        QVERIFY(!readSiteConfig(u"export default {presets: [['classic', {blog: false}]]}"_s).blog.enabled);
    }

    void keepsFurtherBlogs()
    {
        const SiteConfig config = readSiteConfig(uR"(export default {presets: [['classic', {blog: {}}]],
                plugins: ['x', ['content-blog', {id: 'news', path: 'news', routeBasePath: '/n'}]]})"_s);
        QCOMPARE(config.blog.id, u"default"_s);
        QCOMPARE(config.furtherBlogs.size(), std::size_t(1));
        QCOMPARE(config.furtherBlogs[0].id, u"news"_s);
        QCOMPARE(shown(config.furtherBlogs[0].routeBasePath), u"/n (known)"_s);
    }

    void readsEveryBlogOption()
    {
        const BlogOptions blog = readSiteConfig(uR"(export default {presets: [['classic', {blog: {
            routeBasePath: '/', tagsBasePath: 't', authorsBasePath: 'a', pageBasePath: 'p', archiveBasePath: null,
            authorsMapPath: '../authors.json', tags: 'labels.yml', postsPerPage: 'ALL', showReadingTime: false,
            sortPosts: 'ascending', truncateMarker: /<!--\s*MORE\s*-->/i, blogTitle: 'B', blogDescription: 'D',
            feedOptions: {type: 'all', title: 'F', limit: false, copyright: 'C'},
            include: ['*.md'], exclude: ['x/**'], onInlineTags: 'throw', onInlineAuthors: 'ignore',
            onUntruncatedBlogPosts: 'log',
        }}]]})"_s)
                                     .blog;
        QCOMPARE(shown(blog.routeBasePath), u"/ (known)"_s);
        QCOMPARE(shown(blog.tagsBasePath), u"t (known)"_s);
        QCOMPARE(shown(blog.authorsBasePath), u"a (known)"_s);
        QCOMPARE(shown(blog.pageBasePath), u"p (known)"_s);
        QCOMPARE(shown(blog.archiveBasePath), u" (known)"_s);
        QCOMPARE(shown(blog.authorsMapPath), u"../authors.json (known)"_s);
        QCOMPARE(shown(blog.tagsFile), u"labels.yml (known)"_s);
        QCOMPARE(shown(blog.useTagsFile), u"true (default)"_s);
        QCOMPARE(shown(blog.postsPerPage), u"0 (known)"_s);
        QCOMPARE(shown(blog.showReadingTime), u"false (known)"_s);
        QCOMPARE(shown(blog.sortAscending), u"true (known)"_s);
        QCOMPARE(shown(blog.truncateMarker), u"(?i)<!--\\s*MORE\\s*--> (known)"_s);
        QCOMPARE(shown(blog.blogTitle), u"B (known)"_s);
        QCOMPARE(shown(blog.blogDescription), u"D (known)"_s);
        QCOMPARE(shown(blog.feeds.types), u"rss|atom|json (known)"_s);
        QCOMPARE(shown(blog.feeds.limit), u"0 (known)"_s);
        QCOMPARE(shown(blog.feeds.title), u"F (known)"_s);
        QCOMPARE(shown(blog.feeds.copyright), u"C (known)"_s);
        QCOMPARE(shown(blog.include), u"*.md (known)"_s);
        QCOMPARE(shown(blog.exclude), u"x/** (known)"_s);
        QCOMPARE(blog.onInlineTags.value, ReportLevel::Throw);
        QCOMPARE(blog.onInlineAuthors.value, ReportLevel::Ignore);
        QCOMPARE(blog.onUntruncatedBlogPosts.value, ReportLevel::Log);
    }

    void readsEverySiteOption()
    {
        const SiteConfig config = readSiteConfig(uR"(export default {
            title: 'T', tagline: 'L', url: 'https://u.example/', baseUrl: 'base', favicon: 'i.ico',
            titleDelimiter: '·', trailingSlash: false, noIndex: true, i18n: {defaultLocale: 'fr', locales: ['fr']},
            staticDirectories: ['static', 'more'],
            markdown: {format: 'detect', mermaid: true, emoji: false, anchors: {maintainCase: true},
                       remarkRehypeOptions: {footnoteLabel: 'Notes'}},
            themeConfig: {image: 'card.png', tableOfContents: {minHeadingLevel: 3, maxHeadingLevel: 5},
                          prism: {defaultLanguage: 'js', additionalLanguages: ['bash', 'diff']}},
        })"_s);
        QCOMPARE(shown(config.tagline), u"L (known)"_s);
        QCOMPARE(shown(config.url), u"https://u.example (known)"_s);
        QCOMPARE(shown(config.baseUrl), u"/base/ (known)"_s);
        QCOMPARE(shown(config.favicon), u"i.ico (known)"_s);
        QCOMPARE(shown(config.noIndex), u"true (known)"_s);
        QCOMPARE(shown(config.image), u"card.png (known)"_s);
        QCOMPARE(shown(config.titleDelimiter), u"· (known)"_s);
        QCOMPARE(config.trailingSlash.value, std::optional(false));
        QCOMPARE(shown(config.locale), u"fr (known)"_s);
        QCOMPARE(shown(config.staticDirectories), u"static|more (known)"_s);
        QCOMPARE(config.format.value, MarkdownFormat::Detect);
        QCOMPARE(shown(config.mermaid), u"true (known)"_s);
        QCOMPARE(shown(config.emoji), u"false (known)"_s);
        QCOMPARE(shown(config.keepsCaseOfIds), u"true (known)"_s);
        QCOMPARE(shown(config.footnoteLabel), u"Notes (known)"_s);
        QCOMPARE(shown(config.tocMinHeadingLevel), u"3 (known)"_s);
        QCOMPARE(shown(config.tocMaxHeadingLevel), u"5 (known)"_s);
        QCOMPARE(shown(config.prismDefaultLanguage), u"js (known)"_s);
        QCOMPARE(shown(config.prismAdditionalLanguages), u"bash|diff (known)"_s);
    }

    void readsWhatTheBuildReports()
    {
        const SiteConfig config = readSiteConfig(uR"(export default {
            onBrokenLinks: 'ignore', onBrokenAnchors: 'throw', onDuplicateRoutes: 'log',
            markdown: {hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'warn'}},
        })"_s);
        QCOMPARE(config.onBrokenLinks.value, ReportLevel::Ignore);
        QCOMPARE(config.onBrokenAnchors.value, ReportLevel::Throw);
        QCOMPARE(config.onDuplicateRoutes.value, ReportLevel::Log);
        QCOMPARE(config.onBrokenMarkdownLinks.value, ReportLevel::Throw);
        QCOMPARE(config.onBrokenMarkdownImages.value, ReportLevel::Warn);
        const SiteConfig plain = readSiteConfig(u"export default {}"_s);
        QCOMPARE(plain.onBrokenLinks.value, ReportLevel::Throw);
        QCOMPARE(plain.onBrokenAnchors.value, ReportLevel::Warn);
        QCOMPARE(plain.onDuplicateRoutes.value, ReportLevel::Warn);
        QCOMPARE(
            readSiteConfig(u"export default {onBrokenMarkdownLinks: 'log', markdown: {hooks: "
                           u"{onBrokenMarkdownLinks: 'throw'}}}"_s)
                .onBrokenMarkdownLinks.value,
            ReportLevel::Log);
    }

    void keepsDefaults()
    {
        const SiteConfig config = readSiteConfig(u"export default {}"_s);
        QCOMPARE(shown(config.baseUrl), u"/ (default)"_s);
        QCOMPARE(shown(config.locale), u"en (default)"_s);
        QVERIFY(!config.trailingSlash.value.has_value());
        QCOMPARE(shown(config.blog.authorsMapPath), u"authors.yml (default)"_s);
        QCOMPARE(shown(config.blog.postsPerPage), u"10 (default)"_s);
    }

    void resolvesTheCompatibilitySwitches_data()
    {
        QTest::addColumn<QString>("members");
        QTest::addColumn<QString>("expected"); // comments admonitions headingIds
        QTest::newRow("default") << QString() << u"111"_s;
        QTest::newRow("v4") << u"future: {v4: true}"_s << u"000"_s;
        QTest::newRow("v4 off") << u"future: {v4: false}"_s << u"111"_s;
        QTest::newRow("v4 parts") << u"future: {v4: {useCssCascadeLayers: false}}"_s << u"111"_s;
        QTest::newRow("v4 part") << u"future: {v4: {mdx1CompatDisabledByDefault: true}}"_s << u"000"_s;
        QTest::newRow("explicit wins")
            << u"future: {v4: true}, markdown: {mdx1Compat: {comments: true}}"_s << u"100"_s;
        QTest::newRow("explicit off") << u"markdown: {mdx1Compat: {headingIds: false}}"_s << u"110"_s;
    }

    void resolvesTheCompatibilitySwitches()
    {
        QFETCH(QString, members);
        QFETCH(QString, expected);
        const Mdx1Compat compat = readSiteConfig(u"export default {"_s + members + u"}"_s).compat;
        const auto digit = [](bool value) { return value ? u"1"_s : u"0"_s; };
        QCOMPARE(digit(compat.comments) + digit(compat.admonitions) + digit(compat.headingIds), expected);
    }

    void seesPlugins()
    {
        const SiteConfig config = readSiteConfig(uR"(import math from 'remark-math';
                export default {presets: [['classic', {blog: {remarkPlugins: [math, [require('@docusaurus/remark-plugin-npm2yarn'), {}]]}}]]};
                // 'remark-github-admonitions-to-directives')"_s);
        QCOMPARE(shown(config.math), u"true (known)"_s);
        QCOMPARE(shown(config.npm2yarn), u"true (known)"_s);
        QCOMPARE(shown(config.githubAdmonitions), u"false (default)"_s);
    }

    void readsAdmonitions_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("added"); // "none" when no directive is an admonition
        QTest::newRow("missing") << QString() << u" (default)"_s;
        QTest::newRow("true") << u"admonitions: true"_s << u" (known)"_s;
        QTest::newRow("false") << u"admonitions: false"_s << u"none (known)"_s;
        QTest::newRow("keywords") << u"admonitions: {keywords: ['aside', 'x']}"_s << u"|aside|x (known)"_s;
        QTest::newRow("keywords alone")
            << u"admonitions: {keywords: ['aside'], extendDefaults: false}"_s << u"aside (known)"_s;
        QTest::newRow("no keywords") << u"admonitions: {extendDefaults: true}"_s << u" (known)"_s;
        QTest::newRow("guessed") << u"admonitions: {keywords: own || ['aside']}"_s << u"|aside (guessed)"_s;
        QTest::newRow("unknown") << u"admonitions: {keywords: load()}"_s << u" (unknown)"_s;
        QTest::newRow("unknown whole") << u"admonitions: load()"_s << u" (unknown)"_s;
    }

    void readsAdmonitions()
    {
        QFETCH(QString, option);
        QFETCH(QString, added);
        const BlogOptions blog =
            readSiteConfig(u"export default {presets: [['classic', {blog: {"_s + option + u"}}]]}"_s).blog;
        QString all = shown(blog.admonitionKeywords);
        const QString defaults = BlogOptions().admonitionKeywords.value.join(u'|');
        if (all.startsWith(u" ("))
            all.prepend(u"none"_s);
        QCOMPARE(all.startsWith(defaults) ? all.mid(defaults.size()) : all, added);
    }

    void readsMagicComments_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("expected"); // class, line, start, end of each
        QTest::newRow("missing")
            << QString()
            << u"theme-code-block-highlighted-line,highlight-next-line,highlight-start,highlight-end (default)"_s;
        QTest::newRow("own")
            << uR"(magicComments: [{className: 'a', line: 'b', block: {start: 'c', end: 'd'}},
                                     {className: 'e', line: 'f'}])"_s
            << u"a,b,c,d e,f,, (known)"_s;
        QTest::newRow("none") << u"magicComments: []"_s << u" (known)"_s;
        QTest::newRow("incomplete") << u"magicComments: [...others, {className: 'e', line: 'f'}]"_s
                                    << u"e,f,, (guessed)"_s;
        QTest::newRow("unknown")
            << u"magicComments: load()"_s
            << u"theme-code-block-highlighted-line,highlight-next-line,highlight-start,highlight-end (unknown)"_s;
    }

    void readsMagicComments()
    {
        QFETCH(QString, option);
        QFETCH(QString, expected);
        const auto comments =
            readSiteConfig(u"export default {themeConfig: {prism: {"_s + option + u"}}}"_s).magicComments;
        QStringList all;
        for (const MagicComment &each : comments.value)
            all += QStringList{each.className, each.line, each.start, each.end}.join(u',');
        QCOMPARE(u"%1 (%2)"_s.arg(all.join(u' '), certaintyName(comments.certainty)), expected);
    }

    void readsOptionsOfNpmTabs_data()
    {
        QTest::addColumn<QString>("plugins");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u"[npm2yarn]"_s << u"false (default) yarn|pnpm|bun (default)"_s;
        QTest::newRow("imported") << u"[math, [npm2yarn, {sync: true}]]"_s
                                  << u"true (known) yarn|pnpm|bun (default)"_s;
        QTest::newRow("required")
            << u"[[require('@docusaurus/remark-plugin-npm2yarn'), {sync: true, converters: ['pnpm']}]]"_s
            << u"true (known) pnpm (known)"_s;
        QTest::newRow("own converter") << u"[[npm2yarn, {converters: ['yarn', ['x', (code) => code]]}]]"_s
                                       << u"false (default) yarn (guessed)"_s;
        QTest::newRow("unknown") << u"[[npm2yarn, {sync: isSync()}]]"_s
                                 << u"false (unknown) yarn|pnpm|bun (default)"_s;
    }

    void readsOptionsOfNpmTabs()
    {
        QFETCH(QString, plugins);
        QFETCH(QString, expected);
        const BlogOptions blog =
            readSiteConfig(
                u"export default {presets: [['classic', {blog: {remarkPlugins: "_s + plugins + u"}}]]}"_s)
                .blog;
        QCOMPARE(shown(blog.npm2yarnSync) + u' ' + shown(blog.npm2yarnConverters), expected);
    }

    void readsHowBrokenLinksCount_data()
    {
        QTest::addColumn<QString>("members");
        QTest::addColumn<ReportLevel>("links");
        QTest::addColumn<ReportLevel>("images");
        QTest::newRow("default") << QString() << ReportLevel::Warn << ReportLevel::Throw;
        QTest::newRow("hooks")
            << u"markdown: {hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'ignore'}}"_s
            << ReportLevel::Throw << ReportLevel::Ignore;
        QTest::newRow("older place wins")
            << u"onBrokenMarkdownLinks: 'log', markdown: {hooks: {onBrokenMarkdownLinks: 'throw'}}"_s
            << ReportLevel::Log << ReportLevel::Throw;
        QTest::newRow("function") << u"markdown: {hooks: {onBrokenMarkdownLinks: (x) => x}}"_s
                                  << ReportLevel::Warn << ReportLevel::Throw;
    }

    void readsHowBrokenLinksCount()
    {
        QFETCH(QString, members);
        const SiteConfig config = readSiteConfig(u"export default {"_s + members + u"}"_s);
        QTEST(config.onBrokenMarkdownLinks.value, "links");
        QTEST(config.onBrokenMarkdownImages.value, "images");
    }

    void readsTheCorpus_data()
    {
        QTest::addColumn<QString>(
            "expected"); // title, url, blog path, mermaid, math, admonitions, toc max, delimiter
        QTest::newRow("seed") << u"Seed blog;https://example.com;blog;true;false;false;3;|"_s;
        QTest::newRow("features") << u"Features;https://features.example.com;blog;true;true;false;3;|"_s;
        QTest::newRow("electron") << u"Electron;https://electronjs.org;blog;true;false;true;4;|"_s;
        QTest::newRow("jest") << u"Jest;https://jestjs.io;blog;true;false;false;3;·"_s;
        QTest::newRow("pnpm") << u"pnpm;https://pnpm.io;blog;true;false;false;3;|"_s;
    }

    void readsTheCorpus()
    {
        QFETCH(QString, expected);
        const QString site = corpusSite(QString::fromUtf8(QTest::currentDataTag()));
        if (site.isEmpty())
            QSKIP("the corpus is not here");
        const Result<TextFile> file = readTextFile(findConfigFile(site));
        QVERIFY_RESULT(file);
        const SiteConfig config = readSiteConfig(file->text);
        const auto yes = [](bool value) { return value ? u"true"_s : u"false"_s; };
        const QStringList read{
            config.title.value,
            config.url.value,
            config.blog.path.value,
            yes(config.mermaid.value),
            yes(config.math.value),
            yes(config.githubAdmonitions.value),
            QString::number(config.tocMaxHeadingLevel.value),
            config.titleDelimiter.value};
        QCOMPARE(read.join(u';'), expected);
        for (const ConfigValue<QString> &value : {config.title, config.url, config.baseUrl, config.blog.path})
            QCOMPARE(value.certainty, Certainty::Known);
        QVERIFY(config.compat.comments && config.compat.admonitions && config.compat.headingIds);
        QCOMPARE(config.blog.onUntruncatedBlogPosts.value, ReportLevel::Ignore);
        QCOMPARE(config.blog.postsPerPage.value, site.endsWith(u"features"_s) ? 5 : 10);
    }

    void staysBounded_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
        for (const char *unit :
             {"(",  "[", "{",   "[[", "{a:", "f(", "a?",     "!",      "-",    "a||", "'", "`${",
              "/*", "/", "...", "a.", "<",   "\\", "async ", "() => ", "new ", "a=>", "}", "x ? y : "}) {
            row(unit, u"export default {title: "_s + QString::fromUtf8(unit).repeated(100'000));
        }
        QString names;
        QString texts = u"const t0 = 'x';\n"_s;
        for (int i = 1; i < 60; ++i) {
            names += u"const a%1 = [a%2, a%2];\n"_s.arg(i).arg(i - 1);
            texts += u"const t%1 = `${t%2}${t%2}`;\n"_s.arg(i).arg(i - 1);
        }
        row("names that double",
            u"const a0 = [1];\n"_s + names + u"export default {title: a59, presets: a59}"_s);
        row("texts that double", texts + u"export default {title: t59}"_s);
        row("names that spread", u"const a0 = {x: 1};\n"_s + names + u"export default {...a59, ...a59}"_s);
        QString members;
        for (int i = 0; i < 100'000; ++i)
            members += u"k%1: 1, "_s.arg(i);
        row("many members", u"export default {"_s + members + u"}"_s);
        row("long sum", u"export default {title: "_s + u"'x' + "_s.repeated(100'000) + u"'x'}"_s);
    }

    void staysBounded()
    {
        QFETCH(QString, text);
        const std::clock_t start = std::clock();
        readSiteConfig(text);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        QVERIFY2(seconds < 3, qPrintable(QString::number(seconds)));
    }
};

QTEST_GUILESS_MAIN(TestSiteConfig)
#include "tst_siteconfig.moc"
