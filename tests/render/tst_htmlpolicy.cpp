// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/elementwriter.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray sanitised(const QByteArray &html)
{
    ByteBuffer out;
    ElementWriter writer(&out, HtmlPolicy::Safe, {}, {});
    writer.raw(html, Place::Inline);
    writer.leave(0);
    return out.toByteArray();
}

} // namespace

class TestHtmlPolicy : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsHarmless_data();
    void showsWhatIsHarmless();
    void takesTheSting_data();
    void takesTheSting();
    void findsSchemes_data();
    void findsSchemes();
    void staysLinear_data();
    void staysLinear();
};

void TestHtmlPolicy::showsWhatIsHarmless_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("formatting") << QByteArray("<b>x</b> <KBD>y</KBD>") << QByteArray("<b>x</b> <kbd>y</kbd>");
    QTest::newRow("link") << QByteArray("<a href='/x?a=1&amp;b=2'>x</a>")
                          << QByteArray("<a href=\"/x?a=1&amp;b=2\">x</a>");
    QTest::newRow("anchor") << QByteArray("<a id=here></a>") << QByteArray("<a id=\"here\"></a>");
    QTest::newRow("local image") << QByteArray("<img src=/a.png width=3>")
                                 << QByteArray("<img src=\"/a.png\" width=\"3\">");
    QTest::newRow("image data") << QByteArray("<img src='data:image/png;base64,AA'>")
                                << QByteArray("<img src=\"data:image/png;base64,AA\">");
    QTest::newRow("style") << QByteArray("<p style='color: red; text-align:center'>x</p>")
                           << QByteArray("<p style=\"color:red;text-align:center\">x</p>");
    QTest::newRow("items without end tags")
        << QByteArray("<ul><li>a<li>b</ul>") << QByteArray("<ul><li>a</li><li>b</li></ul>");
    QTest::newRow("left open") << QByteArray("<div><b>x") << QByteArray("<div><b>x</b></div>");
    QTest::newRow("stray end tag") << QByteArray("x</div></b>") << QByteArray("x");
    QTest::newRow("unknown element") << QByteArray("<x-y a=b>x</x-y>") << QByteArray("x");
    QTest::newRow("checkbox") << QByteArray("<input checked type=image src=x>")
                              << QByteArray("<input checked=\"\" type=\"checkbox\" disabled=\"\">");
    QTest::newRow("frame becomes a box")
        << QByteArray("<iframe src='https://www.e.com/v'>fallback</iframe>after")
        << QByteArray("<span class=\"galley-box\" data-kind=\"iframe\" "
                      "data-url=\"https://www.e.com/v\">&lt;iframe&gt; from "
                      "www.e.com</span>after");
    QTest::newRow("remote image becomes a box")
        << QByteArray("<img src=//e.com/a.png>")
        << QByteArray(
               "<span class=\"galley-box\" data-kind=\"remote\" data-url=\"https://e.com/a.png\">Image "
               "from e.com</span>");
    QTest::newRow("player without its source becomes a box")
        << QByteArray("<video controls><source src='https://e.com/v.mp4'>text</video>after")
        << QByteArray(
               "<span class=\"galley-box\" data-kind=\"remote\" data-url=\"https://e.com/v.mp4\">Video "
               "from e.com</span>after");
    QTest::newRow("file by its full address becomes a box")
        << QByteArray("<img src='file:///a.png'>")
        << QByteArray(
               "<span class=\"galley-box\" data-kind=\"outside\" data-url=\"file:///a.png\">Outside the "
               "blog: file:///a.png. Only files inside the blog are shown. Copy the file beside the post "
               "and use that copy.</span>");
    QTest::newRow("address of another scheme becomes a box")
        << QByteArray("<audio src='blob:x'></audio>")
        << QByteArray(
               "<span class=\"galley-box\" data-kind=\"refused\" data-url=\"blob:x\">Nothing is loaded "
               "from this address: blob:x</span>");
}

