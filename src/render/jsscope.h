// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsnode.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace Galley {

/// The names at the top of one document: what it imports and exports, and what the site gives to it.
struct JsModule
{
    /// The value that an import statement or require() gets from a path.
    using Import = std::function<JsValue(const QString &path, const QString &exported)>;

    /// What the site gives to the document under a name.
    using Given = std::function<std::optional<JsValue>(const QString &name)>;

    JsDeclarations declarations;
    Import import;
    Given given; ///< `frontMatter`, `props`, …; asked once for each name

    QHash<QString, JsValue> values; ///< of names, once they were asked for
    QSet<QString> asked;            ///< names whose value is being worked out
};

/// The names inside a function, and the way outwards. Owned by the interpreter.
class JsScope
{
public:
    explicit JsScope(JsModule *module) : m_module(module) {}
    explicit JsScope(const JsScope *outer) : m_outer(outer), m_module(outer->m_module) {}

    const JsScope *outer() const { return m_outer; }
    JsModule *module() const { return m_module; }

    const JsValue *find(const QString &name) const
    {
        for (const auto &[each, value] : m_names) {
            if (each == name)
                return &value;
        }
        return nullptr;
    }
    void set(const QString &name, JsValue value) { setMember(&m_names, name, std::move(value)); }

private:
    const JsScope *m_outer = nullptr;
    JsModule *m_module;
    std::vector<std::pair<QString, JsValue>> m_names;
};

} // namespace Galley
