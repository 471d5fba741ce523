// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionid.h"

#include <QKeySequence>

#include <span>

namespace Galley {

enum class MenuId { File, AutoSave, Edit, Format, Insert, Posts, View, Preview, Theme, Go, Help };

/// What must be there for an action to make sense.
enum class ActionNeed { Nothing, Post, Blog };

enum class ActionKind {
    Plain,
    Toggle,
    Choice, ///< one of the neighbouring choices in its menu
};

/// Whether a line stands before the action in its menu.
enum class MenuGap { None, Line };

/// One row of the table of actions.
struct ActionSpec
{
    ActionId id;
    MenuId menu;
    const char *text;                      ///< translatable, context "Galley::Actions", with its mnemonic
    const char *icon;                      ///< of resources/icons; nullptr for none
    QKeySequence::StandardKey standardKey; ///< UnknownKey: `keys` holds
    const char *keys;                      ///< portable text, alternatives separated by "; "
    ActionNeed need = ActionNeed::Nothing;
    ActionKind kind = ActionKind::Plain;
    MenuGap gap = MenuGap::None;
};

/// In menu order.
std::span<const ActionSpec> actionTable();
const ActionSpec &actionSpec(ActionId id);
/// The translated menu title with its mnemonic.
QString menuTitle(MenuId menu);

/// The translated text with its mnemonic.
QString actionText(const ActionSpec &spec);
QList<QKeySequence> shortcutsOf(const ActionSpec &spec);

} // namespace Galley
