// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textfile.h"

namespace Galley {

/// Turns every line end into '\n' and notes which it was; the list stays empty when all are plain '\n'.
/// "a\r\nb\n" ⇒ "a\nb\n", {CrLf, Lf}
QString takeLineEnds(const QString &text, std::vector<LineEnd> *lineEnds);

/// The reverse for a text that was edited since. Lines are matched by their content (common head, common
/// tail, and a longest common subsequence between), so a line that was only moved down by an insertion keeps
/// its end. Time and memory are linear when all ends are alike, and bounded for mixed ones.
QString putLineEnds(const QString &before, const std::vector<LineEnd> &ends, const QString &after);

} // namespace Galley
