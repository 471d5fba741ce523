// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlcursor.h"

namespace Galley {

YamlCursor::YamlCursor(QStringView text, TextSpan part)
    : m_text(text)
    , m_end(part.end())
    , m_addLineBreak(part.length > 0 && text[part.end() - 1] != u'\n')
    , m_position(part.start)
    , m_lineStart(part.start)
{
}

char16_t YamlCursor::peek(qsizetype ahead) const
{
    const qsizetype position = m_position + ahead;
    if (position < m_end)
        return m_text[position].unicode();
    return m_addLineBreak && position == m_end ? u'\n' : u'\0';
}

void YamlCursor::nextLine()
{
    ++m_position;
    ++m_line;
    m_lineStart = m_position;
    m_firstTab = -1;
}

int YamlCursor::skipSpace(Comments comments)
{
    int lineBreaks = 0;
    while (!atEnd()) {
        for (; isYamlBlank(peek()); advance()) {
            if (peek() == u'\t' && m_firstTab < 0)
                m_firstTab = m_position;
        }
        if (comments == Comments::Skip && peek() == u'#')
            skipLine();
        if (peek() != u'\n')
            break;
        nextLine();
        ++lineBreaks;
        for (m_indent = 0; peek() == u' '; advance())
            ++m_indent;
    }
    return lineBreaks;
}

void YamlCursor::skipBlanks()
{
    while (isYamlBlank(peek()))
        advance();
}

void YamlCursor::skipLine()
{
    while (!atEnd() && peek() != u'\n')
        advance();
}

bool YamlCursor::atDocumentMark() const
{
    const char16_t c = peek();
    return (c == u'-' || c == u'.') && peek(1) == c && peek(2) == c && (peek(3) == 0 || isYamlSpace(peek(3)));
}

} // namespace Galley
