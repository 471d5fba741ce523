// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/markdownhighlighter.h"

#include "editor/inlinemarkup.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace Galley {

namespace {

/// A longer line or paragraph is no prose; it stays plain inside.
constexpr qsizetype longestInline = 20'000;
constexpr size_t mostLines = 60;

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(static_cast<QObject *>(nullptr)) // owned by the editor, not by the document
{
    setDocument(document);
}

void MarkdownHighlighter::setTheme(const HighlightTheme &theme)
{
    m_theme = theme;
    rehighlight();
}

void MarkdownHighlighter::setStart(const BlockState &start)
{
    if (start == m_start)
        return;
    m_start = start;
    m_paragraph = {};
    rehighlight();
}

BlockState MarkdownHighlighter::stateBefore(const QTextBlock &block) const
{
    const int packed = block.previous().userState();
    return packed < 0 ? m_start : BlockState::unpacked(packed);
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    m_stale.erase(currentBlock().blockNumber());
    const BlockState state = stateBefore(currentBlock());
    const BlockLine line = scanLine(text, state);
    setCurrentBlockState(line.next.packed());
    applySpans(line.spans, 0, {0, text.size()});
    const bool prose = line.kind == LineKind::Text && line.next.inParagraph;
    if (state.inParagraph && !line.continuesParagraph)
        enterParagraph(
            currentBlock().previous()); // what follows a paragraph can make it a heading or a table
    if (prose) {
        enterParagraph(currentBlock());
        applyParagraph(line);
    } else if (line.inlineText.length > 0 && line.inlineText.length <= longestInline) {
        const InlineMarkup markup =
            inlineMarkup(line.inlineText.of(text), {!line.next.commonMark, line.next.math});
        applySpans(markup.spans, line.inlineText.start, line.inlineText);
    }
}

MarkdownHighlighter::Paragraph MarkdownHighlighter::readParagraph(QTextBlock block) const
{
    for (size_t i = 0; i < mostLines && block.previous().isValid(); ++i) {
        if (!scanLine(block.text(), stateBefore(block)).continuesParagraph)
            break;
        block = block.previous();
    }
    Paragraph paragraph;
    paragraph.first = block.blockNumber();
    paragraph.revision = document()->revision();
    BlockState state = stateBefore(block);
    for (; block.isValid(); block = block.next()) {
        const QString text = block.text();
        const BlockLine line = scanLine(text, state);
        paragraph.after = line.kind;
        const bool full = paragraph.lines.size() >= 2 * mostLines || paragraph.text.size() > longestInline;
        if (!paragraph.lines.empty() && (!line.continuesParagraph || full))
            break;
        paragraph.lines.push_back({paragraph.text.size(), line.inlineText.length});
        paragraph.text += line.inlineText.of(text);
        paragraph.text += u'\n';
        paragraph.after = LineKind::Blank;
        state = line.next;
    }
    return paragraph;
}

/// Makes m_paragraph the one that holds the block. When it reads differently from before, its lines above are
/// stale.
void MarkdownHighlighter::enterParagraph(const QTextBlock &block)
{
    if (m_paragraph.revision == document()->revision() && m_paragraph.holds(block.blockNumber()))
        return;
    Paragraph paragraph = readParagraph(block);
    const bool same = paragraph.first == m_paragraph.first && paragraph.text == m_paragraph.text &&
                      paragraph.after == m_paragraph.after;
    if (same) {
        m_paragraph.revision = paragraph.revision;
        return;
    }
    if (paragraph.text.size() <= longestInline + 1)
        paragraph.spans = inlineMarkup(paragraph.text, {!m_start.commonMark, m_start.math}).spans;
    m_paragraph = std::move(paragraph);
    const int current = currentBlock().blockNumber();
    const int last = m_paragraph.first + static_cast<int>(m_paragraph.lines.size()) - 1;
    if (m_paragraph.first < current)
        restyleLater(m_paragraph.first, std::min(current - 1, last));
    if (current < last)
        restyleLater(current + 1, last);
}

/// A block cannot be restyled while another one is.
void MarkdownHighlighter::restyleLater(int first, int last)
{
    if (m_stale.empty())
        QMetaObject::invokeMethod(this, &MarkdownHighlighter::restyle, Qt::QueuedConnection);
    for (int block = first; block <= last; ++block)
        m_stale.insert(block);
}

void MarkdownHighlighter::restyle()
{
    // Most lines were styled meanwhile, because the pass that found them stale went on to them.
    for (const int number : std::exchange(m_stale, {})) {
        const QTextBlock block = document()->findBlockByNumber(number);
        if (block.isValid())
            rehighlightBlock(block);
    }
}

void MarkdownHighlighter::applyParagraph(const BlockLine &line)
{
    const int index = currentBlock().blockNumber() - m_paragraph.first;
    if (!m_paragraph.holds(currentBlock().blockNumber()))
        return;
    const TextSpan &own = m_paragraph.lines[static_cast<size_t>(index)];
    const bool isLast = index + 1 == static_cast<int>(m_paragraph.lines.size());
    if (m_paragraph.after == LineKind::Underline) {
        const bool first = currentBlock().next().isValid(); // the underline's sign tells the level
        QTextBlock underline =
            document()->findBlockByNumber(m_paragraph.first + static_cast<int>(m_paragraph.lines.size()));
        const bool equals = first && underline.text().trimmed().startsWith(u'=');
        applySpans({{line.inlineText, equals ? TextRole::Heading1 : TextRole::Heading2}}, 0, line.inlineText);
    } else if (m_paragraph.after == LineKind::Table && isLast) {
        const QString text = currentBlock().text();
        for (qsizetype bar = text.indexOf(u'|'); bar >= 0; bar = text.indexOf(u'|', bar + 1))
            applySpans({{{bar, 1}, TextRole::Table}}, 0, {bar, 1});
    }
    applySpans(m_paragraph.spans, line.inlineText.start - own.start, line.inlineText);
}

/// Lays formats over each other, outer before inner.
void MarkdownHighlighter::applySpans(const StyledSpans &spans, qsizetype offset, const TextSpan &within)
{
    for (const StyledSpan &styled : spans) {
        const qsizetype start = std::max(styled.span.start + offset, within.start);
        const qsizetype end = std::min(styled.span.end() + offset, within.end());
        const QTextCharFormat &role = m_theme.format(styled.role);
        for (qsizetype at = start; at < end;) {
            const QTextCharFormat below = format(static_cast<int>(at));
            qsizetype stop = at + 1;
            while (stop < end && format(static_cast<int>(stop)) == below)
                ++stop;
            QTextCharFormat merged = below;
            merged.merge(role);
            setFormat(static_cast<int>(at), static_cast<int>(stop - at), merged);
            at = stop;
        }
    }
}

} // namespace Galley
