// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/inlinescan.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// No tag, expression, destination or title that a person writes is longer; the bound keeps hostile lines
/// cheap.
constexpr qsizetype longest = 2000;

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNameCharacter(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9') || QStringView(u"-_.:").contains(c);
}

qsizetype skipBlanks(QStringView text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

qsizetype skipName(QStringView text, qsizetype at)
{
    while (at < text.size() && isNameCharacter(text[at]))
        ++at;
    return at;
}

/// Position after the quoted text at a place, or -1.
qsizetype skipQuoted(QStringView text, qsizetype at, QChar close)
{
    const QStringView window = text.left(std::min(text.size(), at + longest));
    for (qsizetype i = at + 1; i < window.size(); ++i) {
        if (window[i] == u'\\')
            ++i;
        else if (window[i] == close)
            return i + 1;
    }
    return -1;
}

/// Position after an attribute's value, or -1.
qsizetype skipValue(QStringView text, qsizetype at)
{
    at = skipBlanks(text, at);
    if (at >= text.size())
        return -1;
    if (text[at] == u'"' || text[at] == u'\'') {
        const qsizetype end = text.indexOf(text[at], at + 1);
        return end < 0 ? -1 : end + 1;
    }
    if (text[at] == u'{') {
        const qsizetype length = expressionLength(text, at);
        return length == 0 ? -1 : at + length;
    }
    const qsizetype start = at;
    while (at < text.size() && !text[at].isSpace() && !QStringView(u"\"'=<>`").contains(text[at]))
        ++at;
    return at > start ? at : -1;
}

/// Position after one attribute, or -1 when there is none.
qsizetype skipAttribute(QStringView text, qsizetype at)
{
    if (text[at] == u'{') { // {...spread}
        const qsizetype length = expressionLength(text, at);
        return length == 0 ? -1 : at + length;
    }
    const qsizetype nameEnd = skipName(text, at);
    if (nameEnd == at)
        return -1;
    const qsizetype sign = skipBlanks(text, nameEnd);
    return sign < text.size() && text[sign] == u'=' ? skipValue(text, sign + 1) : nameEnd;
}

/// Position after a link's destination, or -1.
qsizetype skipDestination(QStringView text, qsizetype at)
{
    if (at < text.size() && text[at] == u'<')
        return skipQuoted(text, at, u'>');
    int depth = 0;
    for (const qsizetype limit = std::min(text.size(), at + longest); at < limit; ++at) {
        const QChar c = text[at];
        if (c == u'\\' && at + 1 < limit && isAsciiPunctuation(text[at + 1]))
            ++at;
        else if (c == u'(' && ++depth > 32)
            return -1;
        else if (c <= u' ' || (c == u')' && --depth < 0))
            return at;
    }
    return at;
}

LinkTail inlineTail(QStringView text, qsizetype at)
{
    const qsizetype start = skipBlanks(text, at + 1);
    const qsizetype end = skipDestination(text, start);
    if (end < 0)
        return {};
    qsizetype close = skipBlanks(text, end);
    if (close > end && close < text.size() && QStringView(u"\"'(").contains(text[close])) {
        const qsizetype title = skipQuoted(text, close, text[close] == u'(' ? QChar(u')') : text[close]);
        if (title < 0)
            return {};
        close = skipBlanks(text, title);
    }
    if (close >= text.size() || text[close] != u')')
        return {};
    const bool angled = end - start >= 2 && text[start] == u'<';
    const TextSpan target = angled ? TextSpan{start + 1, end - start - 2} : TextSpan{start, end - start};
    return {close + 1 - at, target, {at + 1, close - at - 1}, false};
}

LinkTail referenceTail(QStringView text, qsizetype at)
{
    const QStringView window = text.mid(at, longest);
    const qsizetype close = window.indexOf(u']');
    if (close < 0 || window.mid(1, close - 1).contains(u'['))
        return {};
    const TextSpan label{at + 1, close - 1};
    return {close + 1, label, label, true};
}

} // namespace

bool isAsciiPunctuation(QChar c)
{
    return c.unicode() < 128 && (c.isPunct() || c.isSymbol());
}

qsizetype commentLength(QStringView text, qsizetype at)
{
    if (!text.mid(at).startsWith(u"<!--"))
        return 0;
    const qsizetype end = text.indexOf(u"-->", at + 4);
    return end < 0 ? 0 : end + 3 - at;
}

qsizetype autolinkLength(QStringView text, qsizetype at)
{
    const QStringView window = text.mid(at, longest);
    const qsizetype close = window.indexOf(u'>');
    const QStringView inside = close > 1 ? window.mid(1, close - 1) : QStringView();
    if (inside.isEmpty() || !isNameCharacter(inside[0]))
        return 0;
    if (std::any_of(inside.begin(), inside.end(), [](QChar c) { return c.isSpace() || c == u'<'; }))
        return 0;
    const qsizetype colon = inside.indexOf(u':');
    const qsizetype scheme = skipName(inside, 0);
    if (colon >= 2 && colon < 32 && scheme > colon && !inside.left(colon).contains(u'_'))
        return inside.mid(colon + 1).isEmpty() || inside[colon + 1] == u'=' ? 0 : close + 1;
    const qsizetype sign = inside.indexOf(u'@');
    return sign > 0 && sign + 1 < inside.size() && !inside.contains(u'/') ? close + 1 : 0;
}

