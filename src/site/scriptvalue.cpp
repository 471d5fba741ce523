// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/scriptvalue.h"

#include <algorithm>
#include <utility>

namespace Galley {

const ScriptValue *ScriptValue::find(QStringView key) const
{
    for (const auto &[name, value] : members) {
        if (name == key)
            return &value;
    }
    return nullptr;
}

bool ScriptValue::isFalsy() const
{
    switch (kind) {
    case Kind::Undefined:
    case Kind::Null:
        return true;
    case Kind::Boolean:
        return !boolean;
    case Kind::Number:
        return number == 0;
    case Kind::String:
        return text.isEmpty();
    default:
        return false;
    }
}

void ScriptValue::set(const QString &key, ScriptValue value)
{
    size += value.size;
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const auto &member) { return member.name == key; });
    if (found != members.end())
        found->value = std::move(value);
    else
        members.push_back({key, std::move(value)});
}

} // namespace Galley
