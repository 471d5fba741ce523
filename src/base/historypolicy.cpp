// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/historypolicy.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Of the versions with the same word only the last is kept; an empty word keeps all.
QString periodOf(const QDateTime &when, qint64 age, const HistoryLimits &limits)
{
    if (age < limits.daysOfAll)
        return {};
    return when.toUTC().toString(age < limits.daysOfHours ? u"yyyy-MM-dd hh"_s : u"yyyy-MM-dd"_s);
}

} // namespace

std::vector<HistoryEntry> superfluousHistory(
    const std::vector<HistoryEntry> &entries, const QDateTime &now, const HistoryLimits &limits)
{
    constexpr qint64 day = 24 * 60 * 60;
    std::vector<HistoryEntry> superfluous;
    QSet<QString> periods;
    QSet<QByteArray> kept;
    qint64 bytes = 0;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const qint64 age = entry->when.secsTo(now) / day;
        const QString period = periodOf(entry->when, age, limits);
        const bool isSecond = !period.isEmpty() && periods.contains(period);
        const qint64 size = kept.contains(entry->hash) ? 0 : entry->size;
        const bool isWanted = entry == entries.rbegin() || !entry->name.isEmpty() ||
                              (!isSecond && age < limits.daysOfDays && bytes + size <= limits.bytes);
        if (!isWanted) {
            superfluous.push_back(*entry);
            continue;
        }
        periods.insert(period);
        kept.insert(entry->hash);
        bytes += size;
    }
    return superfluous;
}

} // namespace Galley
