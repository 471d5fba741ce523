// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/renderer.h"
#include "testing/galleytest.h"

#include <algorithm>
#include <limits>
#include <time.h>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype smaller = 6'000; ///< characters
constexpr qsizetype factor = 4;

/// How many times as long the larger text may take; four would be linear, sixteen is the square.
constexpr double most = 12;

/// What takes less is not looked at: at this size nothing that grows with the square stays below.
constexpr double negligible = 25;

/// Milliseconds of processor time, so that a busy machine fails nothing.
double now()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Setting
{
    const char *name;
    MarkdownFormat format;
    bool isCompatible;
    HtmlPolicy policy;
};

constexpr Setting settings[] = {
    {"mdx with compatibility", MarkdownFormat::Mdx, true, HtmlPolicy::Safe},
    {"mdx without", MarkdownFormat::Mdx, false, HtmlPolicy::Keep},
    {"commonmark", MarkdownFormat::CommonMark, true, HtmlPolicy::Keep},
    {"commonmark in the preview", MarkdownFormat::CommonMark, true, HtmlPolicy::Safe},
};

/// So many times `open`, `middle` once, then as many times `close`.
struct Input
{
    const char *name;
    const char *open;
    const char *middle;
    const char *close;
};

constexpr Input inputs[] = {
    {"brackets", "[", "", ""},
    {"closed brackets", "[", "a", "]"},
    {"image brackets", "![", "", ""},
    {"closed image brackets", "![", "a", "]"},
    {"double image brackets", "![[[[", "", ""},
    {"link openers", "[a](", "", ""},
    {"link openers and angles", "[a](<b", "", ""},
    {"nested links", "[", "a", "](b)"},
    {"links with titles", "[a](b \"", "", ""},
    {"image references", "![a][", "", "]"},
    {"reference links", "[a]", "\n\n[a]: b\n", ""},
    {"reference links to a long address", "[a]", "\n\n[a]: /", "bbb"},
    {"reference definitions", "[a]: b\n", "", ""},
    {"long labels", "[a", "", "]: b\n"},
    {"back-ticks", "`", "", ""},
    {"back-ticks apart", "` `` ", "", ""},
    {"back-ticks behind a word", "e`", "", ""},
    {"colons", ":", "", ""},
    {"colons on lines", ":::\n", "", ""},
    {"emoji", ":a", "", ""},
    {"known emoji", ":smile:", "", ""},
    {"open directives", ":::note\n", "", ""},
    {"closed directives", ":::note\n", "a\n", ":::\n"},
    {"text directives", ":a[b", "", ""},
    {"closed text directives", ":a[", "b", "]"},
    {"directive attributes", ":a{b=", "", ""},
    {"directive classes", ":a{.b ", "", ""},
    {"braces", "{", "", ""},
    {"closed braces", "{", "", "}"},
    {"braces on lines", "{\n", "", ""},
    {"braces in paragraphs", "a {\n\n", "", ""},
    {"braces and quotes", "{'", "", ""},
    {"braces and templates", "{`${", "", ""},
    {"attribute braces", "<a b={", "", "}"},
    {"attribute braces before text", "a <b c={", "", "}!"},
    {"comments in braces", "{/*", "", ""},
    {"angles", "<", "", ""},
    {"angles apart", "< a", "", ""},
    {"tags", "<a ", "", ""},
    {"tags on lines", "<a\n", "", ""},
    {"tags with a long attribute", "<a b=\"c\" ", "", ""},
    {"elements", "<b>", "", ""},
    {"closed elements", "<b>", "a", "</b>"},
    {"elements on lines", "<div>\n", "", ""},
    {"closed elements on lines", "<div>\n\n", "a\n\n", "</div>\n\n"},
    {"elements of many names", "<b><i>", "a", "</b>"},
    {"details", "<details>\n\n", "a\n\n", "</details>\n\n"},
    {"summaries", "<summary>a</summary>\n\n", "<details>\n\n", "<summary>a</summary>\n\n"},
    {"tabs in a row", "<Tabs>\n<TabItem value=\"a\">b</TabItem>\n</Tabs>\n", "", ""},
    {"brackets in braces", "{[", "", "]}"},
    {"details with summaries", "<details><summary>a</summary>\n\n", "a\n\n", "</details>\n\n"},
    {"tabs", "<Tabs>\n<TabItem value=\"a\">\n\n", "a\n\n", "</TabItem>\n</Tabs>\n\n"},
    {"tab items", "<TabItem value=\"a\">b</TabItem>\n", "", ""},
    {"attributes on lines", "<a b={\n", "", ""},
    {"quotes of attributes on lines", "<a b=\"\n", "", ""},
    {"end tags", "</b>\n", "", ""},
    {"end tags in text", "a </b> ", "", ""},
    {"comments", "<!-- ", "", ""},
    {"comments on lines", "<!--\n", "", ""},
    {"comments apart", "a <!-- b\n\n", "", ""},
    {"processing instructions", "<?", "", ""},
    {"processing instructions in text", "a <? ", "", ""},
    {"declarations", "a <!A ", "", ""},
    {"character data", "a <![CDATA[", "", ""},
    {"HTML blocks", "<p>\n\n", "", ""},
    {"scripts", "<script>\n\n", "", ""},
    {"text areas", "a <textarea> ", "", ""},
    {"modules", "export const a = {\n\n", "", ""},
    {"imports", "import a from 'b'\n", "", ""},
    {"quotes", ">", "", ""},
    {"quotes with text", "> ", "a\n", "b\n"},
    {"quotes on lines", "> a\n", "", ""},
    {"quotes and lists", "> - ", "a\n", ""},
    {"list markers", "- ", "", ""},
    {"list markers on lines", "- a\n", "", ""},
    {"loose items", "- a\n\n\n", "", ""},
    {"numbers", "1. ", "", ""},
    {"deep code", "- - - - - - - - - - a\n", "", ""},
    {"stars", "*", "", ""},
    {"stars and letters", "*a ", "", ""},
    {"stars of two lengths", "*a **a ", "", ""},
    {"stars closed", "a* ", "", ""},
    {"underscores", "_", "", ""},
    {"underscores and letters", "_a ", "", ""},
    {"underscores closed", "_", "a", "_"},
    {"stars and underscores", "*_a ", "", ""},
    {"stars around underscores", "a**b", "", "c* "},
    {"tildes", "~", "", ""},
    {"tildes and letters", "~a ", "", ""},
    {"ampersands", "&", "", ""},
    {"references", "&amp;", "", ""},
    {"numeric references", "&#", "", ""},
    {"long reference", "&a", "", ""},
    {"backslashes", "\\", "", ""},
    {"wrong expressions", "a {b c} ", "", ""},
    {"wrong expressions on lines", "{b c}\n", "", ""},
    {"wrong attributes", "<a b=c> ", "", ""},
    {"nested expressions", "{[", "", ""},
    {"nested functions", "{()=>{", "", ""},
    {"nested templates", "{`${", "", ""},
    {"nested elements in expressions", "{<a>", "", ""},
    {"open breaks", "<br>", "", ""},
    {"addresses with braces", "https://a.b/{", "", ""},
    {"wrong imports", "import a\n\n", "", ""},
    {"equal headings", "# a\n", "", ""},
    {"headings of equal ids", "# a-1\n# a\n", "", ""},
    {"heading ids", "# ", "", "{#a"},
    {"closed heading ids", "# ", "", "{#a} b "},
    {"setext headings", "a\n===\n", "", ""},
    {"setext underlines", "=\n", "", ""},
    {"footnote references", "[^a]", "\n\n[^a]: b\n", ""},
    {"footnote references to nothing", "[^a]", "", ""},
    {"footnote definitions", "[^a]: b\n", "", ""},
    {"nested footnotes", "[^a]: ", "", ""},
    {"footnotes with long labels", "[^", "a", "]"},
    {"table pipes", "|", "", ""},
    {"table rows", "| a | b |\n", "| - | - |\n", "| a | b |\n"},
    {"table columns", "|a", "\n", "|-"},
    {"table delimiters", "|-", "\n", "|-"},
    {"paragraph before a table", "a\n", "|a|b|\n|-|-|\n", "|\n"},
    {"one long line", "word ", "", ""},
    {"one long word", "w", "", ""},
    {"addresses", "www.a.b", "", ""},
    {"addresses with parentheses", "http://a.b/", "", ")"},
    {"addresses apart", "http://a.b ", "", ""},
    {"mail addresses", "a@b.c", "", ""},
    {"mail addresses apart", "a@b ", "", ""},
    {"dots and at signs", "a.", "@", "b."},
    {"dollars", "$", "", ""},
    {"dollars apart", "$a $$b ", "", ""},
    {"formulas on lines", "$$\n", "", ""},
    {"tabs of white space", "\t", "a", ""},
    {"tabs in items", "-\ta\n", "", ""},
    {"spaces", " ", "a", ""},
    {"spaces at line ends", "a  \n", "", ""},
    {"line breaks", "\n", "a", ""},
    {"carriage returns", "a\r", "", ""},
    {"fences", "```\n", "", ""},
    {"fences in quotes", "> ```\n", "", ""},
    {"code with long lines", "", "```js\n", "a"},
    {"magic comments", "", "```js\n", "// highlight-start\n"},
    {"indented code", "    a\n\n", "", ""},
    {"placeholders of our own", "<galley-1><b>", "", ""},
    {"prefixes of our own", "galley-0-", "x", "<b>"},
    {"null characters", "\xEF\xBF\xBD", "", ""},
    {"non-ASCII", "\xC3\xBC ", "", ""},
};

