// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/bodyline.h"

#include "editor/inlinescan.h"
#include "editor/lineprefix.h"

#include <algorithm>

namespace Galley {

namespace {

using Mode = BlockState::Mode;

/// Reads one line of the body from left to right: containers first, then what they hold.
class BodyLine
{
public:
    BodyLine(QStringView line, const BlockState &state) : m_line(line), m_before(state)
    {
        m_out.next = state;
        m_out.next.mode = Mode::Body;
        m_out.next.quoteDepth = 0;
        m_out.next.inParagraph = m_out.next.inTable = false;
    }

    BlockLine read()
    {
        readContainers();
        if (m_at >= m_line.size())
            return finish(LineKind::Blank);
        leaveLists();
        if (isIndentedCode())
            return styled(LineKind::Code, TextRole::Code);
        switch (m_line[m_at].unicode()) {
        case u'#':
            return readHeading();
        case u'`':
        case u'~':
        case u'$':
            return readFence();
        case u':':
            return readAdmonition();
        case u'=':
        case u'-':
        case u'*':
        case u'_':
            return readRule();
        case u'i':
        case u'e':
            return readModule();
        case u'[':
            return readDefinition();
        default:
            return readText();
        }
    }

private:
    BlockLine finish(LineKind kind)
    {
        m_out.kind = kind;
        return std::move(m_out);
    }

    BlockLine styled(LineKind kind, TextRole role)
    {
        add(m_at, m_line.size(), role);
        return finish(kind);
    }

    void add(qsizetype start, qsizetype end, TextRole role)
    {
        if (end > start)
            m_out.spans.push_back({{start, end - start}, role});
    }

    QStringView rest() const { return m_line.mid(m_at); }

    qsizetype runOf(QChar sign, qsizetype from) const
    {
        qsizetype end = from;
        while (end < m_line.size() && m_line[end] == sign)
            ++end;
        return end - from;
    }

    void skipBlanks()
    {
        for (; m_at < m_line.size() && (m_line[m_at] == u' ' || m_line[m_at] == u'\t'); ++m_at)
            m_column += m_line[m_at] == u'\t' ? 4 - m_column % 4 : 1;
    }

    void advance(qsizetype count)
    {
        m_at += count;
        m_column += static_cast<int>(count);
    }

    void readContainers()
    {
        for (skipBlanks(); m_at < m_line.size(); skipBlanks()) {
            if (m_line[m_at] == u'>') {
                add(m_at, m_at + 1, TextRole::Quote);
                advance(1);
                m_depth = std::min(m_depth + 1, 7);
                m_startsItem = false;
            } else if (!readListMarker()) {
                return;
            }
        }
    }

    bool readListMarker()
    {
        const LinePrefix prefix = linePrefix(rest());
        const bool interrupts = !prefix.isOrdered() || prefix.number() == 1 || m_before.contentIndent > 0;
        const bool empty = m_at + prefix.contentStart >= m_line.size();
        const bool continues = m_before.inParagraph && !m_startsItem;
        if (!prefix.isListItem() || isRule() ||
            (continues && (!interrupts || (empty && m_before.contentIndent == 0))))
            return false;
        const bool underline = continues && m_depth == 0 && empty && prefix.marker == u"-";
        if (underline)
            return false;
        add(m_at, m_at + prefix.marker.size(), TextRole::ListMark);
        const qsizetype task = m_at + prefix.contentStart - prefix.task.size();
        advance(prefix.marker.size());
        skipBlanks();
        if (prefix.isTask()) {
            add(task, task + 3, TextRole::Task);
            advance(prefix.task.size());
        }
        m_out.next.contentIndent = std::min(m_column - static_cast<int>(prefix.task.size()), 63);
        m_startsItem = true;
        return true;
    }

    /// A line that stands left of its list item's text ends the item, unless it goes on with its paragraph.
    void leaveLists()
    {
        if (m_startsItem || m_before.inParagraph || m_column >= m_out.next.contentIndent)
            return;
        m_out.next.contentIndent = m_column >= 2 ? m_column : 0;
    }

    bool isIndentedCode() const
    {
        return m_before.commonMark && !m_before.inParagraph && !m_startsItem && m_depth == 0 &&
               m_column - m_out.next.contentIndent >= 4;
    }

    bool isRule() const
    {
        const QChar sign = m_line[m_at];
        int count = 0;
        for (const QChar c : rest()) {
            if (c == sign)
                ++count;
            else if (c != u' ' && c != u'\t')
                return false;
        }
        return count >= 3 && QStringView(u"-*_").contains(sign);
    }

    BlockLine readRule()
    {
        const QChar sign = m_line[m_at];
        const qsizetype run = runOf(sign, m_at);
        const bool alone = m_line.mid(m_at + run).trimmed().isEmpty();
        if (m_before.inParagraph && m_depth == 0 && !m_startsItem && alone && (sign == u'=' || sign == u'-'))
            return styled(LineKind::Underline, TextRole::Mark);
        return isRule() ? styled(LineKind::Rule, TextRole::Rule) : readText();
    }

