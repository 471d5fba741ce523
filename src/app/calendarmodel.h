// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/postcalendar.h"

#include <QAbstractTableModel>

namespace Galley {

/// The six weeks around a month as a table of days. UI thread; owned by the calendar's panel.
class CalendarModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Weeks begin with this day.
    CalendarModel(Qt::DayOfWeek weekStart, QObject *parent);

    void setCalendar(const PostCalendar &calendar);
    /// Any day of it.
    void setMonth(QDate month);
    QDate month() const { return m_month; }

    QDate dayOf(const QModelIndex &index) const;
    /// An invalid index for a day that is not shown.
    QModelIndex indexOf(QDate day) const;
    std::vector<CalendarPost> postsOf(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    /// The day's number, and for screen readers all that is on it.
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDropActions() const override;

private:
    Qt::DayOfWeek m_weekStart;
    QDate m_month;
    QDate m_first;
    PostCalendar m_calendar;
};

/// The word for a mark, empty for a published post: "Draft".
QString calendarMarkText(CalendarMark mark);
/// "Release notes (draft)"
QString calendarPostText(const CalendarPost &post);

} // namespace Galley
