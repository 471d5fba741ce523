// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDate>
#include <QTableView>

#include <optional>

class QMimeData;

namespace Galley {

class CalendarModel;
struct CalendarPost;

/// The days of a month with their posts: as lines where there is room, else as dots. A double click opens a
/// post, dragging it to another day asks to move it; Page Up and Page Down turn the months. UI thread; owned
/// by the calendar's panel.
class CalendarGrid final : public QTableView
{
    Q_OBJECT

public:
    CalendarGrid(CalendarModel *model, QWidget *parent);

    void selectDay(QDate day);
    QDate selectedDay() const;
    /// The post at a place of the viewport.
    std::optional<CalendarPost> postAt(const QPoint &place) const;

Q_SIGNALS:
    void dayChanged();
    void postActivated(const QString &file);
    /// Enter on a day.
    void dayActivated();
    void dropped(const QString &file, QDate day);
    void monthsTurned(int months);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    CalendarModel *m_model;
    QString m_pressed; ///< the post under the mouse when it went down
};

/// What dragging a post carries.
QMimeData *postMimeData(const QString &file);

} // namespace Galley
