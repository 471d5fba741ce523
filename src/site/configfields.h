// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/scriptvalue.h"
#include "site/siteconfig.h"

namespace Galley {

/// Reads typed values out of an object of a configuration. A key that is not written leaves the value that
/// stands there (the default), or makes it Unknown when the object may hold more than was seen; so does a
/// value of the wrong type or one that only running the file could tell.
class ConfigFields
{
public:
    /// The object may be nullptr: then every key is absent.
    explicit ConfigFields(const ScriptValue *object);

    const ScriptValue *find(QStringView key) const;
    /// The fields of an object inside.
    ConfigFields child(QStringView key) const;

    void read(QStringView key, ConfigValue<QString> *value) const;
    void read(QStringView key, ConfigValue<bool> *value) const;
    void read(QStringView key, ConfigValue<int> *value) const;
    void read(QStringView key, ConfigValue<QStringList> *value) const;
    void read(QStringView key, ConfigValue<ReportLevel> *value) const;

    /// The value of a key when it is written and not `undefined`; marks value Unknown when that cannot be
    /// said.
    template <typename T>
    const ScriptValue *written(QStringView key, ConfigValue<T> *value) const
    {
        const ScriptValue *found = find(key);
        if (found && found->kind == ScriptValue::Kind::Undefined)
            return nullptr;
        if (found ? !found->isKnown() : isIncomplete())
            value->certainty = Certainty::Unknown;
        return found && found->isKnown() ? found : nullptr;
    }

private:
    bool isIncomplete() const { return m_isIncomplete; }

    const ScriptValue *m_object = nullptr;
    bool m_isIncomplete = false;
};

} // namespace Galley
