// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Galley {

/// One piece of an expression's source.
struct JsToken
{
    enum class Kind {
        End,
        Word,
        Number,
        String, ///< value: with escapes resolved
        Sign,   ///< operator, bracket, back-tick
        Broken, ///< a string that does not end, a character that begins nothing
    };

    Kind kind = Kind::End;
    qsizetype start = 0;
    qsizetype end = 0;
    QByteArrayView text; ///< as written
    QString value;
    bool isOnNewLine = false;

    bool is(QByteArrayView sign) const { return kind == Kind::Sign && text == sign; }
    bool isWord(QByteArrayView word) const { return kind == Kind::Word && text == word; }
};

/// The token that begins at a place behind white space and comments. Made on demand, since only the parser
/// knows where JSX, templates and regular expressions begin.
JsToken readJsToken(QByteArrayView source, qsizetype at);

/// The content of a string or template with its escapes resolved.
QString unescapedJs(QByteArrayView content);

} // namespace Galley
