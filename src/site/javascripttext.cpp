// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/javascripttext.h"

namespace Galley {

using namespace Qt::StringLiterals;

bool isJavaScriptSpace(QChar c)
{
    return (c.isSpace() && c != u'\u0085') || c == u'\ufeff';
}

QStringView javaScriptTrimmed(QStringView text)
{
    while (!text.isEmpty() && isJavaScriptSpace(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isJavaScriptSpace(text.back()))
        text.chop(1);
    return text;
}

bool isJavaScriptWordStart(QChar c)
{
    return c.isLetter() || c == u'_' || c == u'$' || c == u'#' || c.isSurrogate();
}

bool isJavaScriptWordPart(QChar c)
{
    return isJavaScriptWordStart(c) || c.isDigit() || c.isMark();
}

QString readJavaScriptEscape(QStringView text, qsizetype *position)
{
    const QChar c = text[(*position)++];
    const auto hex = [&](qsizetype start, qsizetype length) {
        bool isHex = false;
        const uint code = text.mid(start, length).toUInt(&isHex, 16);
        *position = start + length;
        return isHex && code <= 0x10FFFF ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&code), 1)
                                         : QString();
    };
    switch (c.unicode()) {
    case u'n':
        return u"\n"_s;
    case u't':
        return u"\t"_s;
    case u'r':
        return u"\r"_s;
    case u'\n':
        return {};
    case u'x':
        return *position + 2 <= text.size() ? hex(*position, 2) : QString();
    case u'u':
        if (*position < text.size() && text[*position] == u'{') {
            const qsizetype start = *position + 1;
            const qsizetype close = text.indexOf(u'}', start);
            const QString character = close < 0 ? QString() : hex(start, close - start);
            *position = close < 0 ? start : close + 1;
            return character;
        }
        return *position + 4 <= text.size() ? hex(*position, 4) : QString();
    default:
        return c;
    }
}

} // namespace Galley
