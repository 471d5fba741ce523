// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <optional>

namespace Galley {

/// Two dollar signs of prices that the site takes for the ends of a formula: a digit behind the second one,
/// or behind the first one and white space before the second. The places are those of the signs in the text.
/// The fix makes them signs.
///
///     "from $5 to $10" ⇒ "from \$5 to \$10"      "$x$" ⇒ nothing
std::optional<TextProblem> dollarProblem(
    QByteArrayView text, qsizetype open, qsizetype close, TextPlaces &places);

} // namespace Galley