qsizetype tagLength(QStringView text, qsizetype at)
{
    const QStringView window = text.mid(at, longest);
    if (window.startsWith(u"<>") || window.startsWith(u"</>"))
        return window.indexOf(u'>') + 1;
    const bool closing = window.startsWith(u"</");
    qsizetype i = closing ? 2 : 1;
    if (i >= window.size() || !isNameStart(window[i]))
        return 0;
    i = skipName(window, i);
    while (i < window.size()) {
        const qsizetype next = skipBlanks(window, i);
        if (window.mid(next).startsWith(u'>'))
            return next + 1;
        if (window.mid(next).startsWith(u"/>"))
            return next + 2;
        if (closing || next == i || next >= window.size())
            return 0;
        i = skipAttribute(window, next);
        if (i < 0)
            return 0;
    }
    return 0;
}

qsizetype expressionLength(QStringView text, qsizetype at)
{
    if (text.mid(at).startsWith(u"{/*")) {
        const qsizetype end = text.indexOf(u"*/}", at + 3);
        return end < 0 ? 0 : end + 3 - at;
    }
    const QStringView window = text.mid(at, longest);
    int depth = 0;
    for (qsizetype i = 0; i < window.size(); ++i) {
        if (window[i] == u'{')
            ++depth;
        else if (window[i] == u'}' && --depth == 0)
            return i + 1;
    }
    return 0;
}

qsizetype bareUrlLength(QStringView text, qsizetype at)
{
    if (at > 0 && (text[at - 1].isLetterOrNumber() || text[at - 1] == u'/'))
        return 0;
    const QStringView rest = text.mid(at, longest);
    const bool starts =
        rest.startsWith(u"http://") || rest.startsWith(u"https://") || rest.startsWith(u"www.");
    if (!starts)
        return 0;
    qsizetype end = rest.indexOf(u'.') < 4 && rest[0] == u'w' ? 4 : rest.indexOf(u':') + 3;
    const qsizetype host = end;
    while (end < rest.size() && !rest[end].isSpace() && rest[end] != u'<')
        ++end;
    // Punctuation at the end belongs to the sentence, and so does a parenthesis that the URL did not open.
    while (end > host) {
        const QChar last = rest[end - 1];
        const QStringView url = rest.left(end);
        if (!QStringView(u"?!.,:*_~'\";").contains(last) &&
            !(last == u')' && url.count(u')') > url.count(u'(')))
            break;
        --end;
    }
    return end > host ? end : 0;
}

bool isTruncateMarker(QStringView comment)
{
    const bool braces = comment.startsWith(u'{');
    return comment.mid(braces ? 3 : 4).chopped(3).trimmed() == u"truncate";
}

bool isFootnoteLabel(QStringView label)
{
    return label.size() > 1 && label[0] == u'^' &&
           std::none_of(label.begin(), label.end(), [](QChar c) { return c.isSpace(); });
}

LinkTail linkTail(QStringView text, qsizetype at)
{
    if (at >= text.size())
        return {};
    if (text[at] == u'(')
        return inlineTail(text, at);
    return text[at] == u'[' ? referenceTail(text, at) : LinkTail{};
}

SignRuns::SignRuns(QStringView text, QChar sign)
{
    QHash<qsizetype, qsizetype> newest;
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at)) {
        const qsizetype start = at;
        while (at < text.size() && text[at] == sign)
            ++at;
        const qsizetype length = at - start;
        if (const auto before = newest.constFind(length); before != newest.cend())
            m_runs[static_cast<size_t>(*before)].next = static_cast<qsizetype>(m_runs.size());
        newest[length] = static_cast<qsizetype>(m_runs.size());
        m_runs.push_back({start, length});
    }
}

qsizetype SignRuns::runAt(qsizetype at) const
{
    const auto run =
        std::lower_bound(m_runs.begin(), m_runs.end(), at, [](const Run &candidate, qsizetype place) {
            return candidate.start < place;
        });
    // An escaped first sign leaves the rest of its run.
    if (run == m_runs.end() || run->start != at)
        return 1;
    return run->length;
}

qsizetype SignRuns::spanAt(qsizetype at)
{
    while (m_index < m_runs.size() && m_runs[m_index].start < at)
        ++m_index;
    if (m_index >= m_runs.size() || m_runs[m_index].start != at || m_runs[m_index].next < 0)
        return 0;
    const Run &close = m_runs[static_cast<size_t>(m_runs[m_index].next)];
    return close.start + close.length - at;
}

BracePairs::BracePairs(QStringView text)
{
    std::vector<qsizetype> open;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const qsizetype comment = text.mid(at).startsWith(u"{/*") ? expressionLength(text, at) : 0;
        if (comment > 0) {
            m_lengths[at] = comment;
            at += comment - 1;
        } else if (text[at] == u'{') {
            open.push_back(at);
        } else if (text[at] == u'}' && !open.empty()) {
            m_lengths[open.back()] = at + 1 - open.back();
            open.pop_back();
        }
    }
}

} // namespace Galley
