// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace Galley {

struct JsEntry;

/// The value of a JavaScript literal, as far as it can be known without running anything.
///
///     `{a: [1, 'x']}` ⇒ Object { a: Array { Number "1", String "x" } }
struct JsValue
{
    enum class Kind {
        Nothing, ///< null, undefined, a comment, or nothing at all
        String,
        Number, ///< text is the number as JavaScript prints it
        Boolean,
        Array,
        Object,
        Required, ///< require('text').default
        Name,     ///< an identifier
    };

    Kind kind = Kind::Nothing;
    QByteArray text;
    bool boolean = false;
    std::vector<JsEntry> entries; ///< of an object, or of an array with empty keys

    const JsValue *find(QByteArrayView key) const;
};

struct JsEntry
{
    QByteArray key;
    JsValue value;
};

/// Reads one literal that takes the whole text (comments aside); nothing when it is more than a literal.
std::optional<JsValue> readJsValue(QByteArrayView source);

} // namespace Galley
