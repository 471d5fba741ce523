// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/linecursor.h"

#include <algorithm>

namespace Galley {

namespace {

int widthAt(char c, int column)
{
    return c == '\t' ? 4 - column % 4 : 1;
}

} // namespace

int LineCursor::indent() const
{
    int columns = m_ahead;
    for (qsizetype i = m_at; i < m_line.size() && (m_line[i] == ' ' || m_line[i] == '\t'); ++i)
        columns += widthAt(m_line[i], m_column + columns);
    return columns;
}

char LineCursor::peek() const
{
    const QByteArrayView rest = text();
    return rest.isEmpty() ? '\0' : rest.front();
}

void LineCursor::skipColumns(int columns)
{
    const int used = std::min(columns, m_ahead);
    m_ahead -= used;
    m_column += used;
    columns -= used;
    while (columns > 0 && m_at < m_line.size() && (m_line[m_at] == ' ' || m_line[m_at] == '\t')) {
        const int width = widthAt(m_line[m_at], m_column);
        ++m_at;
        m_ahead = std::max(0, width - columns);
        m_column += std::min(width, columns);
        columns -= width;
    }
}

void LineCursor::skipBytes(qsizetype count)
{
    m_ahead = 0;
    for (; count > 0 && m_at < m_line.size(); --count, ++m_at)
        m_column += widthAt(m_line[m_at], m_column);
}

qsizetype LineCursor::firstText() const
{
    qsizetype i = m_at;
    while (i < m_line.size() && (m_line[i] == ' ' || m_line[i] == '\t'))
        ++i;
    return i;
}

} // namespace Galley
