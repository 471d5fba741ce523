// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editcommand.h"

#include <QString>

namespace Galley {

/// Commands on the whole lines that a selection touches. Blank lines between them stay as they are unless
/// said.

/// Makes the lines headings of a level (1 to 6), or plain text again when all have that level already; 0
/// always makes them plain.  "## a" with 2 ⇒ "a"
EditResult setHeading(const QString &text, const TextSelection &selection, int level);

enum class HeadingStep { Promote, Demote };
/// Promote takes one `#` away (plain text stays), Demote adds one (up to six).
EditResult stepHeading(const QString &text, const TextSelection &selection, HeadingStep step);

/// Puts `> ` before every line, blank ones too, or takes one away when all have it.
EditResult toggleQuote(const QString &text, const TextSelection &selection);

enum class ListKind { Bullet, Ordered, Task };
/// Makes the lines items of a list, or plain lines again when all are of that kind. Items of another kind
/// change kind.
EditResult toggleList(const QString &text, const TextSelection &selection, ListKind kind);

/// Ticks the tasks of the lines, or clears them when all are done.
EditResult toggleTaskDone(const QString &text, const TextSelection &selection);

enum class Direction { Up, Down };
EditResult moveLines(const QString &text, const TextSelection &selection, Direction direction);

/// The lines once more below, with the selection on the copy.
EditResult duplicateLines(const QString &text, const TextSelection &selection);

} // namespace Galley
