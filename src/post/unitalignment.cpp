// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/unitalignment.h"

#include "base/linealignment.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Units = std::vector<PostUnit>;

/// Below this share of common words, two paragraphs are different ones.
constexpr double leastLikeness = 0.3;
/// More pairs than these are not compared word by word.
constexpr size_t mostPairs = 10'000;

/// What two units have in common that are the same one.
QStringList identities(const Units &units)
{
    QStringList names;
    for (const PostUnit &unit : units)
        names << (unit.name.isEmpty() ? u"\n"_s + unit.text : unit.name);
    return names;
}

QStringList words(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

double likeness(const PostUnit &a, const PostUnit &b)
{
    if (!a.name.isEmpty() || !b.name.isEmpty())
        return 0;
    const QStringList first = words(a.text);
    const QStringList second = words(b.text);
    QHash<QString, int> counts;
    for (const QString &word : first)
        ++counts[word];
    int common = 0;
    for (const QString &word : second)
        common += counts[word]-- > 0;
    return first.isEmpty() || second.isEmpty() ? 0 : 2.0 * common / double(first.size() + second.size());
}

/// A run of units before and the run that stands in its place after.
struct Gap
{
    size_t before = 0;
    size_t beforeEnd = 0;
    size_t after = 0;
    size_t afterEnd = 0;
};

/// Pairs the units of a gap so that their likeness is greatest in sum.
class GapPairing
{
public:
    GapPairing(const Units &before, const Units &after, const Gap &gap)
        : m_before(before), m_after(after), m_gap(gap)
    {
    }

    void pair(std::vector<qsizetype> *match)
    {
        const size_t rows = m_gap.beforeEnd - m_gap.before;
        const size_t columns = m_gap.afterEnd - m_gap.after;
        if (rows == 0 || columns == 0 || rows * columns > mostPairs)
            return;
        m_columns = columns + 1;
        m_best.assign((rows + 1) * m_columns, 0);
        for (size_t row = rows; row-- > 0;) {
            for (size_t column = columns; column-- > 0;)
                best(row, column) = std::max(
                    {best(row + 1, column), best(row, column + 1),
                     likenessAt(row, column) + best(row + 1, column + 1)});
        }
        for (size_t row = 0, column = 0; row < rows && column < columns;) {
            if (best(row, column) == best(row + 1, column))
                ++row;
            else if (best(row, column) == best(row, column + 1))
                ++column;
            else
                (*match)[m_gap.after + column++] = static_cast<qsizetype>(m_gap.before + row++);
        }
    }

private:
    double &best(size_t row, size_t column) { return m_best[row * m_columns + column]; }

    double likenessAt(size_t row, size_t column) const
    {
        const double found = likeness(m_before[m_gap.before + row], m_after[m_gap.after + column]);
        return found < leastLikeness ? 0 : found;
    }

    const Units &m_before;
    const Units &m_after;
    Gap m_gap;
    size_t m_columns = 0;
    std::vector<double> m_best;
};

std::vector<qsizetype> matches(const Units &before, const Units &after)
{
    const QStringList namesBefore = identities(before);
    const QStringList namesAfter = identities(after);
    std::vector<qsizetype> match = alignedLines(
        QList<QStringView>(namesBefore.begin(), namesBefore.end()),
        QList<QStringView>(namesAfter.begin(), namesAfter.end()));
    const std::vector<qsizetype> exact = match;
    Gap gap;
    for (size_t i = 0; i <= after.size(); ++i) {
        const bool isEnd = i == after.size();
        if (!isEnd && exact[i] < 0)
            continue;
        gap.beforeEnd = isEnd ? before.size() : static_cast<size_t>(exact[i]);
        gap.afterEnd = i;
        GapPairing(before, after, gap).pair(&match);
        gap.before = gap.beforeEnd + 1;
        gap.after = i + 1;
    }
    return match;
}

} // namespace

UnitChanges changesOf(const Units &before, const Units &after)
{
    UnitChanges changes;
    changes.kept.resize(before.size());
    changes.inserted.resize(before.size() + 1);
    const std::vector<qsizetype> match = matches(before, after);
    size_t place = 0;
    for (size_t i = 0; i < after.size(); ++i) {
        if (match[i] < 0) {
            changes.inserted[place].push_back(after[i]);
        } else {
            place = static_cast<size_t>(match[i]);
            changes.kept[place++] = after[i];
        }
    }
    return changes;
}

} // namespace Galley
