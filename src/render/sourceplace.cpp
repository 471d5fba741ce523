// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/sourceplace.h"

#include <algorithm>

namespace Galley {

namespace {

qsizetype lineEnd(QByteArrayView text, qsizetype start)
{
    const qsizetype end = text.indexOf('\n', start);
    return end < 0 ? text.size() : end;
}

} // namespace

TextPlaces::TextPlaces(QByteArrayView text, const std::vector<int> &lines, int behind)
    : m_text(text), m_lines(lines), m_behind(behind), m_end(lineEnd(text, 0))
{
}

SourcePlace TextPlaces::at(qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, m_text.size());
    if (offset < m_start) {
        m_line = 0;
        m_start = 0;
        m_end = lineEnd(m_text, 0);
    }
    while (offset > m_end) {
        ++m_line;
        m_start = m_end + 1;
        m_end = lineEnd(m_text, m_start);
    }
    const int behind = m_end == m_text.size() ? m_behind : 0;
    const int line = m_lines.empty() ? 1 : m_lines[std::min(m_line, m_lines.size() - 1)];
    return {line, static_cast<int>(m_end - offset) + behind};
}

SourceSpan TextPlaces::span(qsizetype start, qsizetype end)
{
    const SourcePlace first = at(start);
    return {first, at(end)};
}

} // namespace Galley
