// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/htmlpolicy.h"
#include "render/renderer.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

/// Whole posts that try to run or load something in the preview, in each of the three dialects' syntax.
class TestHostilePost : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheSting_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("handler as an expression") << u"<img src=\"a.png\" onError={alert(1)} />"_s;
        QTest::newRow("handler as text") << u"<p onclick=\"alert(1)\">x</p>"_s;
        QTest::newRow("script element") << u"<script>alert(1)</script>"_s;
        QTest::newRow("script with a template") << u"<script>{`alert(1)`}</script>"_s;
        QTest::newRow("script in capitals") << u"<SCRIPT>alert(1)</SCRIPT>"_s;
        QTest::newRow("frame over lines") << u"<iframe\n  src=\"https://e.com\"\n></iframe>"_s;
        QTest::newRow("frame document") << u"<iframe srcDoc=\"<script>alert(1)</script>\" />"_s;
        QTest::newRow("javascript link in JSX") << u"<a href=\"javascript:alert(1)\">x</a>"_s;
        QTest::newRow("javascript link as an expression") << u"<a href={'javascript:alert(1)'}>x</a>"_s;
        QTest::newRow("javascript link by references")
            << u"<a href=\"&#106;avascript&colon;alert(1)\">x</a>"_s;
        QTest::newRow("javascript link in Markdown")
            << u"[x](javascript:alert(1)) [y](<java\tscript:alert(1)>)"_s;
        QTest::newRow("javascript reference link") << u"[x][r]\n\n[r]: JavaScript:alert(1)"_s;
        QTest::newRow("data page link") << u"[x](data:text/html,<script>alert(1)</script>)"_s;
        QTest::newRow("javascript component link") << u"<Link to=\"javascript:alert(1)\">x</Link>"_s;
        QTest::newRow("spread") << u"<p {...{dangerouslySetInnerHTML: {__html: '<script>'}}}>x</p>"_s;
        QTest::newRow("raw inner HTML")
            << u"<p dangerouslySetInnerHTML={{__html: '<script>alert(1)</script>'}} />"_s;
        QTest::newRow("name with a bracket") << u"<p a:b=\"x\" data-x='\"><script>alert(1)</script>'>y</p>"_s;
        QTest::newRow("component label") << u"<Box a=\"<script>alert(1)</script>\" />"_s;
        QTest::newRow("component name") << u"<Foo.script>alert(1)</Foo.script>"_s;
        QTest::newRow("expression") << u"{'<script>alert(1)</script>'} {<script>alert(1)</script>}"_s;
        QTest::newRow("element in an expression")
            << u"{[1].map(() => <img src=\"x\" onError=\"alert(1)\" srcSet=\"https://e.com/a 2x\" />)}"_s;
        QTest::newRow("script in an expression") << u"{<script>{'alert(1)'}</script>}"_s;
        QTest::newRow("frame in an expression") << u"{<iframe src={'https://e.com'} />}"_s;
        QTest::newRow("spread in an expression")
            << u"{<a {...{href: 'javascript:alert(1)', onclick: 'x'}}>x</a>}"_s;
        QTest::newRow("tag name of an expression") << u"export const A = 'script';\n\n<A>alert(1)</A>"_s;
        QTest::newRow("component that returns a script")
            << u"export const A = () => <script>alert(1)</script>;\n\n<A /> <b><A /></b>"_s;
        QTest::newRow("inner HTML of an expression")
            << u"{<p dangerouslySetInnerHTML={{__html: '<img src=x onerror=alert(1)><iframe src=//e.com>'}} />}"_s;
        QTest::newRow("engine by way of a constructor")
            << u"{[].constructor.constructor('alert(1)')()} {''['constructor']} {({})['__proto__']}"_s;
        QTest::newRow("image of the theme")
            << u"import Image from '@theme/IdealImage';\n\n<Image img=\"javascript:alert(1)\" onLoad={x} /> "
               u"<Image img={'https://e.com/a.png'} />"_s;
        QTest::newRow("themed image")
            << u"import T from '@theme/ThemedImage';\n\n<T sources={{light: 'https://e.com/a.png', dark: "
               u"'javascript:x'}} />"_s;
        QTest::newRow("link of the theme")
            << u"import Link from '@docusaurus/Link';\n\n<Link to={'java' + 'script:alert(1)'} onClick=\"x\">x</Link>"_s;
        QTest::newRow("heading of the theme")
            << u"import H from '@theme/Heading';\n\n<H as=\"script\" id='\"><script>'>alert(1)</H>"_s;
        QTest::newRow("document outside the blog")
            << u"import P from '../../../../../../etc/passwd.md';\nimport t from "
               u"'!!raw-loader!/etc/passwd';\n\n<P /> "
               u"<img src={t} />"_s;
        QTest::newRow("left code") << u"{alert('<img src=x onerror=alert(1)>')}"_s;
        QTest::newRow("admonition title") << u":::note[<script>alert(1)</script>]\nx\n:::"_s;
        QTest::newRow("admonition attributes")
            << u":::note{onclick=\"alert(1)\" .x #y style=\"a\"}\nx\n:::"_s;
        QTest::newRow("tab label")
            << u"<Tabs><TabItem value=\"<script>alert(1)</script>\">x</TabItem></Tabs>"_s;
        QTest::newRow("code title") << u"```js title=\"<script>alert(1)</script>\"\nx\n```"_s;
        QTest::newRow("code language") << u"```\"><script>alert(1)</script>\nx\n```"_s;
        QTest::newRow("code") << u"```html\n<script>alert(1)</script>\n```"_s;
        QTest::newRow("mermaid source") << u"```mermaid\n<script>alert(1)</script>\n```"_s;
        QTest::newRow("formula link") << u"$\\href{javascript:alert(1)}{x} \\htmlData{onclick=x}{y}$"_s;
        QTest::newRow("formula image") << u"$\\includegraphics{https://e.com/a.png}$"_s;
        QTest::newRow("heading id") << u"## T {#a\"onclick=\"x}"_s;
        QTest::newRow("image text") << u"![\"><script>alert(1)</script>](a.png \"\\\"onload=x\")"_s;
        QTest::newRow("remote image") << u"![x](https://e.com/a.png) ![y](//e.com/b.png)"_s;
        QTest::newRow("remote image in JSX")
            << u"<img src={\"https://e.com/a.png\"} srcSet=\"https://e.com/b.png 2x\" />"_s;
        QTest::newRow("file outside the blog") << u"![x](../../../../../../etc/passwd)"_s;
        QTest::newRow("style in JSX")
            << u"<p style={{background: 'url(https://e.com/a.png)', position: 'fixed'}}>x</p>"_s;
        QTest::newRow("svg in JSX") << u"<svg onLoad={x}><script>alert(1)</script></svg>"_s;
        QTest::newRow("footnote label") << u"x[^<script>]\n\n[^<script>]: y"_s;
        QTest::newRow("broken tag") << u"<img src=x onerror=alert(1) <b"_s;
        QTest::newRow("unclosed script") << u"<script>\n\nalert(1)"_s;
        QTest::newRow("raw HTML in CommonMark")
            << u"---\nmdx: {format: md}\n---\n<img src=x onerror=alert(1)><script>alert(1)</script>"_s;
        QTest::newRow("placeholder of our own")
            << u"---\nmdx: {format: md}\n---\n<galley-0> <!--galley-0--> {x}\n\n:::note\nx\n:::"_s;
    }

    void takesTheSting()
    {
        QFETCH(QString, text);
        SiteSnapshot site;
        site.config.math.value = true;
        site.config.mermaid.value = true;
        RenderOptions options;
        options.html = HtmlPolicy::Safe;
        const QByteArray html = m_renderer.render(text, u"/nowhere/post.md"_s, site, options).html();
        for (const HtmlToken &token : tokenizeHtml(html)) {
            if (token.kind == HtmlToken::Kind::Text)
                continue;
            const bool isOfKatex = QByteArrayList{"svg", "path", "math", "semantics", "annotation", "mrow",
                                                  "mi",  "mo",   "mn",   "mtext",     "mstyle",     "merror"}
                                       .contains(token.text);
            QVERIFY2(isOfKatex || elementRule(token.text) == ElementRule::Show, html.constData());
            for (const HtmlAttribute &attribute : token.attributes) {
                QVERIFY2(
                    !attribute.name.startsWith("on") && attribute.name != "srcdoc" &&
                        attribute.name != "srcset",
                    html.constData());
                if (attribute.name == "href")
                    QVERIFY2(isSafeUrl(attribute.value, UrlUse::Link), html.constData());
                if (attribute.name == "src")
                    QVERIFY2(
                        isSafeUrl(attribute.value, UrlUse::Load) && !attribute.value.contains("passwd"),
                        html.constData());
                if (attribute.name == "style")
                    QVERIFY2(
                        !attribute.value.contains("url") && !attribute.value.contains("fixed"),
                        html.constData());
            }
        }
    }

private:
    Renderer m_renderer;
};

QTEST_GUILESS_MAIN(TestHostilePost)
#include "tst_hostilepost.moc"
