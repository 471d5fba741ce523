// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/postunits.h"

#include <optional>

namespace Galley {

/// What one version of a post made of the units of an earlier one.
struct UnitChanges
{
    std::vector<std::optional<PostUnit>> kept;   ///< for each earlier unit, what it is now; none: taken out
    std::vector<std::vector<PostUnit>> inserted; ///< before each earlier unit, and behind the last
};

/// Fields go together by name, paragraphs that are equal or have most of their words in common by place.
/// Time and memory are bounded.
UnitChanges changesOf(const std::vector<PostUnit> &before, const std::vector<PostUnit> &after);

} // namespace Galley
