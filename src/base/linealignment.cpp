// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/linealignment.h"

#include <algorithm>

namespace Galley {

namespace {

/// Above this many cells (lines before × lines after) the middle is not aligned line by line.
constexpr qsizetype largestAlignment = 4'000'000;

using Lines = QList<QStringView>;

} // namespace

std::vector<qsizetype> alignedLines(const Lines &before, const Lines &after)
{
    std::vector<qsizetype> match(static_cast<size_t>(after.size()), -1);
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head]) {
        match[static_cast<size_t>(head)] = head;
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        match[static_cast<size_t>(after.size() - 1 - tail)] = before.size() - 1 - tail;
        ++tail;
    }
    const qsizetype rows = before.size() - head - tail;
    const qsizetype columns = after.size() - head - tail;
    if (rows == 0 || columns == 0 || rows * columns > largestAlignment)
        return match;

    // Longest common subsequence of the middle, filled from the end so that it can be walked from the start.
    std::vector<int> longest(static_cast<size_t>((rows + 1) * (columns + 1)), 0);
    const auto at = [&](qsizetype row, qsizetype column) -> int & {
        return longest[static_cast<size_t>(row * (columns + 1) + column)];
    };
    for (qsizetype row = rows - 1; row >= 0; --row) {
        for (qsizetype column = columns - 1; column >= 0; --column)
            at(row, column) = before[head + row] == after[head + column]
                                  ? at(row + 1, column + 1) + 1
                                  : std::max(at(row + 1, column), at(row, column + 1));
    }
    for (qsizetype row = 0, column = 0; row < rows && column < columns;) {
        if (before[head + row] == after[head + column])
            match[static_cast<size_t>(head + column++)] = head + row++;
        else if (at(row + 1, column) >= at(row, column + 1))
            ++row;
        else
            ++column;
    }
    return match;
}

} // namespace Galley
