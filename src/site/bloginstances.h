// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/scriptvalue.h"
#include "site/siteconfig.h"

#include <vector>

namespace Galley {

/// The blogs that a configuration sets up: the one of the classic preset first, then those of `plugins`. A
/// site whose presets and plugins cannot be told has one with unknown options.
std::vector<BlogOptions> blogInstances(const ScriptValue &config);

/// The style sheets that the classic theme is told to add (theme.customCss), as written.
QStringList customStyleSheets(const ScriptValue &config);

} // namespace Galley
