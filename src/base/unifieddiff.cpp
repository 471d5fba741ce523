// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/unifieddiff.h"

#include "base/linealignment.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qsizetype contextLines = 3;

/// One line of the diff with how many lines of either text stand before it.
struct DiffLine
{
    char16_t mark = u' ';
    QStringView text; ///< with its line break, if it has one
    qsizetype oldBefore = 0;
    qsizetype newBefore = 0;
};

/// Lines with their line breaks, so that a missing one at the end of the file counts as a difference.
QList<QStringView> wholeLines(QStringView text)
{
    QList<QStringView> lines;
    for (qsizetype start = 0; start < text.size();) {
        const qsizetype lineBreak = text.indexOf(u'\n', start);
        const qsizetype end = lineBreak < 0 ? text.size() : lineBreak + 1;
        lines.append(text.sliced(start, end - start));
        start = end;
    }
    return lines;
}

std::vector<DiffLine> diffLines(const QList<QStringView> &before, const QList<QStringView> &after)
{
    const std::vector<qsizetype> match = alignedLines(before, after);
    std::vector<DiffLine> lines;
    qsizetype old = 0;
    const auto removeUpTo = [&](qsizetype end, qsizetype fresh) {
        for (; old < end; ++old)
            lines.push_back({u'-', before[old], old, fresh});
    };
    for (qsizetype fresh = 0; fresh < after.size(); ++fresh) {
        const qsizetype source = match[static_cast<size_t>(fresh)];
        if (source < 0) {
            // Removals first, as every diff prints a replaced block: nothing matches before the next kept
            // line.
            const auto nextKept =
                std::find_if(match.begin() + fresh, match.end(), [](qsizetype line) { return line >= 0; });
            removeUpTo(nextKept == match.end() ? before.size() : *nextKept, fresh);
            lines.push_back({u'+', after[fresh], old, fresh});
        } else {
            removeUpTo(source, fresh);
            lines.push_back({u' ', after[fresh], old++, fresh});
        }
    }
    removeUpTo(before.size(), after.size());
    return lines;
}

QString range(qsizetype before, qsizetype count)
{
    if (count == 1)
        return QString::number(before + 1);
    return u"%1,%2"_s.arg(count == 0 ? before : before + 1).arg(count);
}

QString hunk(const std::vector<DiffLine> &lines, qsizetype first, qsizetype last)
{
    QString body;
    qsizetype oldCount = 0;
    qsizetype newCount = 0;
    for (qsizetype i = first; i <= last; ++i) {
        const DiffLine &line = lines[static_cast<size_t>(i)];
        oldCount += line.mark != u'+' ? 1 : 0;
        newCount += line.mark != u'-' ? 1 : 0;
        body += line.mark;
        body += line.text;
        if (!line.text.endsWith(u'\n'))
            body += u"\n\\ No newline at end of file\n";
    }
    const DiffLine &start = lines[static_cast<size_t>(first)];
    return u"@@ -%1 +%2 @@\n"_s.arg(range(start.oldBefore, oldCount), range(start.newBefore, newCount)) +
           body;
}

} // namespace

QString unifiedDiff(const QString &before, const QString &after, const QString &name)
{
    if (before == after)
        return {};
    const std::vector<DiffLine> lines = diffLines(wholeLines(before), wholeLines(after));
    const auto size = static_cast<qsizetype>(lines.size());
    QString diff = u"--- a/%1\n+++ b/%1\n"_s.arg(name);
    for (qsizetype i = 0; i < size;) {
        if (lines[static_cast<size_t>(i)].mark == u' ') {
            ++i;
            continue;
        }
        const qsizetype first = std::max<qsizetype>(0, i - contextLines);
        qsizetype lastChange = i;
        // Changes whose contexts would touch share a hunk.
        for (qsizetype j = i; j < size && j <= lastChange + 2 * contextLines; ++j)
            lastChange = lines[static_cast<size_t>(j)].mark == u' ' ? lastChange : j;
        diff += hunk(lines, first, std::min(size - 1, lastChange + contextLines));
        i = lastChange + contextLines + 1;
    }
    return diff;
}

} // namespace Galley
