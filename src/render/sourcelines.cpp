// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/sourcelines.h"

#include <algorithm>

namespace Galley {

namespace {

/// In UTF-8. Each half of a surrogate pair stands for two of its four bytes.
int bytesOf(QChar c)
{
    const char16_t unit = c.unicode();
    return unit < 0x80 ? 1 : unit < 0x800 || c.isSurrogate() ? 2 : 3;
}

} // namespace

SourceLines::SourceLines(QStringView text) : m_text(text)
{
    m_starts.push_back(0);
    for (qsizetype end = text.indexOf(u'\n'); end >= 0; end = text.indexOf(u'\n', end + 1))
        m_starts.push_back(end + 1);
}

qsizetype SourceLines::start(int line) const
{
    if (line < 1)
        return 0;
    return line > count() ? m_text.size() : m_starts[static_cast<size_t>(line) - 1];
}

QStringView SourceLines::line(int line) const
{
    const qsizetype from = start(line);
    const qsizetype to = line < count() ? start(line + 1) - 1 : m_text.size();
    return m_text.sliced(from, std::max<qsizetype>(0, to - from));
}

qsizetype SourceOffsets::at(SourcePlace place)
{
    const QStringView text = m_lines.line(place.line);
    if (place.line != m_line) {
        m_line = place.line;
        m_behind = 0;
        m_at = text.size();
    }
    while (m_behind < place.behind && m_at > 0)
        m_behind += bytesOf(text[--m_at]);
    while (m_at < text.size() && m_behind - bytesOf(text[m_at]) >= place.behind)
        m_behind -= bytesOf(text[m_at++]);
    return m_lines.start(place.line) + m_at;
}

TextSpan SourceOffsets::span(const SourceSpan &span)
{
    const qsizetype first = at(span.start);
    return {first, std::max<qsizetype>(0, at(span.end) - first)};
}

} // namespace Galley