QString repeated(const char *text, qsizetype times)
{
    return QString::fromUtf8(text).repeated(times);
}

QString written(const Input &input, qsizetype size)
{
    const qsizetype pair = static_cast<qsizetype>(qstrlen(input.open) + qstrlen(input.close));
    const qsizetype times = size / pair;
    return repeated(input.open, times) + QString::fromUtf8(input.middle) + repeated(input.close, times);
}

/// Lines or runs that grow: `step(i)` for i from 1, until there are enough characters.
template <typename Step>
QString growing(qsizetype size, Step step)
{
    QString text;
    for (qsizetype i = 1; text.size() < size; ++i)
        text += step(i);
    return text;
}

struct GrowingInput
{
    const char *name;
    QString (*write)(qsizetype size);
};

const GrowingInput growingInputs[] = {
    {"back-ticks of growing length",
     [](qsizetype size) { return growing(size, [](qsizetype i) { return u"e"_s + u"`"_s.repeated(i); }); }},
    {"dollars of growing length",
     [](qsizetype size) { return growing(size, [](qsizetype i) { return u"e"_s + u"$"_s.repeated(i); }); }},
    {"directives of growing length",
     [](qsizetype size) {
         return growing(size, [](qsizetype i) { return u":"_s.repeated(i + 2) + u"note\n"_s; });
     }},
    {"nested lists",
     [](qsizetype size) {
         return growing(size, [](qsizetype i) { return u"  "_s.repeated(i - 1) + u"- a\n"_s; });
     }},
    {"nested quotes",
     [](qsizetype size) { return growing(size, [](qsizetype i) { return u">"_s.repeated(i) + u"a\n"_s; }); }},
    {"fences of growing length",
     [](qsizetype size) {
         return growing(size, [](qsizetype i) { return u"`"_s.repeated(i + 2) + u"\n"_s; });
     }},
    {"indentation of growing width",
     [](qsizetype size) {
         return growing(size, [](qsizetype i) { return u" "_s.repeated(i) + u"a\n\n"_s; });
     }},
    {"wide table with short rows",
     [](qsizetype size) {
         return u"|a"_s.repeated(size / 6) + u"\n"_s + u"|-"_s.repeated(size / 6) + u"\n"_s +
                u"|\n"_s.repeated(size / 6);
     }},
    {"long address of many links",
     [](qsizetype size) {
         return u"[a]: /"_s + u"b"_s.repeated(size / 2) + u"\n\n"_s + u"[a]"_s.repeated(size / 6);
     }},
    {"long label of many footnotes",
     [](qsizetype size) {
         const QString label = u"[^"_s + u"b"_s.repeated(900) + u"]"_s;
         return label + u": c\n\n"_s + label.repeated(size / 900);
     }},
    {"headings with references",
     [](qsizetype size) { return growing(size, [](qsizetype i) { return u"# a-%1\n# a\n"_s.arg(i); }); }},
    {"definitions of many names",
     [](qsizetype size) {
         return growing(size, [](qsizetype i) { return u"[a%1]: b\n[a%1]\n\n"_s.arg(i); });
     }},
    {"footnotes of many names",
     [](qsizetype size) {
         return growing(size, [](qsizetype i) { return u"[^%1]: b\n\n[^%1]\n\n"_s.arg(i); });
     }},
    {"summaries in details",
     [](qsizetype size) {
         return u"<details>\n\n"_s + u"<summary>a</summary>\n\n"_s.repeated(size / 23) + u"</details>\n"_s;
     }},
    {"brackets in an expression",
     [](qsizetype size) { return u'{' + u"["_s.repeated(size / 2) + u"]"_s.repeated(size / 2) + u'}'; }},
    {"elements of many names",
     [](qsizetype size) { return growing(size, [](qsizetype i) { return u"<a%1>"_s.arg(i); }); }},
    {"end tags of many names",
     [](qsizetype size) { return growing(size, [](qsizetype i) { return u"<a%1>b</c%1>"_s.arg(i); }); }},
};

} // namespace

