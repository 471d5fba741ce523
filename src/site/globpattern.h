// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRegularExpression>
#include <QString>

namespace Galley {

/// A glob of the blog's include and exclude options as an anchored pattern for relative paths: `*`, `?`,
/// `[…]`,
/// `{a,b}` and `**` (any number of folders). A name that begins with a dot needs a dot in the glob.
///
///     "**/_*.{md,mdx}" ⇒ matches "_a.md" and "x/_a.mdx", not "x/a.md"
QRegularExpression globPattern(const QString &glob);

} // namespace Galley
