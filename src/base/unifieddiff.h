// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// The change from one text to another as `diff -u` prints it, with three lines of context; empty when the
/// texts are equal. The result fits `patch -p1` in the folder that name is relative to.
///
///     unifiedDiff("a\n", "b\n", "blog/x.md") ⇒
///     --- a/blog/x.md
///     +++ b/blog/x.md
///     @@ -1 +1 @@
///     -a
///     +b
QString unifiedDiff(const QString &before, const QString &after, const QString &name);

} // namespace Galley