void TestHtmlPolicy::showsWhatIsHarmless()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, expected);
    QCOMPARE(sanitised(html), expected);
}

void TestHtmlPolicy::takesTheSting_data()
{
    QTest::addColumn<QByteArray>("html");
    const struct
    {
        const char *name;
        const char *html;
    } rows[] = {
        {"script", "<script>alert(1)</script>"},
        {"script in capitals", "<SCRIPT SRC=//e.com/x.js></SCRIPT>"},
        {"script with a slash", "<script/src=//e.com/x.js></script>"},
        {"script left open", "<script>alert(1)"},
        {"script end tag with a space", "<script>alert(1)</script >"},
        {"script nested by removal", "<scr<script>ipt>alert(1)</scr</script>ipt>"},
        {"script behind an unclosed tag", "<img src=\"x\" <script>alert(1)</script>"},
        {"script behind a NUL", "<scr\0ipt>alert(1)</script>"},
        {"module", "<script type=module>import('//e.com')</script>"},
        {"load handler", "<img src=x onerror=alert(1)>"},
        {"handler in capitals", "<img src=x OnErRoR=alert(1)>"},
        {"handler behind a slash", "<img/src=x/onerror=alert(1)>"},
        {"handler behind a form feed", "<img src=x\fonerror=alert(1)>"},
        {"handler behind a quote", "<img src='x'onerror=alert(1)>"},
        {"handler in a second attribute", "<img src=x alt='a' alt='b' onerror='alert(1)'>"},
        {"handler on a body", "<body onload=alert(1)>x</body>"},
        {"handler on details", "<details open ontoggle=alert(1)>x</details>"},
        {"handler on video", "<video src=x onloadstart=alert(1)></video>"},
        {"handler with a quote in a name", "<p \"onclick=\"alert(1)\">x</p>"},
        {"attribute breaking out of a value", "<p title='\"><script>alert(1)</script>'>x</p>"},
        {"attribute breaking out by references", "<p title=\"&quot;&gt;&lt;script&gt;alert(1)\">x</p>"},
        {"javascript link", "<a href=javascript:alert(1)>x</a>"},
        {"javascript in capitals", "<a href=JaVaScRiPt:alert(1)>x</a>"},
        {"javascript with a tab", "<a href='java\tscript:alert(1)'>x</a>"},
        {"javascript with a line break", "<a href='java\nscript:alert(1)'>x</a>"},
        {"javascript behind a control character", "<a href='\x01javascript:alert(1)'>x</a>"},
        {"javascript by decimal references", "<a href='&#106;avascript:alert(1)'>x</a>"},
        {"javascript by references without semicolon", "<a href='&#0000106avascript:alert(1)'>x</a>"},
        {"javascript by hexadecimal references", "<a href='&#x6A;avascript&#x3a;alert(1)'>x</a>"},
        {"javascript by a named colon", "<a href='javascript&colon;alert(1)'>x</a>"},
        {"javascript by a named tab", "<a href='java&Tab;script:alert(1)'>x</a>"},
        {"javascript by a named line break", "<a href='java&NewLine;script:alert(1)'>x</a>"},
        {"vbscript link", "<a href=vbscript:x>x</a>"},
        {"data page link", "<a href='data:text/html,<script>alert(1)</script>'>x</a>"},
        {"file link", "<a href=file:///etc/passwd>x</a>"},
        {"own scheme", "<a href=galley:x>x</a>"},
        {"blob image", "<img src=blob:x>"},
        {"data page image", "<img src='data:text/html,x'>"},
        {"remote image", "<img src=http://e.com/a.png>"},
        {"remote image without a scheme", "<img src=//e.com/a.png>"},
        {"remote image by backslashes", "<img src='\\\\e.com/a.png'>"},
        {"remote image by mixed slashes", "<img src='/\\e.com/a.png'>"},
        {"remote image behind a tab", "<img src='/\t/e.com/a.png'>"},
        {"remote srcset", "<img src=a.png srcset='http://e.com/a.png 2x'>"},
        {"remote poster", "<video poster=http://e.com/a.png></video>"},
        {"remote source", "<video><source src=http://e.com/a.mp4></video>"},
        {"remote track", "<video><track src=//e.com/a.vtt></video>"},
        {"remote background", "<table background=http://e.com/a.png><tr><td>x</table>"},
        {"ping", "<a href=/x ping=http://e.com>x</a>"},
        {"iframe", "<iframe src=javascript:alert(1)></iframe>"},
        {"iframe with a document", "<iframe srcdoc='<script>alert(1)</script>'></iframe>"},
        {"object", "<object data=javascript:alert(1)>x</object>"},
        {"embed", "<embed src=//e.com/x.swf>"},
        {"applet", "<applet code=x>y</applet>"},
        {"form",
         "<form action=//e.com><input name=a><button formaction=javascript:alert(1)>x</button></form>"},
        {"isindex", "<isindex action=javascript:alert(1) type=image>"},
        {"meta refresh", "<meta http-equiv=refresh content='0;url=//e.com'>"},
        {"base", "<base href=//e.com/>"},
        {"stylesheet", "<link rel=stylesheet href=//e.com/x.css>"},
        {"style element", "<style>@import '//e.com/x.css';</style>"},
        {"style with an address", "<p style='background:url(//e.com/x)'>x</p>"},
        {"style with an escaped address", "<p style='background:u\\72l(//e.com/x)'>x</p>"},
        {"style with a commented address", "<p style='background:ur/**/l(//e.com/x)'>x</p>"},
        {"style with an image set", "<p style='background:image-set(\"//e.com/x\" 1x)'>x</p>"},
        {"style that covers the page", "<p style='position:fixed;top:0;left:0;z-index:9'>x</p>"},
        {"style with an expression", "<p style='width:expression(alert(1))'>x</p>"},
        {"style with a binding", "<p style='-moz-binding:url(//e.com/x)'>x</p>"},
        {"svg script", "<svg><script>alert(1)</script></svg>"},
        {"svg handler", "<svg onload=alert(1)>"},
        {"svg use", "<svg><use href=data:x,y /></svg>"},
        {"svg animation", "<svg><a><animate attributeName=href values=javascript:alert(1) /></a></svg>"},
        {"math link", "<math><mtext><a href=javascript:alert(1)>x</a></mtext></math>"},
        {"math and style mutation", "<math><mtext><table><mglyph><style><!--</style><img "
                                    "title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>"},
        {"noscript mutation", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>"},
        {"template", "<template><script>alert(1)</script></template>"},
        {"textarea break-out", "<textarea></textarea><script>alert(1)</script>"},
        {"title break-out", "<title><img title='</title><script>alert(1)</script>'></title>"},
        {"xmp break-out", "<xmp><p title='</xmp><script>alert(1)</script>'></xmp>"},
        {"plaintext", "<plaintext><script>alert(1)</script>"},
        {"comment closed early", "<!--><script>alert(1)</script>-->"},
        {"comment closed with a mark", "<!-- --!><script>alert(1)</script>-->"},
        {"conditional comment", "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->"},
        {"CDATA", "<![CDATA[<script>alert(1)</script>]]>"},
        {"processing instruction", "<?xml-stylesheet href='javascript:alert(1)'?><script>alert(1)</script>"},
        {"end tag as a comment", "</ script><script>alert(1)</script>"},
        {"id of the page", "<p id=galley-post>x</p>"},
        {"class of the page", "<p class='galley-box'>x</p>"},
        {"prototype id", "<a id=__proto__>x</a>"},
        {"name that hides a method", "<img name=getElementById><form name=body></form>"},
        {"custom element with a handler", "<x-y onclick=alert(1)>x</x-y>"},
        {"marquee", "<marquee onstart=alert(1)>x</marquee>"},
        {"frameset", "<frameset><frame src=javascript:alert(1)></frameset>"},
        {"image map", "<map name=x><area href=javascript:alert(1)></map>"},
        {"keygen", "<keygen autofocus onfocus=alert(1)>"},
        {"autofocus", "<input autofocus onfocus=alert(1)>"},
        {"content editable", "<p contenteditable onblur=alert(1)>x</p>"},
        {"data attribute of the page", "<p data-line=1>x</p>"},
    };
    for (const auto &row : rows)
        QTest::newRow(row.name) << QByteArray(row.html, static_cast<qsizetype>(strlen(row.html)));
}

/// What comes out is read again by the tokenizer: only elements and attributes that cannot do anything may be
/// there.
void TestHtmlPolicy::takesTheSting()
{
    QFETCH(QByteArray, html);
    const QByteArray shown = sanitised(html);
    const std::vector<HtmlToken> tokens = tokenizeHtml(shown);
    for (const HtmlToken &token : tokens) {
        QVERIFY2(token.kind != HtmlToken::Kind::Comment, shown.constData());
        if (token.kind == HtmlToken::Kind::Text)
            continue;
        QVERIFY2(elementRule(token.text) == ElementRule::Show, shown.constData());
        const bool isBox = !token.attributes.empty() && token.attributes.front().value == "galley-box";
        for (const HtmlAttribute &attribute : token.attributes) {
            QVERIFY2(!attribute.name.startsWith("on") && attribute.name != "name", shown.constData());
            if (isBox)
                continue;
            const bool isBroughtIn =
                token.text == "input" && (attribute.name == "type" || attribute.name == "disabled");
            QVERIFY2(
                isBroughtIn || safeAttribute(token.text, attribute) == attribute.value, shown.constData());
        }
    }
}

void TestHtmlPolicy::findsSchemes_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("scheme");
    QTest::newRow("relative") << QByteArray("a/b.png") << QByteArray();
    QTest::newRow("rooted") << QByteArray("/a:b") << QByteArray();
    QTest::newRow("colon in a query") << QByteArray("?a:b") << QByteArray();
    QTest::newRow("colon in a path") << QByteArray("./a:b") << QByteArray();
    QTest::newRow("https") << QByteArray(" HTTPS://e.com") << QByteArray("https");
    QTest::newRow("host only") << QByteArray("//e.com") << QByteArray("//");
    QTest::newRow("host by backslashes") << QByteArray("\\\\e.com") << QByteArray("//");
    QTest::newRow("hidden by a tab") << QByteArray("java\tscript:x") << QByteArray("javascript");
}

void TestHtmlPolicy::findsSchemes()
{
    QFETCH(QByteArray, url);
    QTEST(urlScheme(url), "scheme");
}

void TestHtmlPolicy::staysLinear_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("open elements") << QByteArray("<div>").repeated(100000);
    QTest::newRow("stray end tags") << "<b>" + QByteArray("</i>").repeated(100000);
    QTest::newRow("open comments") << QByteArray("<!--").repeated(100000);
    QTest::newRow("open quotes") << QByteArray("<a b=\"").repeated(100000);
    QTest::newRow("open frames") << QByteArray("<iframe>").repeated(100000);
    QTest::newRow("open objects") << QByteArray("<object>").repeated(20000);
    QTest::newRow("attributes") << "<a " + QByteArray("b ").repeated(100000) + ">";
    QTest::newRow("less-than signs") << QByteArray("<").repeated(300000);
}

void TestHtmlPolicy::staysLinear()
{
    QFETCH(QByteArray, html);
    QElapsedTimer timer;
    timer.start();
    sanitised(html);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_GUILESS_MAIN(TestHtmlPolicy)
#include "tst_htmlpolicy.moc"
