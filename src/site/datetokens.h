// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <vector>

namespace Galley {

/// One piece of a date as V8 splits it.
struct DateToken
{
    enum class Kind {
        End,
        Number,
        Month,     ///< value 1 to 12
        HalfOfDay, ///< value 0 for am, 12 for pm
        Zone,      ///< value: hours from UTC
        TimeMark,  ///< the T of ISO 8601
        Word,      ///< any other word
        Symbol,    ///< value: one of : - + . )
        Space,
        Other, ///< any other character, and text in parentheses
    };
    Kind kind = Kind::End;
    int value = 0;
    qsizetype length = 0;

    bool isSymbol(char16_t symbol) const { return kind == Kind::Symbol && value == symbol; }
    bool isSign() const { return isSymbol(u'+') || isSymbol(u'-'); }
    bool isNumberOfLength(qsizetype digits) const { return kind == Kind::Number && length == digits; }
    bool isZulu() const { return kind == Kind::Zone && length == 1; }
};

/// The pieces of a text, with an End behind them. "5 Jan" ⇒ Number 5, Space, Month 1, End
std::vector<DateToken> dateTokens(QStringView text);

} // namespace Galley
