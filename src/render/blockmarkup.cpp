// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The part of BlockScan that reads MDX: lines of tags and expressions, imports and exports.
#include "render/blockscan.h"
#include "render/jssyntax.h"
#include "render/mdxmodule.h"
#include "render/mdxproblems.h"

#include <algorithm>
#include <numeric>

namespace Galley {

namespace {

/// What an open tag or expression may span, and how much once one was never closed.
constexpr size_t mostFlowLines = 20'000;
constexpr size_t nearLines = 8;

} // namespace

/// Lines that hold only tags, comments and expressions: `<div>`, `<a><img/></a>`, `{/* c */}`.
bool BlockScan::readFlowMarkup(LineCursor cursor)
{
    QByteArray text = cursor.text().toByteArray();
    const size_t last = std::min(m_lines.size(), m_index + (m_isUnclosed ? nearLines : mostFlowLines));
    size_t taken = m_index + 1;
    FlowRun run = readFlowRun(text, m_prepared.dialect, [&]() -> std::optional<QByteArray> {
        bool isInside = false;
        const QByteArray next = taken < last ? strippedLine(taken++, &isInside) : QByteArray();
        return isInside ? std::optional(next) : std::nullopt;
    });
    m_isUnclosed = m_isUnclosed || run.isUnclosed;
    if (!run.isWhole) {
        if (m_prepared.dialect.isMdx || m_leaf == Leaf::Paragraph || !run.pieces.empty() ||
            !startsHtmlBlock(text))
            return false;
        beginBlock();
        m_leaf = Leaf::Html;
        emitLine(cursor.text(), sourceLine());
        return true;
    }
    beginBlock();
    placeFlowRun(run, text, sourceLine(), m_prepared);
    for (const FlowMarkup &piece : run.pieces)
        emitMarker(piece.marker);
    m_index += static_cast<size_t>(std::count(text.begin(), text.begin() + run.end, '\n'));
    return true;
}

/// import and export at the start of a line, outside every container, are code until a blank line.
bool BlockScan::readModule(LineCursor cursor)
{
    const QByteArrayView line = m_lines[m_index];
    const bool goesOnParagraph = m_leaf == Leaf::Paragraph && !isTable(m_paragraph);
    if (!m_prepared.dialect.isMdx || goesOnParagraph || cursor.text().size() < line.size() ||
        !(line.startsWith("import ") || line.startsWith("export ")))
        return false;
    // The lines are views of one text; a null one stands for a fence that was taken away.
    if (m_gap < m_index)
        m_gap = m_index;
    while (m_gap < m_lines.size() && !m_lines[m_gap].isNull())
        ++m_gap;
    const size_t last = std::min(m_gap, m_index + (m_isUnclosed ? nearLines : mostFlowLines)) - 1;
    const QByteArrayView text(line.data(), m_lines[last].data() + m_lines[last].size() - line.data());
    const JsSyntax module = readJsModule(text, 0, m_prepared.definitions);
    qsizetype end = module.end;
    if (!module.isRight()) {
        m_isUnclosed = m_isUnclosed || module.fault >= text.size();
        reportModule(text, module);
        if (!looksLikeModule(line))
            return false;
        end = line.size();
        for (size_t next = m_index + 1; next <= last && !m_lines[next].trimmed().isEmpty(); ++next)
            end += m_lines[next].size() + 1;
    }
    beginBlock();
    emitMarker({Marker::Kind::Nothing, {}, sourceLine()});
    m_prepared.modules.append(text.first(end)).append('\n');
    for (const QByteArray &name : module.defines)
        m_prepared.definitions.insert(name);
    m_index += static_cast<size_t>(std::count(text.begin(), text.begin() + end, '\n'));
    return true;
}

void BlockScan::reportModule(QByteArrayView text, const JsSyntax &module)
{
    const qsizetype lineEnd = text.indexOf('\n', std::min(module.fault, text.size() - 1));
    const QByteArrayView seen = text.first(lineEnd < 0 ? text.size() : lineEnd);
    std::vector<int> lines(static_cast<size_t>(seen.count('\n')) + 1);
    std::iota(lines.begin(), lines.end(), sourceLine());
    TextPlaces places(seen, lines);
    m_prepared.add(moduleProblem(seen, module, places));
}

QByteArray BlockScan::strippedLine(size_t index, bool *isInside) const
{
    LineCursor cursor(m_lines[index]);
    const Containers::Match match = m_containers.match(cursor, m_prepared.dialect.isMdx);
    *isInside = match.count == m_containers.count() && !match.closesDirective;
    return cursor.content();
}

} // namespace Galley
