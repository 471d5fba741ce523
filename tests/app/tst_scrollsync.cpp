// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editortab.h"
#include "app/openposts.h"
#include "app/posttabs.h"
#include "editor/editscroll.h"
#include "editor/markdownedit.h"
#include "preview/previewpane.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTextBlock>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Galley {

/// Text and preview in a real window: which source line stands at the top of each.
class TestScrollSync final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_test.reset(); }
    void previewFollowsText_data() { probes(); }
    void previewFollowsText();
    void textFollowsPreview_data() { probes(); }
    void textFollowsPreview();
    void latePicturesMoveNothing();
    void bothKeepTheirPlaceWhenTheWindowChanges();
    void endsMeet();
    void typingMovesNothing();
    void typingOutOfViewShowsTheCaret();
    void switchedOff();

private:
    static void probes();
    MarkdownEdit *edit() const { return m_test->window->tabs()->currentTab()->edit(); }
    QString script(const QString &code) const { return inPage(*m_test->window, code); }
    void scrollText(int line) const;
    void scrollPage(double offset) const;
    double textLine() const;
    double pageLine() const;
    bool agree(double line) const;
    void waitForQuiet() const;
    void undo() const;

    std::unique_ptr<WindowTest> m_test;
};

namespace {

constexpr int sections = 24;

/// A section of everything that has lines of its own.
QString section(int number)
{
    QString text =
        u"## Section %1\n\n"
        "A paragraph that is long enough to be wrapped in both panes, because it goes on and on about "
        "nothing, then takes a breath, and goes on about nothing once more before it ends.\n\n"
        "- one\n- two\n  - two and a half\n\n    with a paragraph\n- three\n\n"
        "![](late.png)\n\n| a | b |\n|---|---|\n"_s.arg(number);
    for (int row = 0; row < 5; ++row)
        text += u"| %1 | words |\n"_s.arg(row);
    text += u"\n```js\n"_s;
    for (int line = 0; line < 8; ++line)
        text += u"const value%1 = %1;\n"_s.arg(line);
    return text + u"```\n\n:::note\n\nA note.\n\n:::\n\n"_s;
}

/// Independent of the page's own script: the line at the top from all elements that carry one.
const auto lineAtTop = uR"((() => {
  let before = [1, -scrollY];
  for (const block of document.querySelectorAll('.markdown > [data-line]')) {
    for (const element of [block, ...block.querySelectorAll('[data-line-offset]')]) {
      const line = Number(block.dataset.line) + Number(element.dataset.lineOffset || 0);
      const top = element.getBoundingClientRect().top;
      if (top > 1)
        return before[0] + (line - before[0]) * (1 - before[1]) / Math.max(1, top - before[1]);
      before = [line, top];
    }
  }
  return before[0];
})())"_s;

} // namespace

void TestScrollSync::probes()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("line");
    const int lines = static_cast<int>(section(1).count(u'\n'));
    // 25 places, none in the same part of two sections.
    for (const QSize size : {QSize(1300, 800), QSize(900, 650)}) {
        for (int probe = 0; probe < 25; ++probe) {
            const int line = 6 + probe * (sections * lines - lines) / 25;
            QTest::addRow("line %d, %d pixels wide", line, size.width()) << size << line;
        }
    }
}

