// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/lineends.h"

#include <QList>

#include <algorithm>

namespace Galley {

namespace {

/// Above this many cells (lines before × lines after) the middle is not aligned line by line.
constexpr qsizetype largestAlignment = 4'000'000;

using Lines = QList<QStringView>;
using Ends = std::vector<LineEnd>;

QStringView characters(LineEnd end)
{
    switch (end) {
    case LineEnd::Lf:
        return u"\n";
    case LineEnd::CrLf:
        return u"\r\n";
    case LineEnd::Cr:
        return u"\r";
    case LineEnd::ParagraphSeparator:
        return u"\u2029";
    }
    Q_UNREACHABLE();
}

QString joined(const Lines &lines, const Ends &ends)
{
    QString result;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        result += lines[i];
        if (i + 1 < lines.size())
            result += characters(ends[static_cast<size_t>(i)]);
    }
    return result;
}

/// For each line of `after`, the line of `before` that it continues, or -1.
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

} // namespace

QString takeLineEnds(const QString &text, std::vector<LineEnd> *lineEnds)
{
    Ends ends;
    bool plain = true;
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c != u'\n' && c != u'\r' && c != QChar::ParagraphSeparator) {
            result += c;
            continue;
        }
        LineEnd end = LineEnd::Lf;
        if (c == QChar::ParagraphSeparator)
            end = LineEnd::ParagraphSeparator;
        else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n')
            end = LineEnd::CrLf;
        else if (c == u'\r')
            end = LineEnd::Cr;
        i += end == LineEnd::CrLf ? 1 : 0;
        plain = plain && end == LineEnd::Lf;
        ends.push_back(end);
        result += u'\n';
    }
    *lineEnds = plain ? Ends{} : std::move(ends);
    return result;
}

QString putLineEnds(const QString &before, const std::vector<LineEnd> &ends, const QString &after)
{
    if (ends.empty())
        return after;
    const Lines newLines = QStringView(after).split(u'\n');
    if (std::all_of(ends.begin(), ends.end(), [&](LineEnd end) { return end == ends.front(); }))
        return joined(newLines, Ends(static_cast<size_t>(newLines.size()), ends.front()));

    const std::vector<qsizetype> match = alignedLines(QStringView(before).split(u'\n'), newLines);
    Ends newEnds;
    LineEnd previous = ends.front();
    for (const qsizetype line : match) {
        // The last line of the old text has no end; text typed after it continues in the style above.
        if (line >= 0 && line < static_cast<qsizetype>(ends.size()))
            previous = ends[static_cast<size_t>(line)];
        newEnds.push_back(previous);
    }
    return joined(newLines, newEnds);
}

} // namespace Galley
