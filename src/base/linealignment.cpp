// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/linealignment.h"

#include <algorithm>

namespace Galley {

namespace {

/// Above this many cells (lines before × lines after) the middle is not aligned line by line.
constexpr qsizetype largestAlignment = 4'000'000;

using Lines = QList<QStringView>;

/// With their line breaks.
Lines linesOf(QStringView text)
{
    Lines lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        lines << text.first(end < 0 ? text.size() : end + 1);
        text = text.sliced(lines.last().size());
    }
    return lines;
}

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

TextEdits lineEdits(const QString &before, const QString &after)
{
    const Lines linesBefore = linesOf(before);
    const Lines linesAfter = linesOf(after);
    const std::vector<qsizetype> match = alignedLines(linesBefore, linesAfter);
    const auto offset = [](const QString &text, const Lines &lines, qsizetype line) {
        return line < lines.size() ? lines[line].data() - text.constData() : text.size();
    };
    TextEdits edits;
    qsizetype from = 0; // the first line before, and after, that is in no edit yet
    qsizetype fresh = 0;
    for (qsizetype line = 0; line <= linesAfter.size(); ++line) {
        const bool isEnd = line == linesAfter.size();
        const qsizetype same = isEnd ? linesBefore.size() : match[static_cast<size_t>(line)];
        if (same < 0)
            continue;
        if (same > from || line > fresh) {
            const qsizetype start = offset(before, linesBefore, from);
            const qsizetype freshStart = offset(after, linesAfter, fresh);
            edits.push_back(
                {{start, offset(before, linesBefore, same) - start},
                 after.sliced(freshStart, offset(after, linesAfter, line) - freshStart)});
        }
        from = same + 1;
        fresh = line + 1;
    }
    return edits;
}

} // namespace Galley
