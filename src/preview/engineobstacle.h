// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Galley {

/// What decides whether Chromium's sandbox can work here.
struct EngineEnvironment
{
    bool isRoot = false;
    bool sandboxDisabled = false;  ///< by the person who started the program, never by Galley
    bool hasUserNamespaces = true; ///< the kernel lets ordinary users make them
    friend bool operator==(const EngineEnvironment &, const EngineEnvironment &) = default;
};

EngineEnvironment engineEnvironment();

/// Why WebEngine cannot start here, fit to show in place of the preview; nothing when it can. WebEngine
/// itself would end the whole program, and with it unsaved text.
///
///     {isRoot} ⇒ "The browser engine … refuses to work as root …"
std::optional<QString> engineObstacle(const EngineEnvironment &environment);

} // namespace Galley
