// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/calendargrid.h"

#include "app/calendarmodel.h"

#include <QDrag>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QUrl>

#include <algorithm>

namespace Galley {

namespace {

constexpr int margin = 3;
/// Narrower days show dots: no title can be read there.
constexpr int narrowestTitle = 64;

QFont smallFont(const QFont &font)
{
    QFont smaller = font;
    smaller.setPointSizeF(font.pointSizeF() * 0.85);
    return smaller;
}

/// Where the posts of a day are painted.
struct DayLayout
{
    DayLayout(const QRect &cell, const QFont &font, int posts)
        : line(QFontMetrics(smallFont(font)).height() + 2)
        , top(cell.top() + QFontMetrics(font).height() + margin)
        , hasTitles(cell.width() >= narrowestTitle)
        , area(cell.left() + margin, top, cell.width() - 2 * margin, cell.bottom() - top)
    {
        const int fitting = std::max(area.height() / line, 0);
        shown = posts <= fitting ? posts : std::max(fitting - 1, 0);
    }

    QRect post(int row) const { return {area.left(), top + row * line, area.width(), line - 1}; }

    int line;
    int top;
    bool hasTitles;
    QRect area;
    int shown; ///< the others are a number in one more line
};

class DayDelegate final : public QStyledItemDelegate
{
public:
    DayDelegate(const CalendarModel *model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const QDate day = m_model->dayOf(index);
        const bool isOfMonth = day.month() == m_model->month().month();
        const QPalette &colors = option.palette;
        painter->save();
        painter->fillRect(
            option.rect, isSelected  ? colors.highlight()
                         : isOfMonth ? colors.base()
                                     : colors.alternateBase());
        painter->setPen(colors.color(
            isSelected  ? QPalette::HighlightedText
            : isOfMonth ? QPalette::Text
                        : QPalette::PlaceholderText));
        QFont font = option.font;
        font.setBold(day == QDate::currentDate());
        painter->setFont(font);
        painter->drawText(
            option.rect.adjusted(margin + 1, 1, -margin, 0), Qt::AlignLeft | Qt::AlignTop,
            QString::number(day.day()));
        const std::vector<CalendarPost> posts = m_model->postsOf(index);
        const DayLayout layout(option.rect, option.font, static_cast<int>(posts.size()));
        if (layout.hasTitles)
            paintTitles(painter, option, layout, posts);
        else
            paintDots(painter, option, layout, posts);
        painter->restore();
    }

private:
    static QColor colorOf(const CalendarPost &post, const QStyleOptionViewItem &option)
    {
        if (option.state.testFlag(QStyle::State_Selected))
            return option.palette.color(QPalette::HighlightedText);
        const bool isQuiet = post.mark == CalendarMark::Draft || post.mark == CalendarMark::Unlisted;
        return option.palette.color(isQuiet ? QPalette::PlaceholderText : QPalette::Link);
    }

    /// A full dot is published, a ring is not, or not yet.
    static void paintDot(
        QPainter *painter, const QRectF &place, const CalendarPost &post, const QStyleOptionViewItem &option)
    {
        const QColor color = colorOf(post, option);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(color, 1.5));
        painter->setBrush(post.mark == CalendarMark::Published ? QBrush(color) : QBrush(Qt::NoBrush));
        painter->drawEllipse(place);
    }

    static void paintDots(
        QPainter *painter, const QStyleOptionViewItem &option, const DayLayout &layout,
        const std::vector<CalendarPost> &posts)
    {
        const int side = std::max(layout.line / 3, 5);
        QRect place(layout.area.left() + 1, layout.top + 1, side, side);
        for (const CalendarPost &post : posts) {
            paintDot(painter, place, post, option);
            place.translate(side + margin, 0);
            if (place.right() > layout.area.right())
                place.moveTopLeft({layout.area.left() + 1, place.bottom() + margin});
            if (place.bottom() > layout.area.bottom())
                return;
        }
    }

