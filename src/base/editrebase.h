// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <optional>

namespace Galley {

/// The edits of the changed text that give the first one again.
/// inverted("abc", {{{1, 1}, "X"}}) ⇒ {{1, 1}, "b"}
TextEdits inverted(const QString &text, const TextEdits &edits);

/// Edits of a text as edits of what else it became meanwhile; nothing when both concern the same characters.
/// rebased({{{2, 1}, "X"}}, "abc", "-abc") ⇒ {{3, 1}, "X"}
std::optional<TextEdits> rebased(const TextEdits &edits, const QString &before, const QString &after);

} // namespace Galley
