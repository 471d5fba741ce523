// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

class QWidget;

namespace Galley {

enum class Turn { Forward, Backward };

/// The pane after (or before) the one that holds the focus, among those that are visible; the first when none
/// has it; nullptr when none is visible.
QWidget *neighbourPane(const QList<QWidget *> &panes, const QWidget *focus, Turn turn);

} // namespace Galley
