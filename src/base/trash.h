// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

class QString;

namespace Galley {

/// Moves a file or folder to the desktop's trash. Fails, and leaves it where it is, when there is no trash to
/// be had. Any thread.
///
///     "/b/blog/x.md" ⇒ ~/.local/share/Trash/files/x.md, and .../info/x.md.trashinfo with the way back
Result<void> moveToTrash(const QString &path);

} // namespace Galley
