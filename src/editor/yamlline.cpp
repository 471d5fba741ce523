// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/yamlline.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// js-yaml 4's scalars that are no text (docusaurus-blog reference 2.2).
bool isTyped(QStringView scalar)
{
    static const QRegularExpression typed(
        u"\\A(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0x[0-9a-fA-F]+|0o[0-7]+"
        "|[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?|\\d{4}-\\d\\d?-\\d\\d?(?:[Tt ].*)?)\\z"_s);
    return typed.match(scalar).hasMatch();
}

class YamlLine
{
public:
    YamlLine(QStringView line, const BlockState &state) : m_line(line)
    {
        m_out.kind = LineKind::FrontMatter;
        m_out.next = state;
        m_out.next.mode = BlockState::Mode::FrontMatter;
    }

    BlockLine read()
    {
        skipBlanks();
        while (m_at < m_line.size() && m_line[m_at] == u'-' && isEndOrBlank(m_at + 1)) {
            m_parent = m_at;
            add(m_at, m_at + 1, TextRole::ListMark);
            ++m_at;
            skipBlanks();
        }
        if (const qsizetype colon = keyEnd(); colon >= 0) {
            m_parent = m_at;
            add(m_at, colon, TextRole::YamlKey);
            add(colon, colon + 1, TextRole::Mark);
            m_at = colon + 1;
            skipBlanks();
        }
        if (!readBlockHeader())
            readValues();
        return std::move(m_out);
    }

private:
    void add(qsizetype start, qsizetype end, TextRole role)
    {
        if (end > start)
            m_out.spans.push_back({{start, end - start}, role});
    }

    void skipBlanks()
    {
        while (m_at < m_line.size() && isBlank(m_line[m_at]))
            ++m_at;
    }

    bool isEndOrBlank(qsizetype at) const { return at >= m_line.size() || isBlank(m_line[at]); }
    bool isCommentAt(qsizetype at) const
    {
        return m_line[at] == u'#' && (at == 0 || isBlank(m_line[at - 1]));
    }

    /// Position of the colon that ends the key at m_at, or -1.
    qsizetype keyEnd() const
    {
        qsizetype at = m_at;
        if (at < m_line.size() && (m_line[at] == u'"' || m_line[at] == u'\''))
            at = m_line.indexOf(m_line[at], at + 1);
        else if (at < m_line.size() && QStringView(u"[{#&*!|>%@`").contains(m_line[at]))
            return -1;
        for (; at >= 0 && at < m_line.size() && !isCommentAt(at); ++at) {
            if (m_line[at] == u':' && isEndOrBlank(at + 1))
                return at;
        }
        return -1;
    }

    /// `|`, `>-` and so on: the deeper lines below are text.
    bool readBlockHeader()
    {
        if (m_at >= m_line.size() || (m_line[m_at] != u'|' && m_line[m_at] != u'>'))
            return false;
        add(m_at, m_at + 1, TextRole::Mark);
        m_out.next.mode = BlockState::Mode::FrontMatterText;
        m_out.next.contentIndent =
            static_cast<int>(std::min<qsizetype>(std::max<qsizetype>(m_parent, 0), 63));
        return true;
    }

    void readValues()
    {
        for (skipBlanks(); m_at < m_line.size(); skipBlanks()) {
            const QChar c = m_line[m_at];
            if (isCommentAt(m_at)) {
                add(m_at, m_line.size(), TextRole::Comment);
                return;
            }
            const bool opens = c == u'[' || c == u'{';
            if (opens || (m_flow > 0 && QStringView(u"]},:").contains(c))) {
                m_flow += opens ? 1 : c == u']' || c == u'}' ? -1 : 0;
                add(m_at, m_at + 1, TextRole::Mark);
                ++m_at;
            } else if (c == u'"' || c == u'\'') {
                readQuoted(c);
            } else {
                readPlain();
            }
        }
    }

    void readQuoted(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_line.size() && m_line[end] != quote)
            end += quote == u'"' && m_line[end] == u'\\' ? 2 : 1;
        end = std::min(end + 1, m_line.size());
        add(m_at, end, TextRole::YamlString);
        m_at = end;
    }

    void readPlain()
    {
        qsizetype end = m_at;
        while (end < m_line.size() && !isCommentAt(end)) {
            const QChar c = m_line[end];
            if (m_flow > 0 && (QStringView(u",]}").contains(c) || (c == u':' && isEndOrBlank(end + 1))))
                break;
            ++end;
        }
        qsizetype last = end;
        while (last > m_at && isBlank(m_line[last - 1]))
            --last;
        const bool key = m_flow > 0 && end < m_line.size() && m_line[end] == u':';
        const bool typed = isTyped(m_line.mid(m_at, last - m_at));
        add(m_at, last, key ? TextRole::YamlKey : typed ? TextRole::YamlValue : TextRole::YamlString);
        m_at = std::max(end, m_at + 1);
    }

    QStringView m_line;
    BlockLine m_out;
    qsizetype m_at = 0;
    qsizetype m_parent = -1; ///< column of the key or dash that the value belongs to
    int m_flow = 0;
};

} // namespace

BlockLine scanYamlLine(QStringView line, const BlockState &state)
{
    if (state.mode == BlockState::Mode::FrontMatterText) {
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == u' ')
            ++indent;
        // A text of the whole document's only value may stand at column 0, but front matter is a mapping.
        if (indent == line.size() || indent > state.contentIndent) {
            BlockLine out{LineKind::FrontMatter, state, {}, {}, 0};
            if (!line.isEmpty())
                out.spans.push_back({{0, line.size()}, TextRole::YamlString});
            return out;
        }
    }
    return YamlLine(line, state).read();
}

} // namespace Galley
