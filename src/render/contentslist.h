// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/rendered.h"

namespace Galley {

/// The list that `<TOCInline>` shows: headings of these levels, nested; children of one that is left out move
/// up.
QByteArray contentsList(const std::vector<Heading> &headings, int minLevel, int maxLevel);

} // namespace Galley
