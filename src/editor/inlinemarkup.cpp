// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/inlinemarkup.h"

#include "editor/emphasis.h"
#include "editor/inlinescan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

class InlineReader
{
public:
    InlineReader(QStringView text, const InlineDialect &dialect)
        : m_text(text), m_dialect(dialect), m_emphasis(text), m_backticks(text, u'`'), m_dollars(text, u'$')
    {
    }

    InlineMarkup read()
    {
        for (qsizetype at = 0; at < m_text.size();)
            at += readAt(at);
        m_emphasis.resolve(0, &m_result.spans);
        std::stable_sort(
            m_result.spans.begin(), m_result.spans.end(), [](const StyledSpan &a, const StyledSpan &b) {
                return a.span.start != b.span.start ? a.span.start < b.span.start
                                                    : a.span.length > b.span.length;
            });
        return std::move(m_result);
    }

private:
    struct Bracket
    {
        qsizetype start = 0; ///< of "[" or "!["
        qsizetype text = 0;
        size_t runs = 0;
        bool isImage = false;
        bool active = true;
    };

    /// Reads what stands here and returns its length; at least one.
    qsizetype readAt(qsizetype at)
    {
        switch (m_text[at].unicode()) {
        case u'\\':
            return readEscape(at);
        case u'`':
            return readVerbatim(at, &m_backticks, TextRole::Code);
        case u'$':
            return m_dialect.math ? readVerbatim(at, &m_dollars, TextRole::Math) : 1;
        case u'<':
            return readAngle(at);
        case u'{':
            return m_dialect.mdx ? readBraces(at) : 1;
        case u'!':
            return at + 1 < m_text.size() && m_text[at + 1] == u'[' ? openBracket(at, 2) : 1;
        case u'[':
            return openBracket(at, 1);
        case u']':
            return closeBracket(at);
        case u'*':
        case u'_':
        case u'~':
            return m_emphasis.add(at);
        case u'h':
        case u'w':
            return readBareUrl(at);
        default:
            return 1;
        }
    }

    qsizetype add(qsizetype at, qsizetype length, TextRole role)
    {
        m_result.spans.push_back({{at, length}, role});
        return length;
    }

    qsizetype readEscape(qsizetype at)
    {
        const bool escapes = at + 1 < m_text.size() && isAsciiPunctuation(m_text[at + 1]);
        return escapes ? add(at, 2, TextRole::Escape) : 1;
    }

    qsizetype readVerbatim(qsizetype at, SignRuns *runs, TextRole role)
    {
        const qsizetype length = runs->spanAt(at);
        return length > 0 ? add(at, length, role) : runs->runAt(at);
    }

    qsizetype readAngle(qsizetype at)
    {
        if (const qsizetype length = commentLength(m_text, at); length > 0)
            return add(
                at, length,
                isTruncateMarker(m_text.mid(at, length)) ? TextRole::Truncate : TextRole::Comment);
        if (const qsizetype length = autolinkLength(m_text, at); length > 0) {
            const TextSpan target{at + 1, length - 2};
            m_result.links.push_back({{at, length}, target, target});
            return add(at, length, TextRole::LinkTarget);
        }
        const qsizetype length = tagLength(m_text, at);
        return length > 0 ? add(at, length, TextRole::Tag) : 1;
    }

    qsizetype readBraces(qsizetype at)
    {
        if (!m_braces)
            m_braces.emplace(m_text);
        const qsizetype length = m_braces->lengthAt(at);
        if (length == 0)
            return 1;
        const QStringView braces = m_text.mid(at, length);
        if (!braces.startsWith(u"{/*"))
            return add(at, length, TextRole::Tag);
        return add(at, length, isTruncateMarker(braces) ? TextRole::Truncate : TextRole::Comment);
    }

    qsizetype readBareUrl(qsizetype at)
    {
        const qsizetype length = bareUrlLength(m_text, at);
        if (length == 0)
            return 1;
        m_result.links.push_back({{at, length}, {at, length}, {at, length}});
        return add(at, length, TextRole::LinkTarget);
    }

    qsizetype openBracket(qsizetype at, qsizetype length)
    {
        m_brackets.push_back({at, at + length, m_emphasis.count(), length == 2});
        return length;
    }

    qsizetype closeBracket(qsizetype at)
    {
        if (m_brackets.empty())
            return 1;
        const Bracket open = m_brackets.back();
        m_brackets.pop_back();
        const QStringView label = m_text.mid(open.text, at - open.text);
        if (isFootnoteLabel(label)) {
            const qsizetype start = open.text - 1;
            add(start, at + 1 - start, TextRole::Footnote);
            return 1;
        }
        const LinkTail tail = open.active ? linkTail(m_text, at + 1) : LinkTail{};
        if (tail.length == 0)
            return 1;
        addLink(open, at, tail);
        return 1 + tail.length;
    }

    void addLink(const Bracket &open, qsizetype at, const LinkTail &tail)
    {
        m_emphasis.resolve(open.runs, &m_result.spans);
        InlineLink link;
        link.whole = {open.start, at + 1 + tail.length - open.start};
        link.text = {open.text, at - open.text};
        link.target = tail.target.length > 0 || !tail.isReference ? tail.target : link.text;
        link.isImage = open.isImage;
        link.isReference = tail.isReference;
        add(link.whole.start, link.whole.length, TextRole::Mark);
        add(link.text.start, link.text.length, TextRole::LinkText);
        add(tail.inside.start, tail.inside.length, TextRole::LinkTarget);
        m_result.links.push_back(link);
        if (open.isImage)
            return;
        for (Bracket &outer : m_brackets) // a link cannot hold a link
            outer.active = outer.active && outer.isImage;
    }

    QStringView m_text;
    InlineDialect m_dialect;
    InlineMarkup m_result;
    EmphasisRuns m_emphasis;
    SignRuns m_backticks;
    SignRuns m_dollars;
    std::optional<BracePairs> m_braces;
    std::vector<Bracket> m_brackets;
};

} // namespace

InlineMarkup inlineMarkup(QStringView text, const InlineDialect &dialect)
{
    return InlineReader(text, dialect).read();
}

std::optional<InlineLink> linkAt(QStringView line, qsizetype column, const InlineDialect &dialect)
{
    std::optional<InlineLink> found;
    for (const InlineLink &link : inlineMarkup(line, dialect).links) {
        const bool touches = column >= link.whole.start && column <= link.whole.end();
        if (touches && (!found || link.whole.length > found->whole.length))
            found = link;
    }
    return found;
}

} // namespace Galley
