// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// Formulas as rehype-katex writes them; what KaTeX refuses is shown in red and reported. Without a typeset
/// formula (time was up) the TeX stands there.
void writeInlineMath(RenderPass &pass, const QByteArray &tex, int line);
void writeDisplayMath(RenderPass &pass, const QByteArray &tex, int line);

} // namespace Galley
