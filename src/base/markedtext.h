// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <vector>

namespace Galley {

/// A text with the parts of it that somebody looked for.
struct MarkedText
{
    QString text;
    std::vector<TextSpan> marks; ///< ascending, without overlap

    friend bool operator==(const MarkedText &, const MarkedText &) = default;
};

} // namespace Galley
