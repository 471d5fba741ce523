// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editcommand.h"

#include <QString>

namespace Galley {

/// How the post writes a comment: `<!-- … -->`, or `{/* … */}` where MDX is on without compatibility
/// (reference 0).
enum class CommentForm { Html, Braces };

/// The insert commands. A block gets blank lines around it and goes below the line of the caret unless that
/// is blank; selected lines go into the block where it holds text. The selection ends where typing goes on.

/// "Intro|" ⇒ "Intro\n\n<!-- truncate -->|\n"
EditResult insertTruncateMarker(const QString &text, const TextSelection &selection, CommentForm form);
/// kind: "note", "tip", "info", "warning", "danger"
EditResult insertAdmonition(const QString &text, const TextSelection &selection, const QString &kind);
/// One head row and so many body rows.
EditResult insertTable(const QString &text, const TextSelection &selection, int rows, int columns);
EditResult insertCodeBlock(const QString &text, const TextSelection &selection, const QString &language);
EditResult insertMathBlock(const QString &text, const TextSelection &selection);
EditResult insertDetails(const QString &text, const TextSelection &selection);
/// Tabs with two items; adds the imports that they need when the post does not have them.
EditResult insertTabs(const QString &text, const TextSelection &selection);
EditResult insertRule(const QString &text, const TextSelection &selection);
/// "![alt](path)" in the line; the alternative text is selected. Blanks and brackets in the path are escaped.
EditResult insertImage(
    const QString &text, const TextSelection &selection, const QString &path, const QString &alt);
/// A reference at the caret and its definition at the end of the post, with the next free number.
EditResult insertFootnote(const QString &text, const TextSelection &selection);

} // namespace Galley
