// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/tagusedelegate.h"

#include "app/tagtablemodel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace Galley {

namespace {

constexpr int margin = 3; // pixels around bars
constexpr int air = 6;    // pixels that a row is higher than its text

QColor barColor(const QStyleOptionViewItem &option, qreal strength)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    QColor color = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Link);
    color.setAlphaF(static_cast<float>(strength));
    return color;
}

void drawShare(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRectF bar = QRectF(option.rect).adjusted(margin, margin, -margin, -margin);
    const qreal share = index.data(TagTableModel::ShareRole).toDouble();
    bar.setWidth(share > 0 ? std::max(2.0, bar.width() * share) : 0);
    painter->fillRect(bar, barColor(option, 0.3));
}

void drawHistory(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto heights = index.data(TagTableModel::BarsRole).value<QList<int>>();
    const int highest = heights.isEmpty() ? 0 : *std::max_element(heights.begin(), heights.end());
    if (highest == 0)
        return;
    const QRectF space = QRectF(option.rect).adjusted(margin, margin, -margin, -margin);
    const qreal width = space.width() / static_cast<qreal>(heights.size());
    for (qsizetype i = 0; i < heights.size(); ++i) {
        if (heights[i] == 0)
            continue;
        const qreal height = std::max(2.0, space.height() * heights[i] / highest);
        const qreal left = space.left() + width * static_cast<qreal>(i);
        painter->fillRect(
            QRectF(left, space.bottom() - height, std::max(1.0, width - 1), height), barColor(option, 0.8));
    }
}

} // namespace

void TagUseDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    if (index.column() == TagTableModel::PostsColumn)
        drawShare(painter, option, index);
    else if (index.column() == TagTableModel::HistoryColumn)
        drawHistory(painter, option, index);
    // The cell that F2 edits.
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(barColor(option, 1));
        painter->drawRect(option.rect.adjusted(0, 1, -1, -2));
    }
    painter->restore();
}

QSize TagUseDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(0, air);
}

} // namespace Galley
