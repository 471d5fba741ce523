// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <vector>

namespace Galley {

/// One version in the history of a post.
struct HistoryEntry
{
    QDateTime when;  ///< UTC; no two of a post are alike
    QByteArray hash; ///< contentHash of the file's bytes
    QString name;    ///< given by the user; empty: none
    qint64 size = 0; ///< bytes that the version takes on disk

    friend bool operator==(const HistoryEntry &, const HistoryEntry &) = default;
};

/// How much history a post keeps. What has a name, and the latest version, is never forgotten.
struct HistoryLimits
{
    int daysOfAll = 1;              ///< every save
    int daysOfHours = 7;            ///< then the last save of an hour
    int daysOfDays = 90;            ///< then the last of a day; older ones go
    qint64 bytes = 8 * 1024 * 1024; ///< the oldest go first
};

/// The versions to forget. Entries are in order of time.
std::vector<HistoryEntry> superfluousHistory(
    const std::vector<HistoryEntry> &entries, const QDateTime &now, const HistoryLimits &limits);

} // namespace Galley
