// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <algorithm>

namespace Galley {

inline bool isYamlBlank(char16_t c)
{
    return c == u' ' || c == u'\t';
}

inline bool isYamlSpace(char16_t c)
{
    return c == u' ' || c == u'\t' || c == u'\n';
}

inline bool isFlowIndicator(char16_t c)
{
    return c == u',' || c == u'[' || c == u']' || c == u'{' || c == u'}';
}

/// A place in a YAML text with what the rules of indentation need to know of its line. A last line without a
/// line end reads as if it had one; at the end of the text peek() gives NUL, so that loops end by themselves.
/// Used by one YamlParser.
class YamlCursor
{
public:
    enum class Comments { Skip, AreText };

    YamlCursor(QStringView text, TextSpan part);

    char16_t peek(qsizetype ahead = 0) const;
    bool atEnd() const { return peek() == 0; }
    void advance(qsizetype count = 1) { m_position += count; }
    void moveToEnd() { m_position = m_end + 1; }
    void moveBackTo(qsizetype position) { m_position = position; }

    /// Passes a line break, which stands here.
    void nextLine();
    /// Passes blanks, line breaks and comments; returns the number of line breaks.
    int skipSpace(Comments comments = Comments::Skip);
    void skipBlanks();
    void skipLine();

    /// Spaces at the start of the line, as far as they were passed.
    int indent() const { return m_indent; }
    void setIndent(int indent) { m_indent = indent; }
    int column() const { return static_cast<int>(m_position - m_lineStart); }
    int line() const { return m_line; }
    qsizetype position() const { return m_position; }
    /// The first tab among the blanks of this line that were passed as space, or -1.
    qsizetype firstTab() const { return m_firstTab; }
    bool atLineStart() const { return m_position == m_lineStart; }
    /// `---` or `...` alone at the start of a line.
    bool atDocumentMark() const;
    QStringView text(qsizetype from, qsizetype to) const { return m_text.mid(from, to - from); }
    /// Never beyond the text itself, where the added line break stands.
    TextSpan span(qsizetype from, qsizetype to) const
    {
        const qsizetype start = std::min(from, m_end);
        return {start, std::clamp(to, start, m_end) - start};
    }

private:
    QStringView m_text;
    qsizetype m_end = 0;
    bool m_addLineBreak = false;
    qsizetype m_position = 0;
    qsizetype m_lineStart = 0;
    qsizetype m_firstTab = -1;
    int m_line = 0;
    int m_indent = 0;
};

} // namespace Galley