    static void paintTitles(
        QPainter *painter, const QStyleOptionViewItem &option, const DayLayout &layout,
        const std::vector<CalendarPost> &posts)
    {
        QFont font = smallFont(option.font);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const QColor text = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
        const int side = layout.line / 3;
        for (int row = 0; row < layout.shown; ++row) {
            const CalendarPost &post = posts[static_cast<size_t>(row)];
            const QRect place = layout.post(row);
            paintDot(painter, QRect(place.left(), place.center().y() - side / 2, side, side), post, option);
            font.setItalic(post.mark == CalendarMark::Draft);
            painter->setFont(font);
            painter->setPen(text);
            const QRect title = place.adjusted(side + margin + 1, 0, 0, 0);
            painter->drawText(
                title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                QFontMetrics(font).elidedText(post.title, Qt::ElideRight, title.width()));
        }
        if (const int more = static_cast<int>(posts.size()) - layout.shown; more > 0) {
            font.setItalic(false);
            painter->setFont(font);
            painter->setPen(text);
            painter->drawText(
                layout.post(layout.shown), Qt::AlignLeft | Qt::AlignVCenter,
                CalendarGrid::tr("%1 more").arg(more));
        }
    }

    const CalendarModel *m_model;
};

QString fileOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

QMimeData *postMimeData(const QString &file)
{
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(file)});
    return data;
}

CalendarGrid::CalendarGrid(CalendarModel *model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setModel(model);
    setItemDelegate(new DayDelegate(model, this));
    setSelectionMode(SingleSelection);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(DragDrop);
    setDropIndicatorShown(false);
    setTabKeyNavigation(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Month"));
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setMinimumSectionSize(1);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()})
        header->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    setMinimumHeight(6 * (2 * fontMetrics().height()));
}

void CalendarGrid::selectDay(QDate day)
{
    setCurrentIndex(m_model->indexOf(day));
}

QDate CalendarGrid::selectedDay() const
{
    return currentIndex().isValid() ? m_model->dayOf(currentIndex()) : QDate();
}

std::optional<CalendarPost> CalendarGrid::postAt(const QPoint &place) const
{
    const QModelIndex index = indexAt(place);
    if (!index.isValid())
        return std::nullopt;
    const std::vector<CalendarPost> posts = m_model->postsOf(index);
    const DayLayout layout(visualRect(index), font(), static_cast<int>(posts.size()));
    // Dots are too small to be told apart; the first of them stands for all.
    if (!layout.hasTitles)
        return posts.empty() ? std::nullopt : std::optional(posts.front());
    for (int row = 0; row < layout.shown; ++row) {
        if (layout.post(row).contains(place))
            return posts[static_cast<size_t>(row)];
    }
    return std::nullopt;
}

void CalendarGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageUp:
        Q_EMIT monthsTurned(-1);
        return;
    case Qt::Key_PageDown:
        Q_EMIT monthsTurned(1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT dayActivated();
        return;
    default:
        QTableView::keyPressEvent(event);
    }
}

void CalendarGrid::mousePressEvent(QMouseEvent *event)
{
    const std::optional<CalendarPost> post = postAt(event->pos());
    m_pressed = post ? post->file : QString();
    QTableView::mousePressEvent(event);
}

void CalendarGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const std::optional<CalendarPost> post = postAt(event->pos()))
        Q_EMIT postActivated(post->file);
}

void CalendarGrid::startDrag(Qt::DropActions)
{
    if (m_pressed.isEmpty())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(postMimeData(m_pressed));
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::MoveAction);
}

void CalendarGrid::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(!fileOf(event->mimeData()).isEmpty());
}

void CalendarGrid::dragMoveEvent(QDragMoveEvent *event)
{
    const QModelIndex day = indexAt(event->position().toPoint());
    event->setAccepted(day.isValid() && !fileOf(event->mimeData()).isEmpty());
    if (event->isAccepted())
        setCurrentIndex(day);
}

void CalendarGrid::dropEvent(QDropEvent *event)
{
    const QModelIndex day = indexAt(event->position().toPoint());
    const QString file = fileOf(event->mimeData());
    if (!day.isValid() || file.isEmpty())
        return;
    // The file itself stays where it is.
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT dropped(file, m_model->dayOf(day));
}

void CalendarGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    Q_EMIT dayChanged();
}

void CalendarGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    viewport()->update();
}

} // namespace Galley
