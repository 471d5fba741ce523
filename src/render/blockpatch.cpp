// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/blockpatch.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>

namespace Galley {

std::vector<BlockKey> blockKeys(const std::vector<RenderedBlock> &blocks)
{
    std::vector<BlockKey> keys;
    keys.reserve(blocks.size());
    QHash<QByteArray, int> occurrences;
    for (const RenderedBlock &block : blocks) {
        const QByteArray hash =
            QCryptographicHash::hash(block.html, QCryptographicHash::Sha1).toHex().first(16);
        const int occurrence = occurrences[hash]++;
        keys.push_back({hash + '-' + QByteArray::number(occurrence), block.line, block.lineEnd});
    }
    return keys;
}

BlockPatch blockPatch(const std::vector<BlockKey> &page, const std::vector<RenderedBlock> &blocks)
{
    BlockPatch patch;
    patch.keys = blockKeys(blocks);
    // Occurrence numbers change behind an inserted twin, so twins are compared by hash alone.
    const auto isSame = [](const BlockKey &a, const BlockKey &b) {
        return a.id.first(a.id.indexOf('-')) == b.id.first(b.id.indexOf('-'));
    };
    const auto head = std::mismatch(page.begin(), page.end(), patch.keys.begin(), patch.keys.end(), isSame);
    const auto tail = std::mismatch(
        page.rbegin(), std::make_reverse_iterator(head.first), patch.keys.rbegin(),
        std::make_reverse_iterator(head.second), isSame);
    patch.first = head.first - page.begin();
    patch.removed = tail.first.base() - head.first;
    for (auto key = head.second; key != tail.second.base(); ++key)
        patch.inserted.push_back(key - patch.keys.begin());
    return patch;
}

} // namespace Galley
