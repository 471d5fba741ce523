// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace Galley {

/// The items that a typed or pasted text means. Commas, semicolons, tabs and line ends separate; double or
/// single quotes around an item protect what they hold; a YAML list pasted as it stands works too. Empty
/// items and items that were named before are dropped.
///
///     splitChips("a, b; c\n- \"d, e\"") ⇒ a | b | c | d, e
///     splitChips("[x, y]")              ⇒ x | y
QStringList splitChips(const QString &text);

/// Whether typing this text ended an item: it holds a separator outside quotes.
bool hasChipSeparator(const QString &text);

} // namespace Galley
