// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// The configuration file of a site folder as Docusaurus looks for it, or an empty string.
QString findConfigFile(const QString &folder);

/// Whether the folder lies in a git work tree.
bool isInGitWorkTree(const QString &folder);

} // namespace Galley
