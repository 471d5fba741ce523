// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// Block stage: walks the tree and cuts the HTML into top-level blocks. Elements that raw HTML opens in one
/// block and closes in a later one make one block of all between, so that every block is balanced by itself.
void writeBlocks(RenderPass &pass, cmark_node *document);

} // namespace Galley
