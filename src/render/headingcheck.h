// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// Reports what readers and screen readers stumble over in the headings: one that skips levels
/// ("heading-jump"), and two with one id, of which links reach the first only ("heading-id"). After the
/// blocks are written.
void checkHeadings(RenderPass &pass);

} // namespace Galley
