// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/datetokens.h"

#include <array>

namespace Galley {

namespace {

using Kind = DateToken::Kind;

struct Keyword
{
    QStringView start; ///< the first three letters, which are all that count of a month's name
    Kind kind;
    int value;
};

constexpr std::array<Keyword, 27> keywords{{
    {u"jan", Kind::Month, 1},    {u"feb", Kind::Month, 2},     {u"mar", Kind::Month, 3},
    {u"apr", Kind::Month, 4},    {u"may", Kind::Month, 5},     {u"jun", Kind::Month, 6},
    {u"jul", Kind::Month, 7},    {u"aug", Kind::Month, 8},     {u"sep", Kind::Month, 9},
    {u"oct", Kind::Month, 10},   {u"nov", Kind::Month, 11},    {u"dec", Kind::Month, 12},
    {u"am", Kind::HalfOfDay, 0}, {u"pm", Kind::HalfOfDay, 12}, {u"ut", Kind::Zone, 0},
    {u"utc", Kind::Zone, 0},     {u"z", Kind::Zone, 0},        {u"gmt", Kind::Zone, 0},
    {u"cdt", Kind::Zone, -5},    {u"cst", Kind::Zone, -6},     {u"edt", Kind::Zone, -4},
    {u"est", Kind::Zone, -5},    {u"mdt", Kind::Zone, -6},     {u"mst", Kind::Zone, -7},
    {u"pdt", Kind::Zone, -7},    {u"pst", Kind::Zone, -8},     {u"t", Kind::TimeMark, 0},
}};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Everything from 'A' on counts as a letter for V8.
bool isLetter(QChar c)
{
    return c >= u'A' && !c.isSpace();
}

DateToken readNumber(QStringView text)
{
    constexpr int significantDigits = 9;
    DateToken token{Kind::Number, 0, 0};
    int digits = 0;
    for (; token.length < text.size() && isDigit(text[token.length]); ++token.length) {
        const int digit = text[token.length].digitValue();
        if (digits == 0 && digit == 0)
            continue;
        if (digits++ < significantDigits)
            token.value = token.value * 10 + digit;
    }
    return token;
}

DateToken readWord(QStringView text)
{
    DateToken token{Kind::Word, 0, 0};
    while (token.length < text.size() && isLetter(text[token.length]))
        ++token.length;
    const QStringView start = text.left(std::min<qsizetype>(token.length, 3));
    for (const Keyword &keyword : keywords) {
        const bool fits = keyword.kind == Kind::Month || token.length <= 3;
        if (fits && start.compare(keyword.start, Qt::CaseInsensitive) == 0) {
            token.kind = keyword.kind;
            token.value = keyword.value;
            break;
        }
    }
    return token;
}

/// What is in parentheses is a remark, also when they nest or never close.
qsizetype lengthOfParentheses(QStringView text)
{
    int depth = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        depth += text[i] == u'(' ? 1 : text[i] == u')' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return text.size();
}

DateToken readToken(QStringView text)
{
    const QChar first = text.front();
    if (isDigit(first))
        return readNumber(text);
    if (QStringView(u":-+.)").contains(first))
        return {Kind::Symbol, first.unicode(), 1};
    if (isLetter(first))
        return readWord(text);
    if (first.isSpace())
        return {Kind::Space, 0, 1};
    if (first == u'(')
        return {Kind::Other, 0, lengthOfParentheses(text)};
    return {Kind::Other, 0, 1};
}

} // namespace

std::vector<DateToken> dateTokens(QStringView text)
{
    std::vector<DateToken> tokens;
    while (!text.isEmpty()) {
        tokens.push_back(readToken(text));
        text = text.mid(tokens.back().length);
    }
    tokens.push_back({});
    return tokens;
}

} // namespace Galley
