// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "previewprobe.h"
#include "previewtestmain.h"
#include "testing/galleytest.h"

#include <QSignalSpy>

#include <csignal>
#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

class TestPreviewPane final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_probe = std::make_unique<PreviewProbe>(); }
    void cleanupTestCase() { m_probe.reset(); }
    void cleanup();
    void webEngineStartsAfterTheFirstFrame();
    void showsHeaderBodyAndTags();
    void unchangedNodesStay();
    void linesFollowTheSource();
    void blocksWithoutElements();
    void openedDetailsStayOpen();
    void chosenTabStaysChosen();
    void diagramsAreDrawn();
    void brokenDiagramShowsItsSource();
    void picturesOfTheBlogOnly();
    void linksAreTold_data();
    void linksAreTold();
    void anchorsAreFollowedInThePage();
    void doubleClickTellsTheLine();
    void scrollsOnlyWhenOutOfView();
    void navigationIsRefused_data();
    void navigationIsRefused();
    void followsTheColorScheme();
    void survivesADeadRenderProcess();
    void remoteDebuggingIsOffUnlessAsked();

private:
    std::unique_ptr<PreviewProbe>
        m_probe; ///< shared, for starting WebEngine takes long; always in the light scheme
};

void TestPreviewPane::cleanup()
{
    QVERIFY(m_probe->show({}));
    m_probe->site = {};
}

void TestPreviewPane::webEngineStartsAfterTheFirstFrame()
{
    PreviewPane pane;
    pane.resize(300, 200);
    QVERIFY(!pane.findChild<QWebEngineView *>());
    pane.show();
    QVERIFY(!pane.findChild<QWebEngineView *>());
    QTRY_VERIFY(pane.findChild<QWebEngineView *>());
}

void TestPreviewPane::showsHeaderBodyAndTags()
{
    PreviewProbe &probe = *m_probe;
    PostMeta meta;
    meta.title = u"A <title> & more"_s;
    meta.date = QDateTime(QDate(2024, 3, 5), QTime(0, 0), Qt::UTC);
    meta.readingMinutes = 2.2;
    Author ada;
    ada.name = u"Ada Lovelace"_s;
    ada.title = u"Countess"_s;
    ada.url = u"https://example.org/ada"_s;
    meta.authors.push_back(ada);
    meta.tags.push_back({u"math"_s, u"Math"_s, u"/math"_s, u"Numbers"_s});
    QVERIFY(probe.show({"<p>one</p>", "<p>two</p>"}, meta));
    QCOMPARE(probe.evaluate(u"document.querySelector('article h1').textContent"_s).toString(), meta.title);
    QCOMPARE(
        probe.evaluate(u"document.querySelector('time').dateTime"_s).toString(),
        u"2024-03-05T00:00:00.000Z"_s);
    QCOMPARE(
        probe.evaluate(u"document.querySelector('article .markdown').textContent"_s).toString(), u"onetwo"_s);
    QCOMPARE(probe.evaluate(u"document.querySelector('a[rel=tag]').title"_s).toString(), u"Numbers"_s);
    QCOMPARE(
        probe.evaluate(u"document.querySelector('.avatar__name').textContent"_s).toString(),
        u"Ada Lovelace"_s);
    QCOMPARE(probe.page()->url(), QUrl(u"galley://page/"_s));
}

void TestPreviewPane::unchangedNodesStay()
{
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({"<p>one</p>", "<p>two</p>", "<p>three</p>"}));
    probe.evaluate(u"for (const p of document.querySelectorAll('.markdown > p')) p.mark = p.textContent"_s);
    QVERIFY(probe.show({"<p>one</p>", "<h2>new</h2>", "<p>TWO</p>", "<p>three</p>"}));
    const QString marks =
        u"[...document.querySelector('.markdown').children].map(e => e.mark || e.tagName).join()"_s;
    QCOMPARE(probe.evaluate(marks).toString(), u"one,H2,P,three"_s);
    QVERIFY(probe.show({"<p>three</p>"}));
    QCOMPARE(probe.evaluate(marks).toString(), u"three"_s);
    QVERIFY(probe.show({}));
    QCOMPARE(probe.evaluate(marks).toString(), QString());
}

