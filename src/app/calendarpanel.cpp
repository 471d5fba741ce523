// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/calendarpanel.h"

#include "app/calendargrid.h"
#include "app/calendarmodel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int fileRole = Qt::UserRole;

/// Posts are dragged from it as their files, to a day or into a text.
class PostsOfDay final : public QListWidget
{
public:
    using QListWidget::QListWidget;

protected:
    QMimeData *mimeData(const QList<QListWidgetItem *> &items) const override
    {
        return items.isEmpty() ? nullptr : postMimeData(items.front()->data(fileRole).toString());
    }
};

QToolButton *makeArrow(Qt::ArrowType arrow, const QString &name)
{
    auto *button = new QToolButton;
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

std::optional<int> daysOf(const QKeyEvent *event)
{
    if (event->modifiers() != Qt::AltModifier)
        return std::nullopt;
    switch (event->key()) {
    case Qt::Key_Left:
        return -1;
    case Qt::Key_Right:
        return 1;
    case Qt::Key_Up:
        return -7;
    case Qt::Key_Down:
        return 7;
    default:
        return std::nullopt;
    }
}

} // namespace

CalendarPanel::CalendarPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new CalendarModel(QLocale().firstDayOfWeek(), this))
    , m_month(new QLabel(this))
    , m_grid(new CalendarGrid(m_model, this))
    , m_list(new PostsOfDay(this))
{
    m_list->setAccessibleName(tr("Posts of the day, and those without a date"));
    m_list->setToolTip(tr("Alt and the arrows move a post by a day or a week"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragEnabled(true);
    m_list->setWordWrap(true);
    m_list->setSpacing(2);
    m_list->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_grid, 3);
    column->addWidget(m_list, 1);
    setFocusProxy(m_grid);
    connect(m_grid, &CalendarGrid::monthsTurned, this, &CalendarPanel::turnMonths);
    connect(m_grid, &CalendarGrid::dayChanged, this, &CalendarPanel::fillList);
    connect(m_grid, &CalendarGrid::dayActivated, this, &CalendarPanel::openDay);
    connect(m_grid, &CalendarGrid::postActivated, this, &CalendarPanel::activated);
    connect(m_grid, &CalendarGrid::dropped, this, &CalendarPanel::moveRequested);
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT activated(item->data(fileRole).toString());
    });
}

QWidget *CalendarPanel::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(4, 2, 4, 2);
    QToolButton *previous = makeArrow(Qt::LeftArrow, tr("Previous month (Page Up)"));
    QToolButton *next = makeArrow(Qt::RightArrow, tr("Next month (Page Down)"));
    auto *today = new QPushButton(tr("T&oday"));
    today->setAutoDefault(false);
    m_month->setAlignment(Qt::AlignCenter);
    row->addWidget(previous);
    row->addWidget(m_month, 1);
    row->addWidget(next);
    row->addWidget(today);
    connect(previous, &QToolButton::clicked, this, [this] { turnMonths(-1); });
    connect(next, &QToolButton::clicked, this, [this] { turnMonths(1); });
    connect(today, &QPushButton::clicked, this, [this] { showDay(m_today); });
    return head;
}

void CalendarPanel::setSite(const SiteSnapshotPtr &site, QDate today)
{
    m_today = today;
    m_hasSite = site != nullptr;
    m_calendar = site ? PostCalendar(*site, today) : PostCalendar();
    m_model->setCalendar(m_calendar);
    if (!m_hasSite)
        m_wasShown = false;
    const bool isFirst = m_hasSite && !std::exchange(m_wasShown, m_hasSite);
    if (isFirst && m_calendar.newest().isValid())
        showDay(m_calendar.newest());
    else if (!m_model->month().isValid())
        showDay(today);
    else
        fillList();
}

void CalendarPanel::showDay(QDate day)
{
    m_model->setMonth(day);
    m_month->setText(QLocale().toString(day, u"MMMM yyyy"_s));
    m_grid->selectDay(day);
    fillList();
}

void CalendarPanel::turnMonths(int months)
{
    const QDate day = m_grid->selectedDay();
    showDay((day.isValid() ? day : m_model->month()).addMonths(months));
}

void CalendarPanel::fillList()
{
    m_list->clear();
    if (!m_hasSite) {
        addCaption(tr("Open a blog folder to see its posts by date."));
        return;
    }
    const QDate day = m_grid->selectedDay();
    const std::vector<CalendarPost> posts = day.isValid() ? m_calendar.on(day) : std::vector<CalendarPost>();
    const QString date = QLocale().toString(day, QLocale::LongFormat);
    addCaption(posts.empty() ? tr("%1: no post").arg(date) : date);
    addPosts(posts);
    if (const std::vector<CalendarPost> undated = m_calendar.on(QDate()); !undated.empty()) {
        addCaption(tr("Without a date (drag to a day)"));
        addPosts(undated);
    }
}

void CalendarPanel::addCaption(const QString &text)
{
    auto *item = new QListWidgetItem(text, m_list);
    item->setFlags(Qt::NoItemFlags);
}

void CalendarPanel::addPosts(const std::vector<CalendarPost> &posts)
{
    for (const CalendarPost &post : posts) {
        auto *item = new QListWidgetItem(calendarPostText(post), m_list);
        item->setData(fileRole, post.file);
    }
}

void CalendarPanel::openDay()
{
    const std::vector<CalendarPost> posts = m_calendar.on(m_grid->selectedDay());
    if (posts.size() == 1) {
        Q_EMIT activated(posts.front().file);
    } else if (!posts.empty()) {
        m_list->setFocus(Qt::TabFocusReason);
        m_list->setCurrentRow(1);
    }
}

void CalendarPanel::movePost(const QListWidgetItem *item, int days)
{
    const QString file = item ? item->data(fileRole).toString() : QString();
    if (!file.isEmpty())
        Q_EMIT moveRequested(file, m_grid->selectedDay().addDays(days));
}

bool CalendarPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        if (const std::optional<int> days = daysOf(static_cast<QKeyEvent *>(event))) {
            movePost(m_list->currentItem(), *days);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Galley
