// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <vector>

namespace Galley {

struct JsxAttribute
{
    enum class Kind {
        Text,       ///< a="b"; value has its references decoded
        Expression, ///< a={b}; value is the source between the braces
        Flag,       ///< a
        Spread,     ///< {...a}
    };

    Kind kind = Kind::Text;
    QByteArray name;
    QByteArray value;
};

/// One JSX tag as it is written, or the like of another syntax (a directive's name and attributes).
struct JsxTag
{
    QByteArray name; ///< empty for a fragment
    std::vector<JsxAttribute> attributes;
};

} // namespace Galley
