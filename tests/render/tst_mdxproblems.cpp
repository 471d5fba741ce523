// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "damage.h"
#include "mdxreader.h"
#include "post/postparts.h"
#include "render/renderer.h"
#include "testing/galleytest.h"

#include <QDirIterator>

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Problems that MDX finds while it reads; the others appear only when the page is drawn.
bool isSyntax(const Diagnostic &problem)
{
    static const QStringList drawn{
        u"mdx-component"_s, u"mdx-import"_s, u"mdx-object"_s, u"mdx-style"_s, u"mdx-undefined"_s};
    return problem.severity == Severity::Error && problem.rule.startsWith(u"mdx-"_s) &&
           !drawn.contains(problem.rule);
}

SiteSnapshot siteWith(MdxCompat compat)
{
    SiteSnapshot site;
    const bool isOn = compat == MdxCompat::On;
    site.config.compat = {isOn, isOn, isOn};
    site.config.mermaid.value = true;
    return site;
}

struct Case
{
    const char *name;
    QString text;
    QString problem; ///< "line:column rule"
    QString fixed;
    MdxCompat compat = MdxCompat::On;
};

const std::vector<Case> &cases()
{
    static const std::vector<Case> list{
        {"void element", u"a <br> b"_s, u"1:3 mdx-void-element"_s, u"a <br /> b"_s},
        {"void element on its line", u"# T\n\n<hr>\n\na"_s, u"3:1 mdx-void-element"_s,
         u"# T\n\n<hr />\n\na"_s},
        {"void element with attributes", u"- ä <img src=\"x\" alt='>'>"_s, u"1:5 mdx-void-element"_s,
         u"- ä <img src=\"x\" alt='>' />"_s},
        {"void element in a table", u"a | b\n--|--\n1<br>2 | x"_s, u"3:2 mdx-void-element"_s,
         u"a | b\n--|--\n1<br />2 | x"_s},
        {"element open to the end of a paragraph", u"a <b>c\n\nd"_s, u"1:3 mdx-unclosed-tag"_s,
         u"a <b>c</b>\n\nd"_s},
        {"element open to the end of the post", u"<div>\n\na\n"_s, u"1:1 mdx-unclosed-tag"_s,
         u"<div>\n\na\n</div>\n"_s},
        {"element open to the end of a list item", u"- <div>\n\n  a\n- b"_s, u"1:3 mdx-unclosed-tag"_s,
         u"- <div>\n\n  a\n  </div>\n- b"_s},
        {"element open to the end of a quote", u"> <div>\n> a\n\nb"_s, u"1:3 mdx-unclosed-tag"_s,
         u"> <div>\n> a\n> </div>\n\nb"_s},
        {"element open to the end of emphasis", u"*a <b>c* d"_s, u"1:4 mdx-unclosed-tag"_s,
         u"*a \\<b>c* d"_s},
        {"element open to the end of a cell", u"a | b\n--|--\n<b>c | d"_s, u"3:1 mdx-unclosed-tag"_s,
         u"a | b\n--|--\n\\<b>c | d"_s},
        {"type parameter in text", u"a List<String> b"_s, u"1:7 mdx-unclosed-tag"_s, u"a List\\<String> b"_s},
        {"stray closing tag", u"a </b> c"_s, u"1:3 mdx-stray-end-tag"_s, u"a  c"_s},
        {"closing tags in the wrong order", u"<b><i>a</b></i>"_s, u"1:4 mdx-split-element"_s,
         u"<b><i>a</i></b>"_s},
        {"element over two paragraphs", u"<div>a\n\nb</div>"_s, u"1:1 mdx-split-element"_s,
         u"<div>\na\n\nb\n</div>"_s},
        {"closing tag behind text", u"<div>\na</div>"_s, u"1:1 mdx-split-element"_s, u"<div>\na\n</div>"_s},
        {"formatting over two paragraphs", u"a <b>b\n\nc</b> d"_s, u"1:3 mdx-split-element"_s,
         u"a <b>b</b>\n\nc d"_s},
        {"less than a digit", u"a <3 b"_s, u"1:3 mdx-tag"_s, u"a \\<3 b"_s},
        {"arrow", u"a <- b <= c"_s, u"1:3 mdx-tag"_s, u"a \\<- b <= c"_s},
        {"last sign", u"a <"_s, u"1:3 mdx-tag"_s, u"a \\<"_s},
        {"lost tag", u"a <b c"_s, u"1:3 mdx-tag"_s, u"a \\<b c"_s},
        {"lost quote", u"<a href=\"x>b\n\nc"_s, u"1:1 mdx-tag"_s, u"\\<a href=\"x>b\n\nc"_s},
        {"doctype", u"<!DOCTYPE html>"_s, u"1:1 mdx-tag"_s, u"\\<!DOCTYPE html>"_s},
        {"link in angle brackets", u"a <https://b.c/d_e?f=1> g"_s, u"1:3 mdx-autolink"_s,
         u"a [https://b.c/d_e?f=1](https://b.c/d_e?f=1) g"_s},
        {"mail address in angle brackets", u"<a.b@c.de>"_s, u"1:1 mdx-autolink"_s,
         u"[a.b@c.de](mailto:a.b@c.de)"_s},
        {"attribute without quotes", u"<img src=\"x\" width=10 />"_s, u"1:20 mdx-attribute-value"_s,
         u"<img src=\"x\" width=\"10\" />"_s},
        {"attribute with curly quotes", u"<a href=“https://b.c”>d</a>"_s, u"1:9 mdx-attribute-value"_s,
         u"<a href=\"https://b.c\">d</a>"_s},
        {"attribute with empty braces", u"<a b={}/>"_s, u"1:6 mdx-attribute-braces"_s, u"<a b=\"\"/>"_s},
        {"attribute in braces", u"<a {b}/>"_s, u"1:4 mdx-attribute-braces"_s, u"<a {...b}/>"_s},
        {"HTML comment", u"a\n\n<!-- truncate -->\n"_s, u"3:1 mdx-comment"_s, u"a\n\n{/* truncate */}\n"_s,
         MdxCompat::Off},
        {"HTML comment in text", u"a <!-- b --> c"_s, u"1:3 mdx-comment"_s, u"a {/* b */} c"_s,
         MdxCompat::Off},
        {"HTML comment that is never closed", u"a <!-- b"_s, u"1:3 mdx-comment"_s, u"a \\<!-- b"_s},
        {"HTML comment behind a tag", u"<br /><!-- a -->"_s, u"1:7 mdx-comment"_s, u"<br />{/* a */}"_s},
        {"lone brace", u"a { b"_s, u"1:3 mdx-brace"_s, u"a \\{ b"_s},
        {"words in braces", u"a {b c} d"_s, u"1:3 mdx-expression-syntax"_s, u"a \\{b c} d"_s},
        {"template braces", u"a {{ b.c }} d"_s, u"1:3 mdx-expression-syntax"_s, u"a \\{\\{ b.c }} d"_s},
        {"heading id where there is none", u"## A {#b}"_s, u"1:6 mdx-expression-syntax"_s, u"## A \\{#b}"_s,
         MdxCompat::Off},
        {"dangling operator", u"{a +}"_s, u"1:1 mdx-expression-syntax"_s, u"\\{a +}"_s},
        {"object with quoted key", u"{\"a\": 1}"_s, u"1:1 mdx-expression-syntax"_s, u"\\{\"a\": 1}"_s},
        {"paragraph that begins with import", u"import taxes are high.\n\nb"_s, u"1:1 mdx-module"_s,
         u"import&#32;taxes are high.\n\nb"_s},
        {"text right behind an import", u"import A from 'a'\ntext\n\nb"_s, u"1:1 mdx-module"_s,
         u"import A from 'a'\n\ntext\n\nb"_s},
        {"name imported twice", u"import A from 'a'\n\nimport A from 'b'\n"_s, u"3:8 mdx-module"_s, {}},
    };
    return list;
}

