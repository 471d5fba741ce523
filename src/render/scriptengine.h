// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QVariantList>

#include <memory>
#include <optional>

namespace Galley {

/// Runs the bundled scripts (KaTeX) without a page. The engine starts with the first call, lives on
/// the thread of that call, and every call is stopped after a while. A post never brings code: scripts come
/// from our resources, posts are their arguments.
class ScriptEngine
{
public:
    ScriptEngine();
    ~ScriptEngine();
    ScriptEngine(const ScriptEngine &) = delete;
    ScriptEngine &operator=(const ScriptEngine &) = delete;

    /// Runs a script of the resources once (":/galley/render/katex/dist/katex.min.js"); false when it fails.
    bool load(const QString &resource);
    /// Calls a global function; nothing when it throws, takes too long, or there is none.
    std::optional<QString> call(const QString &function, const QVariantList &arguments);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Galley
