// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editcommand.h"

#include <QString>

namespace Galley {

enum class InlineMark { Bold, Italic, Strikethrough, Code };

/// Puts the mark around the selection, or around the word at the caret, or takes it away where it is; twice
/// gives the bytes back. Blanks at the ends of a selection stay outside. A selection of several lines is
/// marked line by line, past the list and quote marks, because emphasis ends with its paragraph. Without a
/// word an empty pair is put around the caret, and taken away again.
///
///     "a wo|rd" Bold ⇒ "a **wo|rd**"        "a `b" selected, Code ⇒ "``a `b``"
EditResult toggleMark(const QString &text, const TextSelection &selection, InlineMark mark);

/// Turns the selection or the word at the caret into a link whose target is selected for typing (a selected
/// address becomes the target), or a link at the caret back into its text.
///
///     "[word]" selected ⇒ "[word]([url])"
EditResult toggleLink(const QString &text, const TextSelection &selection);

} // namespace Galley
