// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace Galley {

/// One piece of a JavaScript or TypeScript file. Views the text it was made of.
struct ScriptToken
{
    enum class Kind {
        End,
        Word,     ///< identifier or keyword
        String,   ///< value: the content with escapes resolved
        Template, ///< value: the raw content between the back-ticks
        Number,
        Pattern, ///< a regular expression literal; value: its source, flags: behind the closing slash
        Sign,    ///< operator, bracket or other punctuation
    };
    Kind kind = Kind::End;
    QStringView text; ///< as written
    QString value;
    QStringView flags;
    std::size_t partner = 0; ///< index of the closing bracket for an opening one (End when it is missing)

    bool isWord(QStringView word) const { return kind == Kind::Word && text == word; }
    bool isSign(QStringView sign) const { return kind == Kind::Sign && text == sign; }
};

/// The tokens without comments and white space, an End behind them. Never fails: what is not closed ends at
/// the end of its line or file. Linear in the text.
///
///     "a = /x/g // y" ⇒ Word a, Sign =, Pattern x (flags g), End
std::vector<ScriptToken> scriptTokens(QStringView text);

} // namespace Galley
