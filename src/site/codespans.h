// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <vector>

namespace Galley {

/// Where code stands in a body of Markdown: fenced blocks with their fences, and code in lines with its
/// backticks. Ascending. Indented lines are text, as they are in MDX. Linear; for searches, which may be
/// wrong in odd cases where the renderer may not.
///
///     "a `b` c" ⇒ `b`
std::vector<TextSpan> codeSpans(QStringView body);

} // namespace Galley
