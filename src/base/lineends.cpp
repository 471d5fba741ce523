// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/lineends.h"

#include "base/linealignment.h"

#include <QList>

#include <algorithm>

namespace Galley {

namespace {

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

/// Changed lines continue those whose place they took, one for one.
std::vector<qsizetype> withChangedLines(std::vector<qsizetype> match, qsizetype oldLines)
{
    std::vector<qsizetype> limits(match.size());
    qsizetype limit = oldLines;
    for (size_t i = match.size(); i-- > 0;) {
        limits[i] = limit;
        limit = match[i] >= 0 ? match[i] : limit;
    }
    qsizetype free = 0; // the first old line that none continues
    for (size_t i = 0; i < match.size(); ++i) {
        if (match[i] < 0 && free < limits[i])
            match[i] = free;
        free = std::max(free, match[i] + 1);
    }
    return match;
}

} // namespace

QString takeLineEnds(const QString &text, std::vector<LineEnd> *lineEnds)
{
    lineEnds->clear();
    if (!text.contains(u'\r') && !text.contains(QChar::ParagraphSeparator))
        return text;
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
        lineEnds->push_back(end);
        result += u'\n';
    }
    return result;
}

QString putLineEnds(const QString &before, const std::vector<LineEnd> &ends, const QString &after)
{
    if (ends.empty())
        return after;
    const Lines newLines = QStringView(after).split(u'\n');
    if (std::all_of(ends.begin(), ends.end(), [&](LineEnd end) { return end == ends.front(); }))
        return joined(newLines, Ends(static_cast<size_t>(newLines.size()), ends.front()));

    const Lines oldLines = QStringView(before).split(u'\n');
    const std::vector<qsizetype> match = withChangedLines(alignedLines(oldLines, newLines), oldLines.size());
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
