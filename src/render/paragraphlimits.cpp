// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/paragraphlimits.h"

#include <QString>

#include <algorithm>

namespace Galley {

namespace {

/// Nothing shorter than this can grow out of proportion.
constexpr qsizetype smallest = 1000;

/// cmark looks through the columns of a row for each of its cells.
constexpr qsizetype mostColumns = 500;

/// A cell that is written takes two bytes; some may be left out.
constexpr qsizetype mostCellsPerByte = 8;

/// For a table below other lines, cmark looks back from each of them over all before it.
constexpr qsizetype mostLooksPerByte = 64;

constexpr qsizetype mostRepeatedBytes = 1'000'000;
constexpr qsizetype longestLabel = 1000;

std::vector<QByteArrayView> linesOf(QByteArrayView paragraph)
{
    std::vector<QByteArrayView> lines;
    qsizetype start = 0;
    for (qsizetype end = paragraph.indexOf('\n'); end >= 0; end = paragraph.indexOf('\n', start)) {
        lines.push_back(paragraph.sliced(start, end - start));
        start = end + 1;
    }
    lines.push_back(paragraph.sliced(start));
    return lines;
}

qsizetype columnsOf(QByteArrayView line)
{
    const bool isDelimiter = std::all_of(line.begin(), line.end(), [](char c) {
        return c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t';
    });
    return isDelimiter && line.contains('-') ? line.count('|') + 1 : 0;
}

QByteArray folded(QByteArrayView label)
{
    return QString::fromUtf8(label).simplified().toCaseFolded().toUtf8();
}

} // namespace

void ParagraphLimits::apply(QByteArray *paragraph)
{
    const bool mayHoldTable = paragraph->contains('|');
    if (paragraph->size() < smallest || (!mayHoldTable && !paragraph->contains("]:")))
        return;
    const QByteArray original = *paragraph;
    const std::vector<QByteArrayView> lines = linesOf(original);
    paragraph->clear();
    qsizetype looks = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        const qsizetype columns = mayHoldTable ? columnsOf(lines[i]) : 0;
        const qsizetype cells = columns * static_cast<qsizetype>(lines.size() - i);
        looks += columns > 0 ? static_cast<qsizetype>(i) * paragraph->size() : 0;
        const bool isHugeTable = columns > mostColumns || cells > mostCellsPerByte * original.size() ||
                                 looks > mostLooksPerByte * original.size();
        if (isHugeTable || isHuge({lines[i].begin(), original.end()}))
            paragraph->append('\\');
        paragraph->append(lines[i]).append('\n');
    }
    paragraph->chop(1);
}

/// Whether a long definition stands at the start and, with the others before it, would become too much.
bool ParagraphLimits::isHuge(QByteArrayView definition)
{
    if (!definition.startsWith('['))
        return false;
    const qsizetype label =
        definition.first(std::min(definition.size(), longestLabel)).indexOf(QByteArrayView("]:"));
    // The address may stand in the next line, and the title behind it.
    const qsizetype next = definition.indexOf(QByteArrayView("\n["));
    const qsizetype size = next < 0 ? definition.size() : next;
    if (label < 0 || size < smallest)
        return false;
    if (m_uses.isEmpty())
        countUses();
    m_repeated += m_uses.value(folded(definition.sliced(1, label - 1))) * size;
    return m_repeated > 4 * m_bodySize + mostRepeatedBytes;
}

void ParagraphLimits::countUses()
{
    for (const QByteArrayView &line : m_lines) {
        m_bodySize += line.size() + 1;
        qsizetype open = -1;
        for (qsizetype i = 0; i < line.size(); ++i) {
            if (line[i] == '[')
                open = i + 1;
            else if (line[i] == ']' && open >= 0 && i - open < longestLabel)
                ++m_uses[folded(line.sliced(open, i - open))];
        }
    }
}

} // namespace Galley
