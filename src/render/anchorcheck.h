// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// Reports links into the post itself that lead to no heading and to nothing else that has such an id. After
/// the blocks are written.
void checkAnchors(RenderPass &pass);

} // namespace Galley
