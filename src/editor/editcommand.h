// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <algorithm>

namespace Galley {

/// Where the caret stands and where the selection began, in units of the working text.
struct TextSelection
{
    qsizetype anchor = 0;
    qsizetype caret = 0;

    qsizetype start() const { return std::min(anchor, caret); }
    qsizetype end() const { return std::max(anchor, caret); }
    bool isEmpty() const { return anchor == caret; }
    TextSpan span() const { return {start(), end() - start()}; }
    friend bool operator==(const TextSelection &, const TextSelection &) = default;
};

/// What a command does to a text: edits of the text as it was, and the selection in the text as it will be.
/// No edits with the old selection means that the command has nothing to do here.
struct EditResult
{
    TextEdits edits;
    TextSelection selection;
};

/// Where a place of the old text is in the new one. What is inserted at the very place stands before it.
/// movedOffset({{{1, 0}, "xy"}}, 1) ⇒ 3
qsizetype movedOffset(const TextEdits &edits, qsizetype offset);

/// The edits with the selection on the same characters as before.
EditResult keepingSelection(TextEdits edits, const TextSelection &selection);

/// The line around a place, without its line break.
TextSpan lineAt(QStringView text, qsizetype offset);

/// The lines that a selection touches; one that it only reaches the start of does not count.
std::vector<TextSpan> linesOf(QStringView text, const TextSelection &selection);

bool isBlankLine(QStringView line);

} // namespace Galley
