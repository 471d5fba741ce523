// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/linebreak.h"

#include "editor/lineprefix.h"

#include <QStringBuilder>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Lists longer than this are not counted anew on a key press.
constexpr int mostRenumbered = 1000;

using Mode = BlockState::Mode;

QStringView leadingBlanks(QStringView line)
{
    qsizetype end = 0;
    while (end < line.size() && (line[end] == u' ' || line[end] == u'\t'))
        ++end;
    return line.left(end);
}

/// One press of Enter in one line.
class Breaker
{
public:
    Breaker(const QString &text, const TextSelection &selection, const BlockState &state)
        : m_text(text)
        , m_selection(selection)
        , m_state(state)
        , m_span(lineAt(text, selection.start()))
        , m_line(m_span.of(m_text))
        , m_prefix(linePrefix(m_line))
        , m_column(selection.start() - m_span.start)
    {
    }

    TextEdits run() const
    {
        if (m_state.mode == Mode::FrontMatter || m_state.mode == Mode::FrontMatterText)
            return inFrontMatter();
        const LineKind kind = scanLine(m_line, m_state).kind;
        const bool verbatim = kind == LineKind::Code || kind == LineKind::Math || kind == LineKind::Fence ||
                              kind == LineKind::Comment || kind == LineKind::Module;
        if (verbatim)
            return brokenWith(m_prefix.quotes.toString() + indentUpToCaret());
        if (kind == LineKind::Rule || m_column < m_prefix.contentStart)
            return brokenWith({});
        if (m_prefix.isListItem())
            return isBlankLine(m_line.mid(m_prefix.contentStart)) && m_selection.isEmpty() ? endOfList()
                                                                                           : nextItem();
        if (!m_prefix.quotes.isEmpty() && m_selection.isEmpty() &&
            isBlankLine(m_line.mid(m_prefix.quotes.size())))
            return lineReplacedBy({});
        if (isBlankLine(m_line))
            return brokenWith({});
        return brokenWith(m_prefix.quotes % m_prefix.indent);
    }

private:
    TextEdits lineReplacedBy(const QString &line) const { return {{m_span, line}}; }

    /// A line break with what the new line starts with. Blanks at the caret would become stray indentation.
    TextEdits brokenWith(const QString &start) const
    {
        TextSpan span = m_selection.span();
        if (!start.isEmpty()) {
            const qsizetype lineEnd = lineAt(m_text, span.end()).end();
            while (span.end() < lineEnd && m_text[span.end()] == u' ')
                ++span.length;
        }
        return {{span, u'\n' + start}};
    }

    QString indentUpToCaret() const
    {
        const QStringView rest = m_line.mid(m_prefix.quotes.size());
        return leadingBlanks(rest.left(std::max<qsizetype>(m_column - m_prefix.quotes.size(), 0))).toString();
    }

    TextEdits inFrontMatter() const
    {
        const QStringView indent = leadingBlanks(m_line);
        const QStringView content = m_line.mid(indent.size());
        if (m_state.mode == Mode::FrontMatterText || m_line.startsWith(u"---") || m_column < indent.size())
            return brokenWith(indentUpToCaret());
        if (content.startsWith(u"- ") || content == u"-")
            return inYamlList(indent, content.mid(1).trimmed());
        static const QStringList listKeys{u"tags:"_s, u"authors:"_s, u"keywords:"_s};
        if (listKeys.contains(content.trimmed()))
            return brokenWith(indent % u"  - "_s);
        const QStringView value = content.mid(content.indexOf(u':') + 1).trimmed();
        if (value.startsWith(u'|') || value.startsWith(u'>'))
            return brokenWith(indent % u"  "_s);
        return brokenWith(indent.toString());
    }

    TextEdits inYamlList(QStringView indent, QStringView item) const
    {
        if (item.isEmpty() && m_selection.isEmpty())
            return lineReplacedBy({});
        const bool mapping = item.contains(u": ") || item.endsWith(u':');
        return brokenWith(indent % (mapping ? u"  "_s : u"- "_s));
    }

    /// An empty item goes out by one level, or ends the outermost list.
    TextEdits endOfList() const
    {
        for (qsizetype at = m_span.start; at > 0 && !m_prefix.indent.isEmpty();) {
            const TextSpan line = lineAt(m_text, at - 1);
            const LinePrefix above = linePrefix(line.of(m_text));
            at = line.start;
            if (above.isListItem() && above.indent.size() < m_prefix.indent.size())
                return lineReplacedBy(startOfItemAfter(above, above.nextMarker()));
        }
        return lineReplacedBy(m_prefix.quotes.toString());
    }

    QString startOfItemAfter(const LinePrefix &item, const QString &marker) const
    {
        const QString gap = item.gap.isEmpty() || item.gap.size() > 4 ? u" "_s : item.gap.toString();
        return item.quotes % item.indent % marker % gap % (item.isTask() ? u"[ ] "_s : QString());
    }

    TextEdits nextItem() const
    {
        const bool counts = m_prefix.isOrdered() && !repeatsItsNumber();
        TextEdits result = brokenWith(
            startOfItemAfter(m_prefix, counts ? m_prefix.nextMarker() : m_prefix.marker.toString()));
        if (counts)
            countOn(&result);
        return result;
    }

    /// "1." on every item is a style of its own.
    bool repeatsItsNumber() const
    {
        if (m_span.start == 0)
            return false;
        const LinePrefix above = linePrefix(lineAt(m_text, m_span.start - 1).of(m_text));
        return above.isOrdered() && above.indent == m_prefix.indent && above.number() == m_prefix.number();
    }

    /// The items below that counted on from here count one more.
    void countOn(TextEdits *edits) const
    {
        int expected = m_prefix.number() + 1;
        qsizetype at = lineAt(m_text, m_selection.end()).end() + 1;
        for (int lines = 0; at < m_text.size() && lines < mostRenumbered; ++lines) {
            const TextSpan span = lineAt(m_text, at);
            const LinePrefix item = linePrefix(span.of(m_text));
            at = span.end() + 1;
            if (isBlankLine(span.of(m_text)) || item.indent.size() > m_prefix.indent.size())
                continue;
            const bool goesOn = item.isOrdered() && item.quotes == m_prefix.quotes &&
                                item.indent == m_prefix.indent &&
                                item.marker.back() == m_prefix.marker.back() && item.number() == expected;
            if (!goesOn)
                return;
            edits->push_back({{span.start + item.markerStart(), item.marker.size()}, item.nextMarker()});
            ++expected;
        }
    }

    const QString &m_text;
    TextSelection m_selection;
    BlockState m_state;
    TextSpan m_span;
    QStringView m_line;
    LinePrefix m_prefix;
    qsizetype m_column;
};

} // namespace

TextEdits lineBreakAt(const QString &text, const TextSelection &selection, const BlockState &state)
{
    return Breaker(text, selection, state).run();
}

} // namespace Galley
