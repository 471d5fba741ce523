// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "previewprobe.h"
#include "previewtestmain.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QLabel>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>

#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

/// What the reader may choose about the page, and what of theirs stays when it changes.
class TestPreviewLook final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_probe = std::make_unique<PreviewProbe>(); }
    void cleanupTestCase() { m_probe.reset(); }
    void cleanup();
    void widthsOfScreens();
    void zoomsByKeysAndWheel();
    void siteColoursOrPlainLook();
    void findsWords();
    void printsOnPaper();
    void untouchedNodesKeepTheirState();
    void textDoesNotWaitForDiagrams();
    void doubleClickFindsTheCell();
    void caretIsMarkedInnermost();

private:
    QVariant evaluate(const QString &script) const { return m_probe->evaluate(script); }

    std::unique_ptr<PreviewProbe> m_probe; ///< shared, for starting WebEngine takes long
};

void TestPreviewLook::cleanup()
{
    m_probe->pane.setPageWidth(PageWidth::Pane);
    m_probe->pane.setZoom(100);
    m_probe->pane.setPageStyle(PageStyle::Site);
    m_probe->pane.setColorScheme(PreviewPane::ColorScheme::Light);
    m_probe->site = {};
    QVERIFY(m_probe->show({}));
}

void TestPreviewLook::widthsOfScreens()
{
    QVERIFY(m_probe->show({"<p>text</p>"}));
    const auto width = u"window.innerWidth"_s;
    QTRY_COMPARE(evaluate(width).toInt(), 900);
    m_probe->pane.setPageWidth(PageWidth::Phone);
    QTRY_COMPARE(evaluate(width).toInt(), 390);
    m_probe->pane.setPageWidth(PageWidth::Desktop);
    // Wider than the pane: made smaller, not narrower.
    QTRY_VERIFY(std::abs(evaluate(width).toInt() - 1280) <= 2);
    m_probe->pane.setPageWidth(PageWidth::Pane);
    QTRY_COMPARE(evaluate(width).toInt(), 900);
}

void TestPreviewLook::zoomsByKeysAndWheel()
{
    PreviewPane &pane = m_probe->pane;
    QVERIFY(m_probe->show({"<p>text</p>"}));
    QSignalSpy changes(&pane, &PreviewPane::zoomChanged);
    pane.zoomStep(2);
    QCOMPARE(pane.zoom(), 120);
    QTRY_COMPARE(evaluate(u"window.innerWidth"_s).toInt(), 750);
    pane.setZoom(100);
    auto *view = pane.findChild<QWebEngineView *>();
    QWidget *inner = view->focusProxy();
    QVERIFY(inner);
    const QPoint place(50, 50);
    QWheelEvent wheel(
        place, inner->mapToGlobal(place), {}, {0, 120}, Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase,
        false);
    QCoreApplication::sendEvent(inner, &wheel);
    QCOMPARE(pane.zoom(), 110);
    QCOMPARE(changes.size(), 3);
}

void TestPreviewLook::siteColoursOrPlainLook()
{
    m_probe->site.customCss =
        ":root{--ifm-color-primary:rgb(1, 2, 3)} [data-theme='dark']{--ifm-color-primary:rgb(4, 5, 6)}";
    QVERIFY(m_probe->show({"<p><a href=\"#\">link</a></p>"}));
    const auto colour = u"getComputedStyle(document.querySelector('.markdown a')).color"_s;
    QCOMPARE(evaluate(colour).toString(), u"rgb(1, 2, 3)"_s);
    m_probe->pane.setColorScheme(PreviewPane::ColorScheme::Dark);
    QCOMPARE(evaluate(colour).toString(), u"rgb(4, 5, 6)"_s);
    m_probe->pane.setPageStyle(PageStyle::Plain);
    QVERIFY(evaluate(colour).toString() != u"rgb(4, 5, 6)"_s);
    QVERIFY(evaluate(u"getComputedStyle(document.body).fontFamily"_s).toString().contains(u"serif"_s));
    m_probe->pane.setPageStyle(PageStyle::Site);
    m_probe->site.customCss.clear();
    QVERIFY(m_probe->show({"<p><a href=\"#\">other</a></p>"}));
    QVERIFY(evaluate(colour).toString() != u"rgb(4, 5, 6)"_s);
}

