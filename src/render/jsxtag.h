// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsvalue.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace Galley {

struct JsxAttribute
{
    enum class Kind {
        Text,       ///< a="b"; value has its references decoded
        Expression, ///< a={b}; value is the source between the braces
        Flag,       ///< a
        Spread,     ///< {...a}
        Computed,   ///< an expression that was worked out; value is its source, computed what it gives
    };

    Kind kind = Kind::Text;
    QByteArray name;
    QByteArray value = {};
    JsValue computed = {};
    std::vector<QByteArray> names = {}; ///< that its expression needs
    qsizetype start = 0;                ///< in the text that it was read from
    qsizetype end = 0;
};

/// The name and attributes of a JSX tag as written, or the like of another syntax (a directive).
struct JsxTag
{
    QByteArray name; ///< empty for a fragment
    std::vector<JsxAttribute> attributes;

    const JsxAttribute *find(QByteArrayView attribute) const;
};

/// What was read at one place of a text.
struct JsxSyntax
{
    enum class Status {
        Complete,
        Incomplete, ///< the text ended before the tag did
        Invalid,    ///< what begins as a tag is none: MDX stops there
        Text,       ///< a '<' before white space stands for itself
    };
    enum class Shape { Open, Close, Empty };

    Status status = Status::Invalid;
    Shape shape = Shape::Open;
    JsxTag tag;
    qsizetype end = 0;   ///< behind the '>'
    qsizetype fault = 0; ///< where it goes wrong
};

/// Reads the tag that begins with the '<' at that place, by the grammar of MDX: names with '.', ':' and '-',
/// quoted or braced values, spreads. May span lines. `<a b={1} c/>` ⇒ Empty a {b: expression 1, c: flag}
JsxSyntax readJsxTag(QByteArrayView text, qsizetype at);

/// The opening tag as it was written, for labels.
QByteArray writtenTag(const JsxTag &tag);

} // namespace Galley
