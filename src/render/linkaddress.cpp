// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/linkaddress.h"

#include "render/htmltext.h"

#include <algorithm>

namespace Galley {

namespace {

/// Longer words are looked at only near the sign.
constexpr qsizetype longestAddress = 2000;

/// Of a link definition, by CommonMark.
constexpr qsizetype longestLabel = 1000;

/// Nested round brackets in an address; CommonMark asks for at least three.
constexpr int deepestBrackets = 32;

qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isHtmlSpace(text[at]))
        ++at;
    return at;
}

qsizetype addressEnd(QByteArrayView text, qsizetype at)
{
    if (at < text.size() && text[at] == '<') {
        for (qsizetype i = at + 1; i < text.size() && text[i] != '\n' && text[i] != '<'; ++i) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == '>')
                return i + 1;
        }
        return -1;
    }
    int depth = 0;
    for (; at < text.size() && !isHtmlSpace(text[at]); ++at) {
        if (text[at] == '\\' && at + 1 < text.size() && !isHtmlSpace(text[at + 1]))
            ++at;
        else if (text[at] == '(' && ++depth > deepestBrackets)
            return -1;
        else if (text[at] == ')' && --depth < 0)
            return at;
    }
    return depth > 0 ? -1 : at;
}

/// Behind a title that is set off by white space; the same place when there is none, -1 when it is not
/// closed.
qsizetype titleEnd(QByteArrayView text, qsizetype at)
{
    const qsizetype start = skipSpace(text, at);
    if (start == at || start >= text.size() ||
        (text[start] != '"' && text[start] != '\'' && text[start] != '('))
        return at;
    const char close = text[start] == '(' ? ')' : text[start];
    for (qsizetype i = start + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == close)
            return i + 1;
    }
    return -1;
}

qsizetype lineEnd(QByteArrayView text, qsizetype at)
{
    const qsizetype end = text.indexOf('\n', at);
    return end < 0 ? text.size() : end;
}

/// Behind spaces and tabs.
qsizetype blankEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

qsizetype resourceEnd(QByteArrayView text, qsizetype at)
{
    const qsizetype address = addressEnd(text, skipSpace(text, at));
    const qsizetype title = address < 0 ? -1 : titleEnd(text, address);
    const qsizetype end = title < 0 ? -1 : skipSpace(text, title);
    return end >= 0 && end < text.size() && text[end] == ')' ? end + 1 : -1;
}

qsizetype definitionEnd(QByteArrayView text, qsizetype at)
{
    qsizetype close = at + 1;
    const qsizetype longest = std::min(text.size(), at + longestLabel);
    while (close < longest && text[close] != ']' && text[close] != '[')
        close += text[close] == '\\' ? 2 : 1;
    if (!text.sliced(std::min(close, text.size())).startsWith("]:"))
        return -1;
    const qsizetype start = skipSpace(text, close + 2);
    const qsizetype address = start < text.size() ? addressEnd(text, start) : -1;
    if (address < 0)
        return -1;
    const qsizetype title = titleEnd(text, address);
    for (const qsizetype end : {title, address}) {
        if (end > 0 && blankEnd(text, end) == lineEnd(text, end))
            return lineEnd(text, end);
    }
    return -1;
}

bool isInBareAddress(QByteArrayView text, qsizetype least, qsizetype at)
{
    least = std::max(least, at - longestAddress);
    qsizetype start = at;
    while (start > least && !isHtmlSpace(text[start - 1]) && text[start - 1] != '<')
        --start;
    const QByteArray word = text.sliced(start, at - start).toByteArray().toLower();
    for (const QByteArrayView scheme :
         {QByteArrayView("https://"), QByteArrayView("http://"), QByteArrayView("www.")}) {
        const qsizetype found = word.indexOf(scheme);
        const qsizetype host = found + scheme.size();
        if (found < 0 || (found > 0 && isLetter(word[found - 1])) || host >= word.size())
            continue;
        const char first = word[host];
        return isLetter(first) || (first >= '0' && first <= '9') || static_cast<unsigned char>(first) >= 0x80;
    }
    return false;
}

} // namespace Galley
