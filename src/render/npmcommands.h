// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>

namespace Galley {

/// Other package managers whose commands npm's can be turned into.
enum class PackageManager { Yarn, Pnpm, Bun };

/// By the name that the site's options use: "yarn" ⇒ Yarn
std::optional<PackageManager> packageManager(const QString &name);

/// Shell code with npm's commands as those of another package manager, as the site's npm2yarn plugin writes
/// them; what has no counterpart stays, with a remark below.
///
///     "npm install --save-dev a && npm run b", Yarn ⇒ "yarn add --dev a && yarn b"
QString convertedNpmCommands(const QString &code, PackageManager manager);

} // namespace Galley
