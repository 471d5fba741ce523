// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/rendered.h"

#include <vector>

namespace Galley {

/// `removed` blocks of the page give way to `inserted` new ones. `first` counts in the page as the splices
/// before this one left it, which is also the index of the first inserted block among the new ones.
struct BlockSplice
{
    qsizetype first = 0;
    qsizetype removed = 0;
    qsizetype inserted = 0;

    friend bool operator==(const BlockSplice &, const BlockSplice &) = default;
};

/// `count` blocks from `first` on, counted among the new ones, stay as they are and stand `lines` lower.
struct BlockShift
{
    qsizetype first = 0;
    qsizetype count = 0;
    int lines = 0;

    friend bool operator==(const BlockShift &, const BlockShift &) = default;
};

/// What turns the blocks that a page shows into the new ones: the splices in order, then the shifts.
struct BlockPatch
{
    std::vector<BlockSplice> splices;
    std::vector<BlockShift> shifts;

    friend bool operator==(const BlockPatch &, const BlockPatch &) = default;
};

/// The patch between two versions. Blocks are told by their HTML and height in lines, and as many as possible
/// stay in place, so that the page keeps their nodes. Any thread.
///
///     page [a b c], new [a X Y c] ⇒ splices {{1, 1, 2}}, shifts {{3, 1, 1}}
BlockPatch blockPatch(const std::vector<RenderedBlock> &page, const std::vector<RenderedBlock> &blocks);

} // namespace Galley
