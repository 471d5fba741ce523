// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/rendered.h"

namespace Galley {

/// The HTML of a body for paper, where nobody can open or scroll: details are open, a heading stays with the
/// picture or code below it, and code that would leave much of a page empty may go over to the next one,
/// between two lines. The style sheet for print does the rest. Any thread.
QByteArray bodyOnPaper(const std::vector<RenderedBlock> &blocks);

} // namespace Galley