/// What may stand in braces, right and wrong.
const QStringList &expressions()
{
    static const QStringList list{
        u""_s,
        u" "_s,
        u"/* a */"_s,
        u"// a\n"_s,
        u"// a"_s,
        u"/* a"_s,
        u"a"_s,
        u"a b"_s,
        u"a.b"_s,
        u"a."_s,
        u".a"_s,
        u"a?.b?.[c]?.(d)"_s,
        u"a?.5:1"_s,
        u"a[b]"_s,
        u"a[]"_s,
        u"a(b, ...c,)"_s,
        u"a(,)"_s,
        u"a`b${c}d`"_s,
        u"`${`}`}`"_s,
        u"`a"_s,
        u"'}'"_s,
        u"\"\\\"\""_s,
        u"'a\nb'"_s,
        u"'a"_s,
        u"1"_s,
        u"1.5e-3"_s,
        u"0x1F"_s,
        u"017"_s,
        u"1_000n"_s,
        u"1a"_s,
        u".5"_s,
        u"a + b * -c ** 2"_s,
        u"a +"_s,
        u"+ + a"_s,
        u"a ++ b"_s,
        u"a++"_s,
        u"1++"_s,
        u"!a && b || c"_s,
        u"a ?? b"_s,
        u"a ? b : c"_s,
        u"a ? b"_s,
        u"a = 1"_s,
        u"1 = a"_s,
        u"a += b"_s,
        u"a == b === c != d"_s,
        u"a, b"_s,
        u"a,"_s,
        u"(a, b)"_s,
        u"()"_s,
        u"(a"_s,
        u"a)"_s,
        u"[a, , ...b]"_s,
        u"[a b]"_s,
        u"[a"_s,
        u"{a: 1}"_s,
        u"{a: 1, 'b': [2], [c]: 3, ...d}"_s,
        u"{a}"_s,
        u"{a b}"_s,
        u"{a.b}"_s,
        u"{a = 1}"_s,
        u"{'a'}"_s,
        u"{a: }"_s,
        u"{a() {}, get b() { return 1 }, async *c() {}}"_s,
        u"{if: 1}"_s,
        u"{if}"_s,
        u"a => a"_s,
        u"(a, b) => ({c: a})"_s,
        u"(a = 1, {b}, ...c) => { return a / 2 }"_s,
        u"async a => a"_s,
        u"async () => { await a }"_s,
        u"() =>"_s,
        u"() => { return '}' }"_s,
        u"() => { ( }"_s,
        u"function a(b) { c }"_s,
        u"function (b) {}"_s,
        u"class A extends B { c() {} }"_s,
        u"new A"_s,
        u"new A.B(c)"_s,
        u"new"_s,
        u"this"_s,
        u"if"_s,
        u"let"_s,
        u"typeof a"_s,
        u"await a"_s,
        u"void 0"_s,
        u"import('a')"_s,
        u"import a"_s,
        u"a in b"_s,
        u"a instanceof B"_s,
        u"/a}/g.test(b)"_s,
        u"/[/]/"_s,
        u"/a"_s,
        u"a / b / c"_s,
        u"<a/>"_s,
        u"<a>b</a>"_s,
        u"<a>b</c>"_s,
        u"<></>"_s,
        u"<a b=\"c\" d={e} {...f} g/>"_s,
        u"<a b=c/>"_s,
        u"<a b={}/>"_s,
        u"<a>{/* b */}{c}</a>"_s,
        u"<a> } </a>"_s,
        u"<a> > </a>"_s,
        u"<a>it's</a>"_s,
        u"<A.B c:d='e'/>"_s,
        u"<a"_s,
        u"a.map(b => <li key={b}>{b}</li>)"_s,
        u"require('./a.png').default"_s,
        u"#a"_s,
        u"@a"_s,
        u"%a%"_s,
        u"…"_s,
        u"“a”"_s,
        u"über"_s,
        u"a + b"_s,
        u"$a_1"_s,
        u"a: 1"_s,
        u"\"a\": 1"_s,
        u"a; b"_s,
        u"a\n\nb"_s,
        u"[1,\n2]"_s,
        u"1,3-5"_s,
        u"width=10"_s,
        u"'\\u00e4'"_s,
        u"...a"_s,
        u"a => { /}/ }"_s,
        u"a => { b = 1 / 2; c = '/' }"_s};
    return list;
}

