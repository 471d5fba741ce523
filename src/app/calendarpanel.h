// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/postcalendar.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;

namespace Galley {

class CalendarGrid;
class CalendarModel;

/// The blog's posts by their dates: a month, below it the posts of the chosen day and those without a date. A
/// post is opened with Enter or a double click, and moved to another day with the mouse or Alt and the
/// arrows. UI thread; owned by the window.
class CalendarPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarPanel(QWidget *parent = nullptr);

    /// Null: there is no blog.
    void setSite(const SiteSnapshotPtr &site, QDate today);
    void showDay(QDate day);

    CalendarGrid *grid() const { return m_grid; }

Q_SIGNALS:
    void activated(const QString &file);
    void moveRequested(const QString &file, QDate day);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    void turnMonths(int months);
    void fillList();
    void addCaption(const QString &text);
    void addPosts(const std::vector<CalendarPost> &posts);
    void openDay();
    void movePost(const QListWidgetItem *item, int days);

    PostCalendar m_calendar;
    QDate m_today;
    bool m_hasSite = false;
    bool m_wasShown = false; ///< a blog's first page is that of its newest post
    CalendarModel *m_model;
    QLabel *m_month;
    CalendarGrid *m_grid;
    QListWidget *m_list;
};

} // namespace Galley
