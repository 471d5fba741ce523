// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace Galley {

/// The day that a date field shows, as a person reads it: the written day, whatever time and zone follow. A
/// day that does not exist gives the one that the site makes of it; nothing for a value that shows no day.
/// Takes the value as written in the YAML, with its quotes.
///
///     `2024-01-05T23:00:00-05:00` ⇒ 2024-01-05
///     `'January 5, 2024'`         ⇒ 2024-01-05
///     `2024-02-30`                ⇒ 2024-03-01
std::optional<QDate> writtenDay(QStringView written);

/// The value with another day and everything else (quotes, separators, leading zeros, month names, time,
/// zone) as it was written. A value that shows no day becomes YYYY-MM-DD in the same quotes.
///
///     (`"2024-1-5 10:00 +02:00"`, 2024-12-31) ⇒ `"2024-12-31 10:00 +02:00"`
QString dateInFormatOf(QStringView written, QDate date);

/// The day that the path of a post carries; the last one wins (docusaurus-blog reference 1.2).
/// dateOfPath("/blog/2024-03-05-hello/index.md") ⇒ 2024-03-05
std::optional<QDate> dateOfPath(const QString &relativePath);

/// The written form of a day typed by hand may stay plain YAML; anything else has to be quoted where needed.
/// isPlainDate("2024-01-05 10:00") ⇒ true; isPlainDate("soon: maybe") ⇒ false
bool isPlainDate(const QString &typed);

} // namespace Galley