/// What may stand in imports and exports, right and wrong.
const QStringList &modules()
{
    static const QStringList list{
        u"import a from 'b'"_s,
        u"import a from 'b';"_s,
        u"import 'b'"_s,
        u"import * as a from \"b\""_s,
        u"import {a, b as c, default as d} from 'e'"_s,
        u"import a, {b} from 'c'"_s,
        u"import a, * as b from 'c'"_s,
        u"import {} from 'a'"_s,
        u"import {a,} from 'b'"_s,
        u"import {\n  a,\n\n  b\n} from 'c'"_s,
        u"import a"_s,
        u"import a from b"_s,
        u"import * from 'a'"_s,
        u"import * a from 'b'"_s,
        u"import a b from 'c'"_s,
        u"import {a b} from 'c'"_s,
        u"import {if} from 'a'"_s,
        u"import a from 'b' import c from 'd'"_s,
        u"import a from 'b'\nimport c from 'd'"_s,
        u"import a from 'b'; import c from 'd'"_s,
        u"import a from 'b'\nexport const c = a"_s,
        u"import a from 'b' // c"_s,
        u"import a from 'b' /* c */"_s,
        u"import taxes are high"_s,
        u"export const a = 1"_s,
        u"export const a = 1, b = 2"_s,
        u"export const a"_s,
        u"export let a"_s,
        u"export var {a, b: [c]} = d"_s,
        u"export const a = {}"_s,
        u"export const a = []"_s,
        u"export const a = {\n  b: 1,\n\n  c: 2\n}"_s,
        u"export const a = {\n  b: 1\n"_s,
        u"export const a =\n\n  1"_s,
        u"export const a = 1 +\n\n  2"_s,
        u"export const a = 1\n\n  + 2"_s,
        u"export const a = b\n\n(c)"_s,
        u"export const a = b\n\n[c](d)"_s,
        u"export const a = b\n\n`c`"_s,
        u"export const a = b\n\n*c*"_s,
        u"export const a = b\n\n- c"_s,
        u"export const a = b\n\n/c/ d"_s,
        u"export const a = <b>\n\nc\n\n</b>"_s,
        u"export const a = `b\n\nc`"_s,
        u"export const a = () => 1"_s,
        u"export const a = () => {\n  b()\n\n  return c\n}"_s,
        u"export const a = async () => { await b }"_s,
        u"export default a"_s,
        u"export default {b: 1}"_s,
        u"export default () => null"_s,
        u"export default function () {}"_s,
        u"export default class A {}"_s,
        u"export function a() {\n\n  return 1\n}"_s,
        u"export function a({b}) { return <c>{b}</c> }"_s,
        u"export function () {}"_s,
        u"export async function a() {}"_s,
        u"export class A extends B {}"_s,
        u"export * from 'a'"_s,
        u"export * as a from 'b'"_s,
        u"export {a} from 'b'"_s,
        u"export {a as b} from 'c'"_s,
        u"export a"_s,
        u"export const"_s,
        u"export const a b"_s,
        u"export const a = 1\nb"_s,
        u"export const a = 1\n<b/>"_s,
        u"export default"_s,
    };
    return list;
}

} // namespace

