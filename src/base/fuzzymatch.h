// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <optional>
#include <vector>

namespace Galley {

/// Where the letters of a typed word stand in a text, and how well they fit there.
struct FuzzyMatch
{
    int score = 0;                 ///< more is better, always positive
    std::vector<TextSpan> letters; ///< ascending, neighbours joined
};

/// The best place for a typed word: all its letters in their order, with others between them. Letters at the
/// beginning of words and letters that stand together count; letters that are merely there, scattered over
/// the text, are no match. Both texts come folded (base/foldedtext.h). Pure; costs the product of the
/// lengths, so the text should be a line.
///
///     ("release notes for 2024", "rn24") ⇒ r, n, 24      ("an idea", "nda") ⇒ nothing
std::optional<FuzzyMatch> fuzzyMatch(QStringView text, QStringView word);

} // namespace Galley
