// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/blockscan.h"

#include "render/inlinescan.h"
#include "render/mdxproblems.h"

#include <algorithm>

namespace Galley {

namespace {

/// Deeper nesting stays text: nobody writes it, and every line costs what is open.
constexpr size_t deepestNesting = 64;

/// Fence of display math in the prepared text; longer than any in a formula.
constexpr char mathFence[] = "~~~~~~~~~~~~~~~~~~~~~~~~";

} // namespace

BlockScan::BlockScan(PreparedText &prepared, const std::vector<QByteArrayView> &lines, int firstLine)
    : m_prepared(prepared), m_lines(lines), m_firstLine(firstLine), m_limits(lines)
{
}

void BlockScan::run()
{
    for (m_index = 0; m_index < m_lines.size(); ++m_index)
        readLine();
    flushParagraph();
}

void BlockScan::readLine()
{
    if (m_lines[m_index].isNull())
        return;
    LineCursor cursor(m_lines[m_index]);
    const Containers::Match match = m_containers.match(cursor, m_prepared.dialect.isMdx);
    m_matched = match.count;
    if (match.closesDirective)
        return closeDirective(match.count);
    const bool isInside = match.count == m_containers.count();
    if (continueLeaf(cursor, isInside))
        return;
    if (cursor.isBlank()) {
        flushParagraph();
        closeContainers(m_matched);
        m_prepared.markdown.append(m_containers.blankPrefix()).append('\n');
        m_prepared.lines.push_back(sourceLine());
        return;
    }
    bool isNew = false;
    while (openContainer(cursor, isInside || isNew))
        isNew = true;
    if (cursor.isBlank())
        return emitLine({}, sourceLine());
    if (!readBlock(cursor, isInside || isNew))
        addParagraphLine(cursor, isInside || isNew);
}

bool BlockScan::continueLeaf(LineCursor cursor, bool isInside)
{
    const bool isOpaque = m_leaf == Leaf::Fence || m_leaf == Leaf::Math || m_leaf == Leaf::Html;
    if (!isOpaque)
        return false;
    if (!isInside) {
        m_leaf = Leaf::None;
        return false;
    }
    if (m_leaf == Leaf::Fence) {
        continueFence(cursor);
    } else if (m_leaf == Leaf::Math) {
        continueMath(cursor);
    } else if (cursor.isBlank()) {
        m_leaf = Leaf::None;
        return false;
    } else {
        emitLine(cursor.indented(), sourceLine());
    }
    return true;
}

void BlockScan::continueFence(LineCursor cursor)
{
    const QByteArrayView text = cursor.text().trimmed();
    const bool isClosing = text.size() >= m_fenceLength &&
                           (m_prepared.dialect.isMdx || cursor.indent() < 4) &&
                           std::all_of(text.begin(), text.end(), [&](char c) { return c == m_fenceMark; });
    if (isClosing) {
        m_leaf = Leaf::None;
        return emitLine(text, sourceLine());
    }
    cursor.skipColumns(std::min(cursor.indent(), m_fenceIndent));
    QByteArray content = cursor.content();
    if (m_prepared.dialect.isMdx && m_prepared.dialect.headingIds && m_lines[m_index].startsWith('#'))
        content = withEscapedId(content);
    if (m_prepared.dialect.admonitions && content.contains(":::"))
        content = withBracketTitle(content, m_prepared.dialect.admonitionKeywords);
    emitLine(content, sourceLine());
}

void BlockScan::continueMath(LineCursor cursor)
{
    const QByteArrayView text = cursor.text().trimmed();
    const bool isClosing = text.size() > 1 && text.count('$') == text.size();
    m_leaf = isClosing ? Leaf::None : Leaf::Math;
    emitLine(isClosing ? QByteArray(mathFence) : cursor.content(), sourceLine());
}

bool BlockScan::openContainer(LineCursor &cursor, bool isInside)
{
    const bool isMdx = m_prepared.dialect.isMdx;
    if (m_matched >= deepestNesting || (!isMdx && cursor.indent() > 3))
        return false;
    const bool goesOnParagraph = m_leaf == Leaf::Paragraph && isInside;
    if (goesOnParagraph && isSetextUnderline(cursor.text()))
        return false;
    LineCursor behind = cursor;
    const std::optional<ContainerStart> start = readContainerStart(behind, isMdx);
    if (!start || (goesOnParagraph && !start->interruptsParagraph))
        return false;
    flushParagraph();
    closeContainers(m_matched);
    m_containers.open(*start);
    m_matched = m_containers.count();
    cursor = behind;
    return true;
}

bool BlockScan::readBlock(LineCursor cursor, bool isInside)
{
    if (!m_prepared.dialect.isMdx && cursor.indent() > 3)
        return readIndentedCode(cursor);
    switch (cursor.peek()) {
    case '`':
    case '~':
        return readFence(cursor);
    case '#':
        return readHeading(cursor);
    case ':':
        return readDirectiveLine(cursor);
    case '<':
    case '{':
        return readFlowMarkup(cursor);
    case '$':
        return readMathFence(cursor);
    case 'i':
    case 'e':
        return readModule(cursor);
    case '-':
    case '*':
    case '_':
        if ((m_leaf == Leaf::Paragraph && isInside && isSetextUnderline(cursor.text())) ||
            !isThematicBreak(cursor.text()))
            return false;
        beginBlock();
        // One form that cannot be taken for anything else.
        emitLine("***", sourceLine());
        return true;
    default:
        return false;
    }
}

bool BlockScan::readIndentedCode(LineCursor cursor)
{
    if (m_leaf == Leaf::Paragraph)
        return false;
    const bool leavesContainer = m_matched < m_containers.count();
    beginBlock();
    // Behind a list, which is narrower in the prepared text, the code would belong to the item.
    if (leavesContainer)
        emitMarker({Marker::Kind::Nothing, {}, sourceLine()});
    emitLine(cursor.indented(), sourceLine());
    return true;
}

bool BlockScan::readFence(LineCursor cursor)
{
    const QByteArrayView text = cursor.text();
    const char mark = text.front();
    const auto end = std::find_if(text.begin(), text.end(), [&](char c) { return c != mark; });
    const qsizetype length = end - text.begin();
    if (length < 3 || (mark == '`' && text.sliced(length).contains('`')))
        return false;
    beginBlock();
    m_leaf = Leaf::Fence;
    m_fenceMark = mark;
    m_fenceLength = length;
    m_fenceIndent = cursor.indent();
    emitLine(text, sourceLine());
    return true;
}

/// `$$` alone opens display math until `$$` or the end of its container.
bool BlockScan::readMathFence(LineCursor cursor)
{
    if (!m_prepared.dialect.math || !cursor.text().startsWith("$$") || cursor.text().sliced(2).contains('$'))
        return false;
    beginBlock();
    m_leaf = Leaf::Math;
    emitLine(QByteArray(mathFence) + "math", sourceLine());
    return true;
}

bool BlockScan::readHeading(LineCursor cursor)
{
    if (!isAtxHeading(cursor.text()))
        return false;
    beginBlock();
    const bool isAtLineStart = cursor.text().size() == m_lines[m_index].size();
    const bool hasClassic = m_prepared.dialect.headingIds && isAtLineStart;
    emitScanned(
        cursor.text(), {sourceLine()},
        hasClassic ? InlineScan::HeadingId::Classic : InlineScan::HeadingId::Comment);
    return true;
}

bool BlockScan::readDirectiveLine(LineCursor cursor)
{
    if (!cursor.text().startsWith("::") || m_matched >= deepestNesting)
        return false;
    const QByteArray line = m_prepared.dialect.admonitions
                                ? withBracketTitle(cursor.text(), m_prepared.dialect.admonitionKeywords)
                                : cursor.text().toByteArray();
    const std::optional<DirectiveSyntax> directive = readDirective(line, 0);
    if (!directive || !QByteArrayView(line).sliced(directive->end).trimmed().isEmpty()) {
        const std::vector<int> lines{sourceLine()};
        TextPlaces places(cursor.text(), lines);
        if (std::optional<TextProblem> problem = directiveProblem(cursor.text(), m_prepared.dialect, places))
            m_prepared.add(std::move(*problem));
        return false;
    }
    beginBlock();
    openDirective(*directive);
    return true;
}

void BlockScan::openDirective(const DirectiveSyntax &directive)
{
    emitMarker({Marker::Kind::DirectiveOpen, directive.tag, sourceLine()});
    if (directive.label && !directive.label->trimmed().isEmpty()) {
        // The placeholder in front makes a paragraph of whatever the title looks like.
        const QByteArray start = m_prepared.inlinePlaceholder({Marker::Kind::Nothing, {}, sourceLine()});
        const std::vector<int> lines{sourceLine()};
        const qsizetype behind = m_lines[m_index].size() - m_lines[m_index].lastIndexOf(*directive.label) -
                                 directive.label->size();
        InlineScan scan(m_prepared, *directive.label, lines, static_cast<int>(behind));
        scan.run();
        emitLine(start + scan.text(), sourceLine());
        emitMarker({Marker::Kind::TitleEnd, {}, sourceLine()});
    }
    if (directive.colons == 2) {
        emitMarker({Marker::Kind::DirectiveClose, {}, sourceLine()});
        return;
    }
    ContainerStart start;
    start.container = {Container::Kind::Directive, 0, 0, directive.colons};
    m_containers.open(start);
}

void BlockScan::closeDirective(size_t index)
{
    flushParagraph();
    m_leaf = Leaf::None; // an open fence ends with the directive
    closeContainers(index);
}

void BlockScan::addParagraphLine(LineCursor cursor, bool isInside)
{
    const bool isDeep = !m_prepared.dialect.isMdx && cursor.indent() > 3;
    const bool isUnderline = !isDeep && isSetextUnderline(cursor.text());
    if (m_leaf != Leaf::Paragraph) {
        closeContainers(isInside ? m_containers.count() : m_matched);
        m_leaf = Leaf::Paragraph;
        m_paragraph.clear();
        m_paragraphLines.clear();
    } else {
        // Text must not begin a block in the prepared text, where it stands inside and less deep.
        m_paragraph.append(isDeep ? "\n    " : isUnderline && !isInside ? "\n\\" : "\n");
    }
    // cmark would nest deeper.
    m_paragraph.append(
        m_matched >= deepestNesting ? withoutMark(cursor.text()) : cursor.text().toByteArray());
    m_paragraphLines.push_back(sourceLine());
    if (isInside && isUnderline && m_paragraphLines.size() > 1)
        flushParagraph();
}

void BlockScan::flushParagraph()
{
    if (m_leaf != Leaf::Paragraph)
        return;
    m_leaf = Leaf::None;
    m_limits.apply(&m_paragraph);
    if (!isTable(m_paragraph))
        return emitScanned(m_paragraph, m_paragraphLines);
    const QByteArrayList rows = m_paragraph.split('\n');
    for (qsizetype row = 0; row < rows.size(); ++row)
        emitScanned(rows[row], {m_paragraphLines[static_cast<size_t>(row)]});
}

void BlockScan::closeContainers(size_t count)
{
    // A directive has no mark in the prepared text: its end must be written.
    while (m_containers.count() > count) {
        const size_t last = m_containers.count() - 1;
        const bool isDirective = m_containers.at(last).kind == Container::Kind::Directive;
        m_containers.closeTo(last);
        if (isDirective)
            emitMarker({Marker::Kind::DirectiveClose, {}, sourceLine()});
    }
}

void BlockScan::beginBlock()
{
    flushParagraph();
    closeContainers(m_matched);
}

void BlockScan::emitScanned(
    QByteArrayView content, const std::vector<int> &lines, InlineScan::HeadingId idForm)
{
    if (!InlineScan::mayChange(content, m_prepared.dialect))
        return emitLines(content, lines);
    InlineScan scan(m_prepared, content, lines, 0, idForm);
    scan.run();
    emitLines(scan.text(), scan.lines());
}

void BlockScan::emitLines(QByteArrayView text, const std::vector<int> &lines)
{
    qsizetype start = 0;
    for (const int line : lines) {
        const qsizetype end = text.indexOf('\n', start);
        emitLine(text.sliced(start, (end < 0 ? text.size() : end) - start), line);
        start = end < 0 ? text.size() : end + 1;
    }
}

void BlockScan::emitLine(QByteArrayView content, int line)
{
    m_prepared.markdown.append(m_containers.takePrefix()).append(content).append('\n');
    m_prepared.lines.push_back(line);
}

void BlockScan::emitMarker(const Marker &marker)
{
    emitLine(m_prepared.blockPlaceholder(marker), marker.line);
}

} // namespace Galley
