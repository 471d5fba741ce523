// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/diagrams.h"
#include "publish/engineprocess.h"
#include "publish/safesvg.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {

class TestDiagrams final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheDrawingStays_data();
    void onlyTheDrawingStays();
    void whatIsNoSvgFails_data();
    void whatIsNoSvgFails();
    void drawingsTakeThePlaceOfTheirSource();
    void undrawnDiagramsStayReadable();
    void processesThatDoNotDrawAreTold_data();
    void processesThatDoNotDrawAreTold();
};

void TestDiagrams::onlyTheDrawingStays_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *name, const QByteArray &content, const QByteArray &result) {
        QTest::newRow(name) << content << result;
    };
    row("shapes and text", R"svg(<g class="a"><path d="M0 0"/><text>x &lt; y</text></g>)svg",
        R"svg(<g class="a"><path d="M0 0"/><text>x &lt; y</text></g>)svg");
    row("ids and what refers to them",
        R"svg(<marker id="m"/><path marker-end="url(#m)" style="fill: url('#m')"/><use xlink:href="#m"/>)svg",
        R"svg(<marker id="p-m"/><path marker-end="url(#p-m)" style="fill: url('#p-m')"/><use xlink:href="#p-m"/>)svg");
    row("labels", R"svg(<g aria-labelledby="t"/>)svg", R"svg(<g aria-labelledby="p-t"/>)svg");
    row("style sheet", "<style>#r .a{fill:#ECECFF;}</style>", "<style>#p-r .a{fill:#ECECFF;}</style>");
    row("style sheet that loads", "<style>#r{fill:url(https://e.invalid/)}</style>", "<style></style>");
    row("style sheet that imports", "<style>@import 'x';</style>", "<style></style>");
    row("style sheet with an escape", R"svg(<style>a{b:u\72l(x)}</style>)svg", "<style></style>");
    row("style sheet that ends early", "<style>&lt;/style>&lt;script>x()&lt;/script></style>",
        "<style></style>");
    row("attribute that loads", R"svg(<rect fill="URL( https://e.invalid/)" width="1"/>)svg",
        R"svg(<rect width="1"/>)svg");
    row("script", "<script>x()</script><g/>", "<g/>");
    row("script with a prefix", "<svg:script>x()</svg:script>", "");
    row("event handler", R"svg(<g onclick="x()" ONLOAD="x()" x="1"/>)svg", R"svg(<g x="1"/>)svg");
    row("HTML inside", "<foreignObject><div><script>x()</script>y</div></foreignObject><g/>", "<g/>");
    row("link", R"svg(<a xlink:href="javascript:x()"><text>y</text></a>)svg", "<text>y</text>");
    row("image", R"svg(<image href="https://e.invalid/a.png"/>)svg", "");
    row("use of another file", R"svg(<use href="https://e.invalid/a.svg#b"/>)svg", "<use/>");
    row("animation of a link", R"svg(<animate attributeName="href" to="javascript:x()"/>)svg", "");
    row("comment", "<!-- x --><g/>", "<g/>");
}

void TestDiagrams::onlyTheDrawingStays()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, result);
    const Result<QByteArray> svg = safeSvg("<svg id=\"r\">" + content + "</svg>", u"p-"_s);
    QVERIFY_RESULT(svg);
    QByteArray plain = *svg;
    plain.replace("<svg id=\"p-r\"/>", "<svg id=\"p-r\"></svg>").replace("<style/>", "<style></style>");
    QCOMPARE(plain, "<svg id=\"p-r\">" + result + "</svg>");
}

void TestDiagrams::whatIsNoSvgFails_data()
{
    QTest::addColumn<QByteArray>("svg");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("x");
    QTest::newRow("HTML") << QByteArray("<div><svg/></div>");
    QTest::newRow("unclosed") << QByteArray("<svg><g>");
    QTest::newRow("an entity of its own") << QByteArray("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&c;</svg>");
}

void TestDiagrams::whatIsNoSvgFails()
{
    QFETCH(QByteArray, svg);
    QVERIFY(!safeSvg(svg, {}));
}

void TestDiagrams::drawingsTakeThePlaceOfTheirSource()
{
    Rendered body;
    body.blocks = {
        {"<p>a</p>\n", 1, 1},
        {"<ul><li><pre class=\"mermaid\">a--&gt;b</pre>x</li></ul>\n", 3, 5},
        {"<pre class=\"mermaid\">a--&gt;b</pre>\n", 7, 9}};
    QStringList sources;
    const DiagramDrawer draw = [&](const QString &source) -> Result<DrawnDiagram> {
        sources += source;
        return DrawnDiagram{"<svg id=\"l\"/>", "<svg id=\"d\"/>"};
    };
    QVERIFY(drawDiagrams(&body, draw).empty());
    QCOMPARE(sources, (QStringList{u"a-->b"_s, u"a-->b"_s}));
    const auto drawn = [](const QByteArray &number) {
        return "<div class=\"mermaid galley-diagram\" data-source=\"a--&gt;b\"><div class=\"galley-light\">"
               "<svg id=\"diagram-" +
               number + "-l\"/></div><div class=\"galley-dark\"><svg id=\"diagram-" + number +
               "-dark-d\"/></div></div>";
    };
    QCOMPARE(body.blocks[0].html, QByteArray("<p>a</p>\n"));
    QCOMPARE(body.blocks[1].html, "<ul><li>" + drawn("1") + "x</li></ul>\n");
    QCOMPARE(body.blocks[2].html, drawn("2") + "\n");
}

void TestDiagrams::undrawnDiagramsStayReadable()
{
    const QByteArray html = "<pre class=\"mermaid\">a--&gt;b</pre>";
    const DiagramDrawer refuses = [](const QString &) -> Result<DrawnDiagram> {
        return failure(ErrorKind::Content, u"Parse error"_s);
    };
    const DiagramDrawer lies = [](const QString &) -> Result<DrawnDiagram> {
        return DrawnDiagram{"<p>", "x"};
    };
    for (const DiagramDrawer &draw : {DiagramDrawer(), refuses, lies}) {
        Rendered body;
        body.blocks = {{html, 4, 6}};
        const Diagnostics problems = drawDiagrams(&body, draw);
        QCOMPARE(body.blocks[0].html, html);
        QCOMPARE(problems.size(), 1u);
        QCOMPARE(problems[0].severity, Severity::Warning);
        QCOMPARE(problems[0].position.line, 4);
    }
}

void TestDiagrams::processesThatDoNotDrawAreTold_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("reason");
    QTest::newRow("none of that name") << QStringList{u"/nowhere/galley"_s} << u"ended unexpectedly"_s;
    QTest::newRow("ends at once") << QStringList{u"/bin/true"_s} << u"ended unexpectedly"_s;
    QTest::newRow("says why")
        << QStringList{u"/bin/sh"_s, u"-c"_s, u"read line; echo '{\"error\": \"no engine\"}'"_s}
        << u"no engine"_s;
}

void TestDiagrams::processesThatDoNotDrawAreTold()
{
    QFETCH(QStringList, command);
    QFETCH(QString, reason);
    const DiagramDrawer draw = processDrawer(command);
    const Result<DrawnDiagram> drawn = draw(u"a-->b"_s);
    QVERIFY(!drawn);
    QVERIFY2(drawn.error().message.contains(reason), qPrintable(drawn.error().message));
    QVERIFY(!draw(u"a-->b"_s));
    QVERIFY(!processDrawer({}));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestDiagrams)
#include "tst_diagrams.moc"
