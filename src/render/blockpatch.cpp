// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/blockpatch.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <span>

namespace Galley {
namespace {

using Blocks = std::span<const RenderedBlock>;

/// A block of the page and the new one that it stays for.
struct Kept
{
    qsizetype page = 0;
    qsizetype fresh = 0;
};

bool isSame(const RenderedBlock &a, const RenderedBlock &b)
{
    return a.lineEnd - a.line == b.lineEnd - b.line && a.html == b.html;
}

/// Pairs the n-th block of some HTML on one side with the n-th of the same HTML on the other.
std::vector<Kept> twins(Blocks page, Blocks fresh)
{
    QHash<QByteArrayView, QList<qsizetype>> places;
    for (qsizetype i = static_cast<qsizetype>(page.size()) - 1; i >= 0; --i)
        places[page[static_cast<size_t>(i)].html].append(i);
    std::vector<Kept> pairs;
    for (size_t i = 0; i < fresh.size(); ++i) {
        const auto found = places.find(fresh[i].html);
        if (found == places.end() || found->isEmpty())
            continue;
        const qsizetype place = found->takeLast();
        if (isSame(page[static_cast<size_t>(place)], fresh[i]))
            pairs.push_back({place, static_cast<qsizetype>(i)});
    }
    return pairs;
}

/// The most pairs that keep their order on both sides: a longest increasing subsequence.
std::vector<Kept> inOrder(const std::vector<Kept> &pairs)
{
    std::vector<size_t> ends; // the pair that ends the best run of each length
    std::vector<qsizetype> before(pairs.size(), -1);
    for (size_t i = 0; i < pairs.size(); ++i) {
        const auto longer =
            std::lower_bound(ends.begin(), ends.end(), pairs[i].page, [&](size_t end, qsizetype place) {
                return pairs[end].page < place;
            });
        if (longer != ends.begin())
            before[i] = static_cast<qsizetype>(*std::prev(longer));
        if (longer == ends.end())
            ends.push_back(i);
        else
            *longer = i;
    }
    std::vector<Kept> run;
    for (qsizetype i = ends.empty() ? -1 : static_cast<qsizetype>(ends.back()); i >= 0;
         i = before[static_cast<size_t>(i)])
        run.push_back(pairs[static_cast<size_t>(i)]);
    std::reverse(run.begin(), run.end());
    return run;
}

/// All blocks that stay. The equal ends, which are nearly everything after a keystroke, need no search.
std::vector<Kept> keptBlocks(Blocks page, Blocks fresh)
{
    const auto head = std::mismatch(page.begin(), page.end(), fresh.begin(), fresh.end(), isSame);
    const auto tail = std::mismatch(
        page.rbegin(), std::make_reverse_iterator(head.first), fresh.rbegin(),
        std::make_reverse_iterator(head.second), isSame);
    const qsizetype headSize = head.first - page.begin();
    const qsizetype tailSize = tail.first - page.rbegin();
    std::vector<Kept> kept;
    kept.reserve(fresh.size());
    for (qsizetype i = 0; i < headSize; ++i)
        kept.push_back({i, i});
    for (const Kept &pair :
         inOrder(twins({head.first, tail.first.base()}, {head.second, tail.second.base()})))
        kept.push_back({pair.page + headSize, pair.fresh + headSize});
    for (qsizetype i = tailSize; i > 0; --i)
        kept.push_back({static_cast<qsizetype>(page.size()) - i, static_cast<qsizetype>(fresh.size()) - i});
    return kept;
}

void addShift(std::vector<BlockShift> &shifts, qsizetype fresh, int lines)
{
    if (lines == 0)
        return;
    if (!shifts.empty() && shifts.back().lines == lines && shifts.back().first + shifts.back().count == fresh)
        ++shifts.back().count;
    else
        shifts.push_back({fresh, 1, lines});
}

} // namespace

BlockPatch blockPatch(const std::vector<RenderedBlock> &page, const std::vector<RenderedBlock> &blocks)
{
    std::vector<Kept> kept = keptBlocks(page, blocks);
    kept.push_back({static_cast<qsizetype>(page.size()), static_cast<qsizetype>(blocks.size())});
    BlockPatch patch;
    Kept done;
    for (const Kept &next : kept) {
        if (next.page > done.page || next.fresh > done.fresh)
            patch.splices.push_back({done.fresh, next.page - done.page, next.fresh - done.fresh});
        done = {next.page + 1, next.fresh + 1};
    }
    kept.pop_back();
    for (const Kept &block : kept)
        addShift(
            patch.shifts, block.fresh,
            blocks[static_cast<size_t>(block.fresh)].line - page[static_cast<size_t>(block.page)].line);
    return patch;
}

} // namespace Galley
