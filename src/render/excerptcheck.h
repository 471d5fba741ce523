// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// Reports elements that are open where the truncate marker stands ("mdx-open-at-marker"): lists show the
/// text above it by itself, and the site build stops when that is no MDX. Only for MDX that is sound as a
/// whole.
void checkExcerptMarkup(RenderPass &pass);

} // namespace Galley