    BlockLine readHeading()
    {
        const qsizetype level = runOf(u'#', m_at);
        const qsizetype after = m_at + level;
        if (level > 6 || (after < m_line.size() && m_line[after] != u' ' && m_line[after] != u'\t'))
            return readText();
        m_out.headingLevel = static_cast<int>(level);
        add(m_at, m_line.size(),
            level == 1   ? TextRole::Heading1
            : level == 2 ? TextRole::Heading2
                         : TextRole::Heading3);
        add(m_at, after, TextRole::Mark);
        m_at = after;
        skipBlanks();
        m_out.inlineText = {m_at, m_line.size() - m_at};
        return finish(LineKind::Heading);
    }

    BlockLine readFence()
    {
        const QChar sign = m_line[m_at];
        const qsizetype length = runOf(sign, m_at);
        const qsizetype info = m_at + length;
        const bool opens = sign == u'$' ? length >= 2 && !m_line.mid(info).contains(sign)
                                        : length >= 3 && (sign == u'~' || !m_line.mid(info).contains(sign));
        if (!opens)
            return readText();
        m_out.next.mode = Mode::Fence;
        m_out.next.fence = sign.unicode();
        m_out.next.fenceLength = static_cast<int>(std::min<qsizetype>(length, 127));
        m_out.next.quoteDepth = m_depth;
        add(m_at, info, sign == u'$' ? TextRole::Math : TextRole::Mark);
        add(info, m_line.size(), TextRole::CodeInfo);
        return finish(LineKind::Fence);
    }

    BlockLine readAdmonition()
    {
        const qsizetype colons = runOf(u':', m_at);
        qsizetype end = m_at + colons;
        const bool closes = m_line.mid(end).trimmed().isEmpty();
        if (colons < 3 || (!closes && !m_line[end].isLetter()))
            return readText();
        while (end < m_line.size() &&
               (m_line[end].isLetterOrNumber() || m_line[end] == u'-' || m_line[end] == u'_'))
            ++end;
        add(m_at, end, TextRole::Directive);
        m_out.inlineText = {end, m_line.size() - end};
        return finish(LineKind::Admonition);
    }

    BlockLine readModule()
    {
        const bool starts = m_line.startsWith(u"import ") || m_line.startsWith(u"export ");
        if (!starts || m_before.commonMark || m_before.inParagraph || m_at > 0)
            return readText();
        m_out.next.mode = Mode::Module;
        return styled(LineKind::Module, TextRole::Tag);
    }

    /// "[label]: target"
    BlockLine readDefinition()
    {
        const qsizetype close = rest().indexOf(u"]:");
        const QStringView label = rest().mid(1, close - 1);
        if (close < 2 || m_before.inParagraph || isFootnoteLabel(label) || label.contains(u'[') ||
            label.contains(u']'))
            return readText();
        add(m_at, m_at + close + 2, TextRole::Mark);
        add(m_at + 1, m_at + close, TextRole::LinkText);
        add(m_at + close + 2, m_line.size(), TextRole::LinkTarget);
        return finish(LineKind::Text);
    }

    BlockLine readText()
    {
        if (isTableDelimiter()) {
            m_out.next.inTable = true;
            return styled(LineKind::Table, TextRole::Table);
        }
        m_out.inlineText = {m_at, m_line.size() - m_at};
        m_out.next.inTable = m_before.inTable;
        const bool row = m_before.inTable || (m_line[m_at] == u'|' && m_line.trimmed().size() > 1);
        m_out.next.inParagraph = !row;
        m_out.next.quoteDepth = row ? 0 : m_depth;
        m_out.continuesParagraph =
            !row && m_before.inParagraph && !m_startsItem && m_depth <= m_before.quoteDepth;
        if (row) {
            for (qsizetype bar = m_line.indexOf(u'|', m_at); bar >= 0; bar = m_line.indexOf(u'|', bar + 1))
                add(bar, bar + 1, TextRole::Table);
            return finish(LineKind::Table);
        }
        openComment();
        return finish(LineKind::Text);
    }

    bool isTableDelimiter() const
    {
        if (!m_before.inParagraph || !rest().contains(u'|') || !rest().contains(u'-'))
            return false;
        const QStringView text = rest();
        return std::all_of(
            text.begin(), text.end(), [](QChar c) { return QStringView(u"|-: \t").contains(c); });
    }

    /// A comment that does not end on its line takes the lines up to its end.
    void openComment()
    {
        if (!rest().contains(u"<!--") && !rest().contains(u"{/*"))
            return;
        SignRuns backticks(m_line, u'`');
        for (qsizetype at = m_at; at < m_line.size();) {
            const bool braces = !m_before.commonMark && m_line.mid(at).startsWith(u"{/*");
            const qsizetype length = braces ? expressionLength(m_line, at) : commentLength(m_line, at);
            if (length == 0 && (braces || m_line.mid(at).startsWith(u"<!--"))) {
                m_out.next.mode = braces ? Mode::BraceComment : Mode::Comment;
                m_out.inlineText.length = at - m_out.inlineText.start;
                return add(at, m_line.size(), TextRole::Comment);
            }
            const qsizetype code =
                m_line[at] == u'`' ? std::max(backticks.spanAt(at), backticks.runAt(at)) : 1;
            at += std::max({length, code, qsizetype(m_line[at] == u'\\' ? 2 : 1)});
        }
    }

    QStringView m_line;
    BlockState m_before;
    BlockLine m_out;
    qsizetype m_at = 0;
    int m_column = 0;
    int m_depth = 0;
    bool m_startsItem = false;
};

} // namespace

BlockLine scanBodyLine(QStringView line, const BlockState &state)
{
    return BodyLine(line, state).read();
}

} // namespace Galley
