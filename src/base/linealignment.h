// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QList>
#include <QStringView>

#include <vector>

namespace Galley {

/// For each line of `after`, the index of the line of `before` that it continues, or -1 for a new line;
/// ascending. Common head, common tail, and a longest common subsequence between them; a middle of more than
/// four million pairs is not aligned, so that time and memory stay bounded.
///
///     {"a", "b", "c"}, {"a", "X", "c"} ⇒ {0, -1, 2}
std::vector<qsizetype> alignedLines(const QList<QStringView> &before, const QList<QStringView> &after);

/// The edits that turn one text into the other and leave lines alone that both have, so that what points into
/// those (a caret, a mark) stays.
TextEdits lineEdits(const QString &before, const QString &after);

} // namespace Galley