void TestPreviewLook::findsWords()
{
    QVERIFY(m_probe->show({"<p>needle</p>", "<p>hay</p>", "<p>needle</p>"}));
    auto *bar = m_probe->pane.findChild<FindBar *>();
    QVERIFY(!bar->isVisible());
    m_probe->pane.openFind();
    QVERIFY(bar->isVisible());
    QTest::keyClicks(bar->findChild<QWidget *>(QString(), Qt::FindDirectChildrenOnly), u"needle"_s);
    const auto says = [bar](const QString &text) {
        const QList<QLabel *> labels = bar->findChildren<QLabel *>();
        return std::any_of(
            labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
    };
    QTRY_VERIFY(says(u"1 of 2"_s));
    m_probe->pane.find(FindDirection::Forward);
    QTRY_VERIFY(says(u"2 of 2"_s));
    m_probe->pane.find(FindDirection::Backward);
    QTRY_VERIFY(says(u"1 of 2"_s));
    QTest::keyClick(bar, Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
}

void TestPreviewLook::printsOnPaper()
{
    const QTemporaryDir folder;
    m_probe->pane.setColorScheme(PreviewPane::ColorScheme::Dark);
    QVERIFY(m_probe->show({"<p>printed</p>"}));
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(folder.filePath(u"out.pdf"_s));
    std::optional<bool> result;
    m_probe->pane.print(&printer, [&](bool ok) { result = ok; });
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 30000);
    QVERIFY(*result);
    QFile file(printer.outputFileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
    QTRY_COMPARE(evaluate(u"document.documentElement.dataset.theme"_s).toString(), u"dark"_s);
}

void TestPreviewLook::untouchedNodesKeepTheirState()
{
    const QByteArray video = "<video src=\"galley://blog/none.mp4\"></video>";
    const QByteArray details = "<details><summary>s</summary>inside</details>";
    const QByteArray tabs =
        "<div class=\"tabs-container\"><ul role=\"tablist\"><li role=\"tab\">a</li><li "
        "role=\"tab\">b</li></ul>"
        "<div><div role=\"tabpanel\">A</div><div role=\"tabpanel\" hidden>B</div></div></div>";
    const QByteArray words = "<p id=\"w\">chosen words</p>";
    QVERIFY(m_probe->show({"<p>0</p>", video, details, tabs, words}));
    evaluate(u"window.video0 = document.querySelector('video');"
             "video0.currentTime = 0; video0.playbackRate = 2;"
             "document.querySelector('summary').click();"
             "document.querySelectorAll('[role=tab]')[1].click();"
             "getSelection().selectAllChildren(document.getElementById('w')); 0"_s);
    const auto state = u"[window.video0 === document.querySelector('video') && video0.isConnected,"
                       "video0.playbackRate, document.querySelector('details').open,"
                       "[...document.querySelectorAll('[role=tabpanel]')].map(e => e.hidden).join(),"
                       "getSelection().toString()].join(' ')"_s;
    const QString before = u"true 2 true true,false chosen words"_s;
    QCOMPARE(evaluate(state).toString(), before);
    // Typing in the block before, a new block, one less, and lines that move.
    for (const QList<QByteArray> &blocks :
         {QList<QByteArray>{"<p>1</p>", video, details, tabs, words},
          {"<p>1</p>", "<p>new</p>", video, details, "<p>between</p>", tabs, words, "<p>behind</p>"},
          {video, details, tabs, words}}) {
        QVERIFY(m_probe->show(blocks));
        QCOMPARE(evaluate(state).toString(), before);
    }
}

void TestPreviewLook::textDoesNotWaitForDiagrams()
{
    QByteArray big = "graph TD\n";
    for (int i = 0; i < 150; ++i)
        big += "A" + QByteArray::number(i) + " --&gt; A" + QByteArray::number(i + 1) + "\n";
    const auto diagram = [](const QByteArray &source) {
        return "<pre class=\"mermaid\">" + source + "</pre>";
    };
    const auto picture = u"document.querySelector('pre.mermaid img')?.alt.length ?? 0"_s;
    QVERIFY(m_probe->show({diagram("graph TD\nA --&gt; B"), "<p>old</p>"}));
    QTRY_VERIFY_WITH_TIMEOUT(evaluate(picture).toInt() > 0, 30000);
    // The new text is there at once, beside the old picture; nothing of the new one is drawn yet.
    QVERIFY(m_probe->show({diagram(big), "<p>new</p>"}));
    const QString at =
        evaluate(u"document.querySelector('.markdown p').innerText + ((%1) < 100)"_s.arg(picture)).toString();
    QCOMPARE(at, u"newtrue"_s);
    QTRY_VERIFY_WITH_TIMEOUT(evaluate(picture).toInt() > 100, 60000);
}

void TestPreviewLook::doubleClickFindsTheCell()
{
    QVERIFY(m_probe->show(
        {"<p>x</p>", "<table><thead><tr data-line-offset=\"0\"><th>a</th><th>b</th></tr></thead>"
                     "<tbody><tr data-line-offset=\"2\"><td>one</td><td id=\"c\">red red "
                     "blue</td></tr></tbody></table>"}));
    QSignalSpy places(&m_probe->pane, &PreviewPane::placeActivated);
    evaluate(u"const text = document.getElementById('c').firstChild;"
             "getSelection().setBaseAndExtent(text, 4, text, 7);"
             "text.parentNode.dispatchEvent(new MouseEvent('dblclick', {bubbles: true})); 0"_s);
    QTRY_COMPARE(places.size(), 1);
    const auto place = places.first().first().value<PagePlace>();
    QCOMPARE(place.line, 4);
    QCOMPARE(place.cell, 1);
    QCOMPARE(place.word, u"red"_s);
    QCOMPARE(place.occurrence, 1);
}

void TestPreviewLook::caretIsMarkedInnermost()
{
    auto rendering = std::make_shared<PostRendering>();
    rendering->revision = 5000;
    rendering->body.blocks = {
        {"<ul><li data-line-offset=\"0\">one<ul><li data-line-offset=\"1\">two</li></ul></li></ul>", 3, 4},
        {"<p data-line-offset=\"0\">three</p>", 6, 7}};
    QVERIFY(m_probe->showRendering(rendering));
    const auto marked =
        u"[...document.querySelectorAll('[data-galley-caret]')].map(e => e.tagName + e.innerText).join()"_s;
    m_probe->pane.showCaret(4, Reveal::Never);
    QCOMPARE(evaluate(marked).toString(), u"LItwo"_s);
    m_probe->pane.showCaret(7, Reveal::Never);
    QCOMPARE(evaluate(marked).toString(), u"Pthree"_s);
    m_probe->pane.showCaret(5, Reveal::Never);
    QCOMPARE(evaluate(marked).toString(), QString());
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestPreviewLook)
#include "tst_previewlook.moc"