void TestPreviewPane::linesFollowTheSource()
{
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({"<p>one</p>", "<p>two</p>"}));
    const QString lines =
        u"[...document.querySelectorAll('.markdown > [data-line]')].map(e => e.textContent + e.dataset.line).join()"_s;
    QCOMPARE(probe.evaluate(lines).toString(), u"one1,two2"_s);
    QVERIFY(probe.show({"<p>zero</p>", "<p>one</p>", "<p>two</p>"}));
    QCOMPARE(probe.evaluate(lines).toString(), u"zero1,one2,two3"_s);
}

void TestPreviewPane::blocksWithoutElements()
{
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({"", "text", "<!-- note -->", "<p>a</p><p>b</p>"}));
    const QString text = u"document.querySelector('.markdown').textContent"_s;
    QCOMPARE(probe.evaluate(text).toString(), u"textab"_s);
    QVERIFY(probe.show({"<p>now</p>", "text", "<!-- note -->", "<p>c</p>"}));
    QCOMPARE(probe.evaluate(text).toString(), u"nowtextc"_s);
    QVERIFY(probe.show({"x"}));
    QCOMPARE(probe.evaluate(text).toString(), u"x"_s);
}

void TestPreviewPane::openedDetailsStayOpen()
{
    PreviewProbe &probe = *m_probe;
    const QByteArray details = "<details><summary>More</summary><div>%</div></details>";
    QVERIFY(probe.show({QByteArray(details).replace('%', "a")}));
    probe.evaluate(u"document.querySelector('summary').click()"_s);
    QVERIFY(probe.show({QByteArray(details).replace('%', "b")}));
    QCOMPARE(probe.evaluate(u"document.querySelector('details').textContent"_s).toString(), u"Moreb"_s);
    QVERIFY(probe.evaluate(u"document.querySelector('details').open"_s).toBool());
}

void TestPreviewPane::chosenTabStaysChosen()
{
    PreviewProbe &probe = *m_probe;
    const QByteArray tabs =
        "<div class=\"tabs-container\"><ul role=\"tablist\" class=\"tabs\">"
        "<li role=\"tab\" class=\"tabs__item tabs__item--active\" aria-selected=\"true\">npm</li>"
        "<li role=\"tab\" class=\"tabs__item\" aria-selected=\"false\">Yarn</li></ul>"
        "<div><div role=\"tabpanel\">%1</div><div role=\"tabpanel\" hidden=\"\">%2</div></div></div>";
    QVERIFY(probe.show({tabs, tabs}));
    probe.evaluate(u"document.querySelectorAll('[role=tab]')[1].click()"_s);
    const QString panels = u"[...document.querySelectorAll('[role=tabpanel]')].map(e => !e.hidden).join()"_s;
    QCOMPARE(probe.evaluate(panels).toString(), u"false,true,false,true"_s);
    QVERIFY(probe.show({QByteArray(tabs).replace("%1", "changed"), tabs}));
    QCOMPARE(probe.evaluate(panels).toString(), u"false,true,false,true"_s);
    QCOMPARE(
        probe.evaluate(u"document.querySelector('.tabs__item--active').textContent"_s).toString(), u"Yarn"_s);
}

void TestPreviewPane::diagramsAreDrawn()
{
    PreviewProbe &probe = *m_probe;
    QVERIFY(
        probe.show({"<pre class=\"mermaid\">graph TD\nA[One] --&gt; B[&lt;img src=x onerror=a&gt;]</pre>"}));
    const QString width = u"document.querySelector('pre.mermaid img')?.naturalWidth || 0"_s;
    QTRY_VERIFY_WITH_TIMEOUT(probe.evaluate(width).toInt() > 20, 30000);
    QVERIFY(probe.evaluate(u"document.querySelector('pre.mermaid').dataset.source"_s)
                .toString()
                .startsWith(u"graph"_s));
    QCOMPARE(probe.evaluate(u"document.querySelectorAll('svg, .galley-easel').length"_s).toInt(), 0);

    // A changed diagram keeps the old picture until the new one is there.
    QVERIFY(probe.show({"<pre class=\"mermaid\">graph TD\nA --&gt; B --&gt; C</pre>"}));
    QVERIFY(probe.evaluate(width).toInt() > 20);
    QTRY_VERIFY(
        probe.evaluate(u"document.querySelector('pre.mermaid img').alt"_s).toString().endsWith(u"C"_s));
}

