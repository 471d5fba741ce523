// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <cmark-gfm.h>

namespace Galley {

/// Tree stage: what Docusaurus does to the document before it becomes HTML. Removes the leading title (the
/// first heading when it is of level 1 and no thematic break stands before it, docusaurus-blog
/// reference 5.1).
void transformTree(cmark_node *document, const PreparedText &prepared);

} // namespace Galley