class TestMdxProblems : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndFixes_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < cases().size(); ++i)
            QTest::newRow(cases()[i].name) << static_cast<int>(i);
    }

    void findsAndFixes()
    {
        QFETCH(int, index);
        const Case &row = cases()[static_cast<size_t>(index)];
        const Diagnostics problems = problemsOf(row.text, row.compat);
        QVERIFY(!problems.empty());
        const Diagnostic &first = problems.front();
        QCOMPARE(
            u"%1:%2 %3"_s.arg(first.position.line).arg(first.position.column).arg(first.rule), row.problem);
        QVERIFY(!first.message.isEmpty());
        if (row.fixed.isEmpty())
            return;
        QVERIFY(!first.fix.caption.isEmpty());
        QCOMPARE(applyEdits(row.text, first.fix.edits), row.fixed);
    }

    void warnsOfWhatTheSiteShowsOtherwise_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("fixed");
        QTest::newRow("style in quotes")
            << u"a <b style=\"margin-top: 1px; color: red\">c</b>"_s << u"1:6 mdx-style"_s
            << u"a <b style={{marginTop: '1px', color: 'red'}}>c</b>"_s;
        QTest::newRow("style in quotes on a line") << u"- <hr style='--a: \"b\"' />"_s << u"1:7 mdx-style"_s
                                                   << u"- <hr style={{'--a': '\"b\"'}} />"_s;
        QTest::newRow("name that is not defined")
            << u"/u/{id}/x"_s << u"1:4 mdx-undefined"_s << u"/u/\\{id}/x"_s;
        QTest::newRow("defined behind its use")
            << u"{id + Math.PI}\n\nexport const id = 1"_s << QString() << QString();
        QTest::newRow("parameter") << u"{[1].map((a) => a + 1)}"_s << QString() << QString();
        QTest::newRow("admonition with a space")
            << u"> ::: note\n> a\n> :::"_s << u"1:3 directive-text"_s << u"> :::note\n> a\n> :::"_s;
        QTest::newRow("admonition with a title") << u":::note A b\n\nc\n\n:::"_s << QString() << QString();
        QTest::newRow("heading of the post") << u"[a](#b-c)\n\n## B c"_s << QString() << QString();
        QTest::newRow("id of an element") << u"[a](#b-c)\n\n<a id=\"b-c\"></a>"_s << QString() << QString();
        QTest::newRow("no such heading")
            << u"a [b](#c)\n\n## D"_s << u"1:7 link-missing-anchor"_s << QString();
        QTest::newRow("file of the site") << u"[a](@site/b.pdf)"_s << u"1:5 link-missing-file"_s << QString();
        QTest::newRow("name in an attribute that is not defined")
            << u"a <b id={c} title={`d`}>e</b>"_s << u"1:6 mdx-undefined"_s << QString();
        QTest::newRow("name in a spread that is not defined")
            << u"<b\n  {...c} />"_s << u"2:3 mdx-undefined"_s << QString();
        QTest::newRow("names in attributes that are defined")
            << u"export const c = {}\n\n<b {...c} id={c.d} onClick={(e) => e.f()}>{c.g}</b>"_s << QString()
            << QString();
        QTest::newRow("import of a missing file far down")
            << u"\n"_s.repeated(40) + u"import a from './b.png'\n\n<img src={a} />"_s << u"41:16 mdx-import"_s
            << QString();
        QTest::newRow("diagram of no kind")
            << u"a\n\n```mermaid\ngrahp\n```"_s << u"3:1 diagram"_s << QString();
    }

    void warnsOfWhatTheSiteShowsOtherwise()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        QFETCH(QString, fixed);
        Diagnostics problems = allProblemsOf(text, MdxCompat::On);
        std::erase_if(problems, [](const Diagnostic &each) { return each.severity == Severity::Note; });
        QCOMPARE(problems.empty(), problem.isEmpty());
        if (problems.empty())
            return;
        const Diagnostic &first = problems.front();
        QCOMPARE(u"%1:%2 %3"_s.arg(first.position.line).arg(first.position.column).arg(first.rule), problem);
        QCOMPARE(first.fix.isEmpty() ? QString() : applyEdits(text, first.fix.edits), fixed);
    }

    void saysOneThingOfOnePlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rules");
        QTest::newRow("name that is not defined") << u"a {id} b"_s << u"mdx-undefined"_s;
        QTest::newRow("two of them") << u"{a} {b}"_s << u"mdx-undefined mdx-undefined"_s;
        QTest::newRow("type parameter") << u"a List<String> b"_s << u"mdx-unclosed-tag"_s;
        QTest::newRow("two of them in a line")
            << u"List<String> Set<String>"_s << u"mdx-unclosed-tag mdx-unclosed-tag"_s;
        QTest::newRow("component that is not imported") << u"<Box>a</Box>"_s << u"mdx-component"_s;
        QTest::newRow("both on a line") << u"<Box>a</Box> {id}"_s << u"mdx-component mdx-undefined"_s;
    }

    void saysOneThingOfOnePlace()
    {
        QFETCH(QString, text);
        QStringList rules;
        for (const Diagnostic &problem : allProblemsOf(text, MdxCompat::On))
            rules << problem.rule;
        QTEST(rules.join(u' '), "rules");
    }

    void followsTheSitesLevels_data()
    {
        QTest::addColumn<ReportLevel>("level");
        QTest::addColumn<QString>("severities");
        QTest::newRow("throw") << ReportLevel::Throw << u"error error error error error"_s;
        QTest::newRow("warn") << ReportLevel::Warn << u"warning warning warning warning warning"_s;
        QTest::newRow("log") << ReportLevel::Log << u"note note note note note"_s;
        QTest::newRow("ignore") << ReportLevel::Ignore << QString();
    }

    void followsTheSitesLevels()
    {
        QFETCH(ReportLevel, level);
        SiteSnapshot site = siteWith(MdxCompat::On);
        site.config.file = u"/nowhere/docusaurus.config.js"_s;
        site.config.onBrokenLinks.value = level;
        site.config.onBrokenAnchors.value = level;
        site.config.onBrokenMarkdownLinks.value = level;
        site.config.onBrokenMarkdownImages.value = level;
        const QString text = u"[a](/blog/b)\n[a](#b)\n[a](b.md)\n[a](@site/b.pdf)\n![a](b.png)"_s;
        QStringList severities;
        for (const Diagnostic &problem : m_renderer.render(text, u"/nowhere/post.md"_s, site, {}).diagnostics)
            severities << severityName(problem.severity);
        QTEST(severities.join(u' '), "severities");
    }

    void wantsBracketsAroundTitles()
    {
        const QString text = u":::note A b\n\nc\n\n:::"_s;
        const Diagnostics problems = allProblemsOf(text, MdxCompat::Off);
        QCOMPARE(problems.size(), size_t(1));
        QCOMPARE(applyEdits(text, problems.front().fix.edits), u":::note[A b]\n\nc\n\n:::"_s);
    }

    /// Every text of the table is refused by MDX, in the same line, and every fix is taken.
    void tableAgreesWithMdx()
    {
        for (const MdxCompat compat : {MdxCompat::On, MdxCompat::Off}) {
            QStringList texts;
            std::vector<Case> rows;
            for (const Case &row : cases()) {
                // One problem of several is fixed at a time.
                if (row.compat != compat || row.text.contains(u"<="_s))
                    continue;
                rows.push_back(row);
                texts << row.text << row.fixed;
            }
            QString whyNot;
            const std::vector<MdxVerdict> verdicts = readWithMdx(texts, compat, &whyNot);
            if (verdicts.empty())
                QSKIP(qPrintable(whyNot));
            for (size_t i = 0; i < rows.size(); ++i) {
                QVERIFY2(verdicts[2 * i].isRefused(), rows[i].name);
                const MdxVerdict &fixed = verdicts[2 * i + 1];
                QVERIFY2(!fixed.isRefused(), qPrintable(QLatin1String(rows[i].name) + u": "_s + fixed.error));
                QVERIFY2(rows[i].fixed.isEmpty() || problemsOf(rows[i].fixed, compat).empty(), rows[i].name);
            }
        }
    }

    void expressionsAgreeWithMdx()
    {
        QStringList texts;
        for (const QString &expression : expressions())
            texts << u"a {"_s + expression + u"} b"_s << u"<a b={"_s + expression + u"}/>"_s
                  << u"<a {..."_s + expression + u"}/>"_s;
        QString whyNot;
        const std::vector<MdxVerdict> verdicts = readWithMdx(texts, MdxCompat::On, &whyNot);
        if (verdicts.empty())
            QSKIP(qPrintable(whyNot));
        QStringList wrong;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const MdxVerdict &verdict = verdicts[static_cast<size_t>(i)];
            if (problemsOf(texts[i], MdxCompat::On).empty() == verdict.isRefused())
                wrong << texts[i] + u"    "_s + verdict.error;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void modulesAgreeWithMdx()
    {
        QStringList texts;
        for (const QString &module : modules())
            texts << module << module + u"\n\nb"_s << module + u"\n\n<b>c</b>"_s << module + u"\n\n{'c'}"_s;
        QString whyNot;
        const std::vector<MdxVerdict> verdicts = readWithMdx(texts, MdxCompat::On, &whyNot);
        if (verdicts.empty())
            QSKIP(qPrintable(whyNot));
        QStringList wrong;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const MdxVerdict &verdict = verdicts[static_cast<size_t>(i)];
            if (problemsOf(texts[i], MdxCompat::On).empty() == verdict.isRefused())
                wrong << texts[i] + u"    "_s + verdict.error;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void corpusHasNoFalseAlarm()
    {
        const QStringList posts = corpusPosts();
        if (posts.isEmpty())
            QSKIP("The corpus is not there.");
        QString whyNot;
        const std::vector<MdxVerdict> verdicts = readWithMdx(posts, MdxCompat::On, &whyNot);
        if (verdicts.empty())
            QSKIP(qPrintable(whyNot));
        for (size_t i = 0; i < static_cast<size_t>(posts.size()); ++i) {
            const Diagnostics problems = problemsOf(posts[static_cast<qsizetype>(i)], MdxCompat::On);
            const bool isRefused = verdicts[i].isRefused();
            QVERIFY2(
                problems.empty() != isRefused,
                qPrintable(
                    m_names[i] + u": "_s +
                    (problems.empty() ? verdicts[i].error : toLine(problems.front(), {}))));
        }
    }

    /// GALLEY_DAMAGED says how many posts are damaged, GALLEY_SEED how; GALLEY_DAMAGED_TO names a folder for
    /// those on which the two disagree.
    void agreesOnDamagedPosts()
    {
        const QStringList posts = corpusPosts();
        if (posts.isEmpty())
            QSKIP("The corpus is not there.");
        const int wanted = qEnvironmentVariableIsSet("GALLEY_DAMAGED")
                               ? qEnvironmentVariableIntValue("GALLEY_DAMAGED")
                               : 600;
        std::mt19937 random(static_cast<quint32>(1 + qEnvironmentVariableIntValue("GALLEY_SEED")));
        QStringList texts;
        while (texts.size() < wanted)
            texts << damaged(
                posts[static_cast<qsizetype>(random() % static_cast<quint32>(posts.size()))].left(12'000),
                random);
        QString whyNot;
        const std::vector<MdxVerdict> verdicts = readWithMdx(texts, MdxCompat::On, &whyNot);
        if (verdicts.empty())
            QSKIP(qPrintable(whyNot));
        int falseAlarms = 0;
        int misses = 0;
        int refused = 0;
        int samePlace = 0;
        for (int i = 0; i < wanted; ++i) {
            const MdxVerdict &verdict = verdicts[static_cast<size_t>(i)];
            const Diagnostics problems = problemsOf(texts[i], MdxCompat::On);
            refused += verdict.isRefused() ? 1 : 0;
            const bool isFalseAlarm = !problems.empty() && !verdict.isRefused();
            const bool isMiss = problems.empty() && verdict.isRefused();
            falseAlarms += isFalseAlarm ? 1 : 0;
            misses += isMiss ? 1 : 0;
            const bool hasPlace =
                std::any_of(problems.begin(), problems.end(), [&](const Diagnostic &problem) {
                    const TextPosition end = positionAt(texts[i], problem.span.end());
                    return verdict.line == 0 ||
                           (problem.position.line <= verdict.line && verdict.line <= end.line + 1);
                });
            samePlace += verdict.isRefused() && hasPlace ? 1 : 0;
            if (isFalseAlarm || isMiss)
                keep(i, texts[i], problems, verdict);
        }
        qInfo(
            "%d posts, %d refused, %d false alarms, %d misses, %d at the same place", wanted, refused,
            falseAlarms, misses, samePlace);
        QVERIFY(falseAlarms <= std::max(1, (wanted - refused) / 200));
        QVERIFY(misses * 100 <= 3 * refused);
    }

private:
    Diagnostics allProblemsOf(const QString &text, MdxCompat compat)
    {
        const SiteSnapshot site = siteWith(compat);
        RenderOptions options;
        options.scriptBudget = 0;
        return m_renderer.render(text, u"/nowhere/post.md"_s, site, options).diagnostics;
    }

    Diagnostics problemsOf(const QString &text, MdxCompat compat)
    {
        Diagnostics problems = allProblemsOf(text, compat);
        std::erase_if(problems, [](const Diagnostic &problem) { return !isSyntax(problem); });
        return problems;
    }

    /// The bodies of all posts of the corpus.
    QStringList corpusPosts()
    {
        QStringList posts;
        m_names.clear();
        for (const QString &name : {u"electron"_s, u"jest"_s, u"pnpm"_s, u"features"_s, u"seed"_s}) {
            if (corpusSite(name).isEmpty())
                continue;
            QDirIterator files(
                corpusSite(name) + u"/blog"_s, {u"*.md"_s, u"*.mdx"_s}, QDir::Files,
                QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const Result<TextFile> file = readTextFile(files.next());
                // A post that is no MDX tells nothing here.
                if (!file || file->text.contains(u"format: md"_s))
                    continue;
                posts << splitPost(file->text).body.of(file->text).toString();
                m_names.push_back(files.filePath());
            }
        }
        return posts;
    }

    static void keep(int number, const QString &text, const Diagnostics &problems, const MdxVerdict &verdict)
    {
        const QString folder = qEnvironmentVariable("GALLEY_DAMAGED_TO");
        if (folder.isEmpty())
            return;
        QString report = u"MDX: %1:%2 %3\n"_s.arg(verdict.line).arg(verdict.column).arg(verdict.error);
        for (const Diagnostic &problem : problems)
            report += toLine(problem, u"post"_s) + u'\n';
        const auto written =
            writeFileAtomically(folder + u"/%1.md"_s.arg(number), (text + u"\n=====\n"_s + report).toUtf8());
        QVERIFY(written.has_value());
    }

    Renderer m_renderer;
    std::vector<QString> m_names;
};

QTEST_GUILESS_MAIN(TestMdxProblems)
#include "tst_mdxproblems.moc"