void TestPreviewPane::brokenDiagramShowsItsSource()
{
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({"<pre class=\"mermaid\">graph nonsense (((</pre>"}));
    QTRY_VERIFY_WITH_TIMEOUT(
        !probe.evaluate(u"document.querySelector('pre.mermaid').title"_s).toString().isEmpty(), 30000);
    QCOMPARE(
        probe.evaluate(u"document.querySelector('pre.mermaid').textContent"_s).toString(),
        u"graph nonsense ((("_s);
}

void TestPreviewPane::picturesOfTheBlogOnly()
{
    PreviewProbe &probe = *m_probe;
    probe.site.root = testData(u"preview/blog"_s);
    const QByteArray dot = probe.site.root.toUtf8() + "/dot.png";
    const QByteArray outside = testData(u"preview/outside.png"_s).toUtf8();
    QVERIFY(QFile::exists(QString::fromUtf8(outside)));
    QVERIFY(probe.show(
        {"<img src=\"galley://blog" + dot + "\">", "<img src=\"galley://blog" + outside + "\">",
         "<img src=\"file://" + dot + "\">", "<img src=\"qrc:/galley/web/page.css\">"}));
    const QString widths = u"[...document.images].map(i => i.complete ? i.naturalWidth : -1).join()"_s;
    QTRY_COMPARE(probe.evaluate(widths).toString(), u"24,0,0,0"_s);
}

void TestPreviewPane::linksAreTold_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QUrl>("url");
    QTest::newRow("outside") << QByteArray("<a href=\"https://example.org/x\">t</a>")
                             << QUrl(u"https://example.org/x"_s);
    QTest::newRow("post of the blog") << QByteArray("<a href=\"/blog/post\">t</a>") << QUrl(u"/blog/post"_s);
    QTest::newRow("relative") << QByteArray("<a href=\"../b.md#x\"><b>t</b></a>") << QUrl(u"../b.md#x"_s);
    QTest::newRow("new window") << QByteArray("<a target=\"_blank\" href=\"https://e.org/\">t</a>")
                                << QUrl(u"https://e.org/"_s);
}

void TestPreviewPane::linksAreTold()
{
    QFETCH(QByteArray, html);
    QFETCH(QUrl, url);
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({html}));
    QSignalSpy spy(&probe.pane, &PreviewPane::linkActivated);
    probe.evaluate(
        u"(document.querySelector('.markdown b') || document.querySelector('.markdown a')).click()"_s);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toUrl(), url);
    QCOMPARE(probe.page()->url(), QUrl(u"galley://page/"_s));
}

void TestPreviewPane::anchorsAreFollowedInThePage()
{
    PreviewProbe &probe = *m_probe;
    QSignalSpy spy(&probe.pane, &PreviewPane::linkActivated);
    QVERIFY(probe.show(
        {"<p><a href=\"#caf%C3%A9\">down</a></p>", "<div style=\"height:5000px\"></div>",
         "<h2 id=\"café\">x</h2>"}));
    probe.evaluate(u"document.querySelector('.markdown a').click()"_s);
    QTRY_VERIFY(probe.evaluate(u"window.scrollY"_s).toDouble() > 1000);
    QCOMPARE(spy.size(), 0);
}

void TestPreviewPane::doubleClickTellsTheLine()
{
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({"<p>one</p>", "<p>two <b>bold</b></p>"}));
    QSignalSpy spy(&probe.pane, &PreviewPane::placeActivated);
    probe.evaluate(
        u"document.querySelector('b').dispatchEvent(new MouseEvent('dblclick', {bubbles: true}))"_s);
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().value<PagePlace>().line, 2);
}

void TestPreviewPane::scrollsOnlyWhenOutOfView()
{
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({"<p>top</p>", "<div style=\"height:5000px\"></div>", "<p>bottom</p>"}));
    probe.pane.showCaret(1, Reveal::WhenHidden);
    QVERIFY(probe.settle());
    QCOMPARE(probe.evaluate(u"window.scrollY"_s).toInt(), 0);
    probe.pane.showCaret(3, Reveal::WhenHidden);
    QTRY_VERIFY(probe.evaluate(u"window.scrollY"_s).toInt() > 1000);
}

