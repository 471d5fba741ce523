// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editcommand.h"
#include "editor/insertcommands.h"

#include <QStringView>

#include <span>

namespace Galley {

class MarkdownEdit;

/// What the commands need to know of the post besides its text.
struct EditContext
{
    CommentForm commentForm = CommentForm::Html;
    bool commonMark = false; ///< the post is CommonMark, not MDX
    bool math = false;       ///< the site shows math
};

enum class EditMenu { Format, Paragraph, Insert, Admonition, Lines };

/// One row of the table of edit commands, from which the window builds its menus, tool bar and command list.
struct EditAction
{
    QStringView id; ///< stable, for settings and icons: "bold"
    EditMenu menu;
    const char *text; ///< with mnemonic; translatable, context "Galley::EditActions"
    QStringView
        shortcut; ///< portable QKeySequence text, empty for none; never Ctrl+Alt, which is AltGr elsewhere
    QStringView icon; ///< freedesktop name, empty for none
    EditResult (*run)(const QString &text, const TextSelection &selection, const EditContext &context);
};

/// All commands, in menu order. Commands with questions to ask (size of a table, file of an image) are run by
/// the window through insertcommands.h; the table's rows have sensible defaults.
std::span<const EditAction> editActions();
const EditAction *findEditAction(QStringView id);

/// The row's text in the user's language.
QString editActionText(const EditAction &action);

/// Runs a command on the editor's text as one undo step. Unknown ids are a programmer's error.
void runEditAction(QStringView id, MarkdownEdit &editor);

} // namespace Galley
