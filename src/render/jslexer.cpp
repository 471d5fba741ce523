// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jslexer.h"

#include "render/jsscanner.h"
#include "site/javascripttext.h"

#include <algorithm>

namespace Galley {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

JsToken readJsToken(QByteArrayView source, qsizetype at)
{
    using Kind = JsToken::Kind;
    JsScanner scanner(source, std::min(at, source.size()));
    scanner.skipSpace();
    JsToken token;
    token.isOnNewLine = scanner.sawLineBreak();
    token.start = scanner.at();
    token.end = token.start;
    if (scanner.isAtEnd())
        return token;
    const char c = scanner.peek();
    const QByteArrayView word = scanner.word();
    const QByteArrayView sign = scanner.sign();
    if (c == '"' || c == '\'')
        token.kind = scanner.readString() ? Kind::String : Kind::Broken;
    else if (isDigit(c) || (c == '.' && isDigit(scanner.peek(1))))
        token.kind = scanner.readNumber() ? Kind::Number : Kind::Broken;
    else if (!word.isEmpty())
        token.kind = scanner.takeIf(word) ? Kind::Word : Kind::Broken;
    else if (!sign.isEmpty())
        token.kind = scanner.takeIf(sign) ? Kind::Sign : Kind::Broken;
    else
        token.kind = Kind::Broken;
    token.end = token.kind == Kind::Broken ? token.start + 1 : scanner.at();
    token.text = scanner.between(token.start, token.end);
    if (token.kind == Kind::String)
        token.value = unescapedJs(scanner.between(token.start + 1, token.end - 1));
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