void TestPreviewPane::navigationIsRefused_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("location") << u"location.href = 'https://example.invalid/'"_s;
    QTest::newRow("location to itself with a query") << u"location.href = 'galley://page/?x'"_s;
    QTest::newRow("a picture of ours") << u"location.href = 'galley://page/page.css'"_s;
    QTest::newRow("file") << u"location.href = 'file:///etc/passwd'"_s;
    QTest::newRow("data") << u"location.href = 'data:text/html,x'"_s;
    QTest::newRow("reload") << u"location.reload()"_s;
    QTest::newRow("window") << u"window.open('https://example.invalid/')"_s;
    QTest::newRow("form")
        << u"const f = document.createElement('form'); f.action = 'https://example.invalid/';"
           u"document.body.append(f); f.submit()"_s;
    QTest::newRow("refresh") << u"document.head.insertAdjacentHTML('beforeend', "
                                u"'<meta http-equiv=refresh content=\"0;url=https://example.invalid/\">')"_s;
    QTest::newRow("frame") << u"document.body.insertAdjacentHTML('beforeend', "
                              u"'<iframe src=\"https://example.invalid/\"></iframe>')"_s;
    QTest::newRow("link past our script")
        << u"const a = document.createElement('a'); a.href = 'https://example.invalid/';"
           u"a.click()"_s;
}

void TestPreviewPane::navigationIsRefused()
{
    QFETCH(QString, script);
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({"<p id=\"here\">here</p>"}));
    QSignalSpy loads(probe.page(), &QWebEnginePage::loadFinished);
    probe.evaluate(script, QWebEngineScript::MainWorld);
    QVERIFY(probe.settle());
    QCOMPARE(probe.page()->url(), QUrl(u"galley://page/"_s));
    QVERIFY(probe.evaluate(u"document.getElementById('here') !== null"_s).toBool());
    QVERIFY(probe.show({"<p>still alive</p>"}));
}

void TestPreviewPane::followsTheColorScheme()
{
    PreviewProbe probe(PreviewPane::ColorScheme::Dark);
    const QString color = u"getComputedStyle(document.documentElement).backgroundColor"_s;
    QTRY_VERIFY(probe.page());
    QCOMPARE(probe.page()->backgroundColor(), QColor(u"#1b1b1d"_s));
    QCOMPARE(probe.pane.palette().color(QPalette::Window), QColor(u"#1b1b1d"_s));
    QVERIFY(probe.show({"<p>x</p>"}));
    QCOMPARE(probe.evaluate(color).toString(), u"rgb(27, 27, 29)"_s);
    probe.pane.setColorScheme(PreviewPane::ColorScheme::Light);
    QCOMPARE(probe.evaluate(color).toString(), u"rgb(255, 255, 255)"_s);
    QCOMPARE(probe.page()->backgroundColor(), QColor(Qt::white));
}

void TestPreviewPane::survivesADeadRenderProcess()
{
    PreviewProbe &probe = *m_probe;
    QVERIFY(probe.show({"<p>one</p>"}));
    const qint64 process = probe.page()->renderProcessPid();
    QVERIFY(process > 0);
    QSignalSpy shown(&probe.pane, &PreviewPane::shown);
    QCOMPARE(::kill(static_cast<pid_t>(process), SIGKILL), 0);
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30000);
    QCOMPARE(probe.evaluate(u"document.querySelector('.markdown').textContent"_s).toString(), u"one"_s);
    QVERIFY(probe.show({"<p>two</p>"}));
}

void TestPreviewPane::remoteDebuggingIsOffUnlessAsked()
{
    const QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "0.0.0.0:1234");
    qputenv(
        "QTWEBENGINE_CHROMIUM_FLAGS", "--disable-gpu --remote-debugging-port=99 --remote-allow-origins=*");
    PreviewPane::setRemoteDebugging(std::nullopt);
    QVERIFY(!qEnvironmentVariableIsSet("QTWEBENGINE_REMOTE_DEBUGGING"));
    QCOMPARE(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS"), QByteArray("--disable-gpu"));
    PreviewPane::setRemoteDebugging(9222);
    QCOMPARE(qgetenv("QTWEBENGINE_REMOTE_DEBUGGING"), QByteArray("127.0.0.1:9222"));
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestPreviewPane)
#include "tst_previewpane.moc"
