// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/blockline.h"

namespace Galley {

/// One line of the body that no open fence, comment or module takes; the part of scanLine that reads Markdown
/// blocks.
BlockLine scanBodyLine(QStringView line, const BlockState &state);

} // namespace Galley
