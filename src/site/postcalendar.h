// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QDate>
#include <QHash>

namespace Galley {

/// How a post in the calendar stands with its readers. A future post is shown by the site like any other; it
/// is marked because its writer may think otherwise.
enum class CalendarMark { Published, Draft, Unlisted, Future };

struct CalendarPost
{
    QString file;
    QString title; ///< or its path when it has none
    CalendarMark mark = CalendarMark::Published;

    friend bool operator==(const CalendarPost &, const CalendarPost &) = default;
};

/// The posts of a blog by the days on which the site shows them. A plain value; any thread.
class PostCalendar
{
public:
    PostCalendar() = default;
    PostCalendar(const SiteSnapshot &site, QDate today);

    /// By time, then path. The invalid date has the posts without one.
    std::vector<CalendarPost> on(QDate day) const { return m_days.value(day); }
    /// The newest day with a post; invalid when there is none.
    QDate newest() const { return m_newest; }

private:
    QHash<QDate, std::vector<CalendarPost>> m_days;
    QDate m_newest;
};

/// The first day of the six weeks that a month's page shows.
/// firstDayShown(March 2024, Monday) ⇒ 26 February
QDate firstDayShown(QDate month, Qt::DayOfWeek weekStart);

} // namespace Galley