/// No input may take more than linear time, in each dialect: four times as much text takes about four times
/// as long, where the square would be sixteen.
class TestPathological : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    /// Qt counts all rows as one function.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "600000"); }

    void growsWithTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("large");
        for (const Input &input : inputs)
            QTest::newRow(input.name) << written(input, smaller) << written(input, factor * smaller);
        for (const GrowingInput &input : growingInputs)
            QTest::newRow(input.name) << input.write(smaller) << input.write(factor * smaller);
    }

    void growsWithTheText()
    {
        QFETCH(QString, text);
        QFETCH(QString, large);
        for (const Setting &setting : settings) {
            const double once = time(large, setting, 1);
            if (once < negligible)
                continue;
            const double quarter = time(text, setting, 3);
            // Measured again only where a busy machine may be to blame.
            const double ratio = (once < most * quarter ? once : time(large, setting, 3)) / quarter;
            QVERIFY2(
                ratio < most && once < 5000,
                qPrintable(u"%1: %2 ms, %3 times as long as a quarter of it"_s.arg(
                    QString::fromLatin1(setting.name), QString::number(once), QString::number(ratio))));
        }
    }

private:
    /// The best of several.
    double time(const QString &text, const Setting &setting, int rounds)
    {
        SiteSnapshot site;
        site.config.math.value = true;
        site.config.githubAdmonitions.value = true;
        site.config.format.value = setting.format;
        site.config.compat = {setting.isCompatible, setting.isCompatible, setting.isCompatible};
        RenderOptions options;
        options.html = setting.policy;
        options.scriptBudget = 0;
        double best = std::numeric_limits<double>::max();
        for (int round = 0; round < rounds; ++round) {
            const double start = now();
            m_renderer.render(text, u"/nowhere/post.md"_s, site, options);
            best = std::min(best, now() - start);
        }
        return best;
    }

    Renderer m_renderer;
};

QTEST_GUILESS_MAIN(TestPathological)
#include "tst_pathological.moc"
