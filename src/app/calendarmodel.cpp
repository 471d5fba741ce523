// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/calendarmodel.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int weeks = 6;
constexpr int daysOfWeek = 7;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::CalendarModel", text);
}

} // namespace

QString calendarMarkText(CalendarMark mark)
{
    switch (mark) {
    case CalendarMark::Published:
        return {};
    case CalendarMark::Draft:
        return tr("draft");
    case CalendarMark::Unlisted:
        return tr("unlisted");
    case CalendarMark::Future:
        return tr("in the future");
    }
    Q_UNREACHABLE();
}

QString calendarPostText(const CalendarPost &post)
{
    const QString mark = calendarMarkText(post.mark);
    return mark.isEmpty() ? post.title : tr("%1 (%2)").arg(post.title, mark);
}

CalendarModel::CalendarModel(Qt::DayOfWeek weekStart, QObject *parent)
    : QAbstractTableModel(parent), m_weekStart(weekStart)
{
}

void CalendarModel::setCalendar(const PostCalendar &calendar)
{
    m_calendar = calendar;
    Q_EMIT dataChanged(index(0, 0), index(weeks - 1, daysOfWeek - 1));
}

void CalendarModel::setMonth(QDate month)
{
    m_month = QDate(month.year(), month.month(), 1);
    m_first = firstDayShown(m_month, m_weekStart);
    Q_EMIT dataChanged(index(0, 0), index(weeks - 1, daysOfWeek - 1));
}

QDate CalendarModel::dayOf(const QModelIndex &index) const
{
    return m_first.addDays(daysOfWeek * index.row() + index.column());
}

QModelIndex CalendarModel::indexOf(QDate day) const
{
    const auto place = static_cast<int>(m_first.daysTo(day));
    return place < 0 ? QModelIndex() : index(place / daysOfWeek, place % daysOfWeek);
}

std::vector<CalendarPost> CalendarModel::postsOf(const QModelIndex &index) const
{
    return m_calendar.on(dayOf(index));
}

int CalendarModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : weeks;
}

int CalendarModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : daysOfWeek;
}

QVariant CalendarModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QDate day = dayOf(index);
    if (role == Qt::DisplayRole)
        return day.day();
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    QStringList lines{QLocale().toString(day, QLocale::LongFormat)};
    for (const CalendarPost &post : postsOf(index))
        lines << calendarPostText(post);
    return role == Qt::ToolTipRole ? lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s)
                                   : lines.join(u", "_s);
}

QVariant CalendarModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QLocale().dayName(m_first.addDays(section).dayOfWeek(), QLocale::ShortFormat);
}

Qt::ItemFlags CalendarModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
}

QStringList CalendarModel::mimeTypes() const
{
    return {u"text/uri-list"_s};
}

Qt::DropActions CalendarModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

} // namespace Galley
