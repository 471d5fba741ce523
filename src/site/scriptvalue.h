// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/siteconfig.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace Galley {

struct ScriptMember;

/// What is known of a value in a script that is never run. A plain value that owns its parts.
struct ScriptValue
{
    enum class Kind {
        Unknown, ///< only running the script could tell
        Undefined,
        Null,
        Boolean,
        Number,
        String,
        Pattern, ///< text: source, with the flags i, m, s in front as (?ims)
        Array,
        Object,
        Function, ///< token: of the body
        Call,     ///< of an unknown function; items: its arguments
    };
    Kind kind = Kind::Unknown;
    Certainty certainty = Certainty::Known;
    QString text;
    double number = 0;
    bool boolean = false;
    bool isIncomplete = false; ///< an object or array may hold more than was seen
    std::vector<ScriptValue> items;
    std::vector<ScriptMember> members;
    std::size_t token = 0;
    int size = 1; ///< values in it, itself included

    const ScriptValue *find(QStringView key) const;
    bool isKnown() const { return kind != Kind::Unknown && kind != Kind::Call; }
    bool isFalsy() const;
    /// Sets a member; a later one replaces an earlier one.
    void set(const QString &key, ScriptValue value);
};

/// A member of an object. (Not a pair: clang 14 cannot have pairs of a type inside that type.)
struct ScriptMember
{
    QString name;
    ScriptValue value;
};

} // namespace Galley
