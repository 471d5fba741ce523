// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <cmark-gfm.h>

namespace Galley {

/// The marker that a raw HTML node stands for, or that a custom node was made of; nullptr for every other
/// node.
const Marker *markerOf(cmark_node *node, const PreparedText &prepared);

/// A paragraph that holds nothing but JSX and expressions: it is written without a tag of its own.
bool isUnravelled(cmark_node *paragraph, const PreparedText &prepared);

/// The paragraph that is the title of a directive: it has no tag of its own.
bool isTitle(cmark_node *paragraph, const PreparedText &prepared);

/// Tree stage: what Docusaurus does to the document before it becomes HTML.
///
/// - What stands between an opening and a closing marker becomes the children of one custom node.
/// - `> [!NOTE]` becomes an admonition where the site has the plug-in for it.
/// - The leading title is removed: the first heading when it is of level 1 and no thematic break stands
/// before it
///   (docusaurus-blog reference 5.1).
void transformTree(cmark_node *document, PreparedText &prepared);

} // namespace Galley
