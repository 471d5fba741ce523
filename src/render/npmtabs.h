// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <cmark-gfm.h>

namespace Galley {

struct BlogOptions;

/// Makes tabs of the code blocks that are marked `npm2yarn`: one for npm and one for each package manager
/// that the site's plugin converts to.
void makeNpmTabs(cmark_node *document, PreparedText &prepared, const BlogOptions &options);

} // namespace Galley