void TestScrollSync::initTestCase()
{
    m_test = std::make_unique<WindowTest>();
    QString text = u"---\ntitle: Long\ndate: 2024-05-01\n---\n\n"_s;
    for (int number = 0; number < sections; ++number)
        text += section(number);
    QImage picture(400, 300, QImage::Format_RGB32);
    picture.fill(Qt::gray);
    QVERIFY(picture.save(m_test->file(u"blog/late.png"_s)));
    m_test->write(u"blog/2024-05-01-long.md"_s, text.toUtf8());
    m_test->window->resize(1300, 800);
    QVERIFY(m_test->open(u"blog/2024-05-01-long.md"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        script(u"document.querySelectorAll('.markdown h2').length"_s), QString::number(sections), 30000);
    QTRY_VERIFY(script(u"[...document.images].every(i => i.complete)"_s) == u"true"_s);
}

void TestScrollSync::scrollText(int line) const
{
    const QTextBlock block = edit()->document()->findBlockByNumber(line - 1);
    edit()->verticalScrollBar()->setValue(block.firstLineNumber());
}

void TestScrollSync::scrollPage(double offset) const
{
    script(u"document.dispatchEvent(new WheelEvent('wheel')); window.scrollTo(0, %1); 0"_s.arg(offset));
}

double TestScrollSync::textLine() const
{
    const QTextCursor top = edit()->cursorForPosition(QPoint(2, 2));
    const QTextBlock block = top.block();
    const int inside = edit()->verticalScrollBar()->value() - block.firstLineNumber();
    return block.blockNumber() + 1 + double(inside) / block.lineCount();
}

double TestScrollSync::pageLine() const
{
    return script(lineAtTop).toDouble();
}

bool TestScrollSync::agree(double line) const
{
    return std::abs(textLine() - line) <= 1 && std::abs(pageLine() - line) <= 1;
}

/// Two frames and their messages, so that what could still move has moved.
void TestScrollSync::waitForQuiet() const
{
    script(
        u"window.frames2 = 0; requestAnimationFrame(() => requestAnimationFrame(() => window.frames2 = 1)); 0"_s);
    QTRY_COMPARE(script(u"window.frames2"_s), u"1"_s);
    script(u"0"_s);
}

/// Back to the text of the start, shown.
void TestScrollSync::undo() const
{
    QSignalSpy shown(m_test->window->preview(), &PreviewPane::shown);
    edit()->undo();
    QVERIFY(!edit()->post().isModified());
    QTRY_VERIFY(shown.size() > 0);
    waitForQuiet();
}

void TestScrollSync::previewFollowsText()
{
    QFETCH(QSize, size);
    QFETCH(int, line);
    m_test->window->resize(size);
    waitForQuiet();
    scrollText(line);
    QTRY_VERIFY2(agree(line), qPrintable(u"text %1, page %2"_s.arg(textLine()).arg(pageLine())));
    waitForQuiet();
    QVERIFY(agree(line));
}

void TestScrollSync::textFollowsPreview()
{
    QFETCH(QSize, size);
    QFETCH(int, line);
    m_test->window->resize(size);
    waitForQuiet();
    // Somewhere in the block of that line.
    scrollPage(
        script(u"(() => { const all = [...document.querySelectorAll('.markdown > [data-line]')]"
               ".filter(e => e.dataset.line <= %1); "
               "return all[all.length - 1].getBoundingClientRect().top + scrollY + 25; })()"_s.arg(line))
            .toDouble());
    const double target = pageLine();
    QTRY_VERIFY2(agree(target), qPrintable(u"text %1, page %2"_s.arg(textLine()).arg(target)));
    waitForQuiet();
    QVERIFY(agree(target));
}

void TestScrollSync::latePicturesMoveNothing()
{
    scrollText(400);
    QTRY_VERIFY(agree(400));
    script(u"for (const i of document.images) i.style.height = '500px'; 0"_s);
    waitForQuiet();
    QTRY_VERIFY2(agree(400), qPrintable(QString::number(pageLine())));
    scrollText(250);
    QTRY_VERIFY(agree(250));
}

void TestScrollSync::bothKeepTheirPlaceWhenTheWindowChanges()
{
    scrollText(300);
    QTRY_VERIFY(agree(300));
    m_test->window->resize(900, 700);
    waitForQuiet();
    QTRY_VERIFY2(agree(300), qPrintable(u"text %1, page %2"_s.arg(textLine()).arg(pageLine())));
    scrollText(120);
    QTRY_VERIFY(agree(120));
    scrollPage(9000);
    const double target = pageLine();
    QTRY_VERIFY(agree(target));
    m_test->window->resize(1400, 800);
    waitForQuiet();
    QTRY_VERIFY2(agree(target), qPrintable(u"text %1, page %2"_s.arg(textLine()).arg(pageLine())));
}

void TestScrollSync::endsMeet()
{
    QScrollBar *bar = edit()->verticalScrollBar();
    const auto atEnd = u"Math.abs(document.documentElement.scrollHeight - innerHeight - scrollY) < 2"_s;
    bar->setValue(bar->maximum());
    QTRY_COMPARE(script(atEnd), u"true"_s);
    bar->setValue(0);
    QTRY_COMPARE(script(u"scrollY"_s), u"0"_s);
    scrollPage(1e9);
    QTRY_COMPARE(bar->value(), bar->maximum());
    scrollPage(0);
    QTRY_COMPARE(bar->value(), 0);
}

void TestScrollSync::typingMovesNothing()
{
    scrollText(200);
    QTRY_VERIFY(agree(200));
    edit()->setTextCursor(QTextCursor(edit()->document()->findBlockByNumber(205)));
    waitForQuiet();
    const int bar = edit()->verticalScrollBar()->value();
    const QString page = script(u"scrollY"_s);
    // The preview leads, and typing takes the lead from it.
    script(u"document.dispatchEvent(new WheelEvent('wheel')); 0"_s);
    QTest::keyClicks(edit(), u"typed"_s);
    const auto hasTyped = u"document.querySelector('.markdown').innerText.includes('typed')"_s;
    QTRY_COMPARE(script(hasTyped), u"true"_s);
    waitForQuiet();
    QCOMPARE(edit()->verticalScrollBar()->value(), bar);
    QCOMPARE(script(u"scrollY"_s), page);
    undo();
}

void TestScrollSync::typingOutOfViewShowsTheCaret()
{
    scrollText(200);
    edit()->setTextCursor(QTextCursor(edit()->document()->findBlockByNumber(205)));
    waitForQuiet();
    scrollPage(0);
    QTRY_COMPARE(edit()->verticalScrollBar()->value(), 0);
    QTest::keyClicks(edit(), u"x"_s);
    const auto shown =
        u"(() => { const e = document.querySelector('[data-galley-caret]'); const r = "
        "e?.getBoundingClientRect(); return Boolean(r) && r.top >= 0 && r.bottom <= innerHeight; })()"_s;
    QTRY_COMPARE(script(shown), u"true"_s);
    QVERIFY(std::abs(textLine() - 1) > 5);
    undo();
}

void TestScrollSync::switchedOff()
{
    scrollText(100);
    QTRY_VERIFY(agree(100));
    QAction *together = m_test->window->actions()[ActionId::ScrollTogether];
    together->trigger();
    QVERIFY(!together->isChecked());
    scrollText(300);
    waitForQuiet();
    QVERIFY(pageLine() < 110);
    together->trigger();
    QTRY_VERIFY(agree(300));
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestScrollSync)
#include "tst_scrollsync.moc"
