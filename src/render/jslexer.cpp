// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jslexer.h"

#include "render/htmltext.h"
#include "site/javascripttext.h"

#include <algorithm>
#include <array>

namespace Galley {

namespace {

using Kind = JsToken::Kind;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWordPart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '_' || c == '$' ||
           c == '#' || static_cast<unsigned char>(c) >= 0x80;
}

/// Behind white space and comments.
qsizetype skipSpace(QByteArrayView source, qsizetype at, bool *hasNewLine)
{
    for (;;) {
        while (at < source.size() && isHtmlSpace(source[at]))
            *hasNewLine = source[at++] == '\n' || *hasNewLine;
        const QByteArrayView rest = source.sliced(std::min(at, source.size()));
        if (!rest.startsWith("/*") && !rest.startsWith("//"))
            return at;
        const bool isBlock = rest.startsWith("/*");
        const qsizetype end = isBlock ? rest.indexOf(QByteArrayView("*/"), 2) : rest.indexOf('\n');
        at = end < 0 ? source.size() : at + end + (isBlock ? 2 : 0);
    }
}

/// The longest operator that begins there.
qsizetype signLength(QByteArrayView rest)
{
    static constexpr std::array<QByteArrayView, 34> signs{
        ">>>=",
        "...",
        "===",
        "!==",
        "**=",
        "<<=",
        ">>=",
        ">>>",
        "&&=",
        "||=",
        "?"
        "?=",
        "=>",
        "==",
        "!=",
        "<=",
        ">=",
        "&&",
        "||",
        "??",
        "?.",
        "**",
        "++",
        "--",
        "+=",
        "-=",
        "*=",
        "/=",
        "%=",
        "&=",
        "|=",
        "^=",
        "<<",
        ">>",
        "="};
    // `a?.5:b` is a choice.
    if (rest.startsWith("?.") && rest.size() > 2 && isDigit(rest[2]))
        return 1;
    for (const QByteArrayView sign : signs) {
        if (rest.startsWith(sign))
            return sign.size();
    }
    return QByteArrayView("{}()[];,<>+-*/%&|^!~?:.@`").contains(rest.front()) ? 1 : 0;
}

qsizetype numberEnd(QByteArrayView source, qsizetype at)
{
    const bool isDecimal =
        source.sliced(at, std::min<qsizetype>(2, source.size() - at)).toByteArray().toLower() != "0x";
    while (at < source.size() && (isWordPart(source[at]) || source[at] == '.')) {
        const bool isExponent = isDecimal && (source[at] == 'e' || source[at] == 'E');
        ++at;
        if (isExponent && at < source.size() && (source[at] == '+' || source[at] == '-'))
            ++at;
    }
    return at;
}

void readString(QByteArrayView source, JsToken *token)
{
    const char quote = source[token->start];
    qsizetype at = token->start + 1;
    while (at < source.size() && source[at] != quote && source[at] != '\n')
        at += source[at] == '\\' ? 2 : 1;
    const bool isClosed = at < source.size() && source[at] == quote;
    token->kind = isClosed ? Kind::String : Kind::Broken;
    token->end = std::min(at + 1, source.size());
    if (isClosed)
        token->value = unescapedJs(source.sliced(token->start + 1, at - token->start - 1));
}

} // namespace

JsToken readJsToken(QByteArrayView source, qsizetype at)
{
    JsToken token;
    token.start = skipSpace(source, at, &token.isOnNewLine);
    token.end = token.start;
    if (token.start >= source.size())
        return token;
    const char c = source[token.start];
    const bool isFraction = c == '.' && token.start + 1 < source.size() && isDigit(source[token.start + 1]);
    if (c == '"' || c == '\'') {
        readString(source, &token);
    } else if (isDigit(c) || isFraction) {
        token.kind = Kind::Number;
        token.end = numberEnd(source, token.start);
    } else if (isWordPart(c)) {
        token.kind = Kind::Word;
        while (token.end < source.size() && isWordPart(source[token.end]))
            ++token.end;
    } else {
        const qsizetype length = signLength(source.sliced(token.start));
        token.kind = length > 0 ? Kind::Sign : Kind::Broken;
        token.end = token.start + std::max<qsizetype>(length, 1);
    }
    token.text = source.sliced(token.start, token.end - token.start);
    return token;
}

QString unescapedJs(QByteArrayView content)
{
    const QString raw = QString::fromUtf8(content);
    if (!raw.contains(u'\\'))
        return raw;
    QString text;
    for (qsizetype i = 0; i < raw.size();) {
        if (raw[i] == u'\\' && i + 1 < raw.size())
            text += readJavaScriptEscape(raw, &++i);
        else
            text += raw[i++];
    }
    return text;
}

} // namespace Galley
