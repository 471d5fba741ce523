// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// Expansion stage: puts what the post's code gives into the tree. Expressions get their value as children,
/// the attributes of elements their values; components that the post itself defines are replaced by what they
/// return, imported documents by their content. What only the site can work out stays, marked as such.
///
///     {[1, 2].map((n) => <b>{n}</b>)} ⇒ an expression node with two elements
void expandTree(RenderPass &pass, cmark_node *document, PreparedText &prepared);

} // namespace Galley
