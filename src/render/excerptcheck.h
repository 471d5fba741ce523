// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// Reports what lists would show otherwise than the post's page, because they show the text above the
/// truncate marker by itself and at another address: elements that are open at the marker, which stop the
/// site build ("mdx-open-at-marker"), references whose definitions stand below ("reference-after-marker"),
/// and relative links ("link-relative"). After the blocks are written.
void checkExcerpt(RenderPass &pass);

} // namespace Galley
