// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/blockline.h"

namespace Galley {

/// One line of front matter; state.mode is FrontMatter or FrontMatterText. It sees lines only, so a quoted
/// value that goes over several lines looks plain from its second line on.
BlockLine scanYamlLine(QStringView line, const BlockState &state);

} // namespace Galley
