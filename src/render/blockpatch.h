// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/rendered.h"

#include <QByteArray>

#include <vector>

namespace Galley {

/// A block as the page knows it: its id is the hash of its HTML plus how many equal blocks stand before it,
/// so an unchanged block keeps its id (and its DOM node) wherever it moves.
struct BlockKey
{
    QByteArray id;
    int line = 0;
    int lineEnd = 0;

    friend bool operator==(const BlockKey &, const BlockKey &) = default;
};

/// What turns the page's blocks into the new ones: the blocks from `first` on, `removed` of them, are
/// replaced by `inserted`; every block after that only moves by `lineShift` source lines.
///
///     page [a b c], new [a X c] ⇒ first 1, removed 1, inserted {X}
struct BlockPatch
{
    qsizetype first = 0;
    qsizetype removed = 0;
    std::vector<qsizetype> inserted; ///< indices into the new blocks
    std::vector<BlockKey> keys;      ///< of all new blocks, to compare with next time

    bool isEmpty() const { return removed == 0 && inserted.empty(); }
};

std::vector<BlockKey> blockKeys(const std::vector<RenderedBlock> &blocks);
BlockPatch blockPatch(const std::vector<BlockKey> &page, const std::vector<RenderedBlock> &blocks);

} // namespace Galley
