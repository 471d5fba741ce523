// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postrowdelegate.h"

#include "app/postlistmodel.h"

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int margin = 8;
constexpr int gap = 2;

QFont smallFont(const QFont &font)
{
    QFont smaller = font;
    smaller.setPointSizeF(font.pointSizeF() * 0.88);
    return smaller;
}

QString secondLine(const QModelIndex &index)
{
    QStringList parts;
    for (const int role : {PostListModel::DateRole, PostListModel::MarkRole}) {
        if (const QString text = index.data(role).toString(); !text.isEmpty())
            parts << text;
    }
    return parts.join(u" \u00b7 "_s);
}

} // namespace

QSize PostRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int lines = QFontMetrics(option.font).height() + QFontMetrics(smallFont(option.font)).height();
    return {12 * margin, lines + gap + 2 * (margin - gap)};
}

void PostRowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QPalette &colors = option.palette;
    const QFontMetrics titleMetrics(option.font);
    QRect title = option.rect.adjusted(margin, margin - gap, -margin, 0);
    title.setHeight(titleMetrics.height());
    QRect details = title.translated(0, title.height() + gap);
    painter->save();
    if (index.data(PostListModel::ModifiedRole).toBool()) {
        const int dot = titleMetrics.height() / 3;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colors.color(selected ? QPalette::HighlightedText : QPalette::Link));
        painter->drawEllipse(QRect(title.right() - dot, title.center().y() - dot / 2, dot, dot));
        title.setRight(title.right() - 2 * dot);
    }
    painter->setPen(colors.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->setFont(option.font);
    painter->drawText(
        title, Qt::AlignVCenter | Qt::TextSingleLine,
        titleMetrics.elidedText(index.data().toString(), Qt::ElideRight, title.width()));
    painter->setPen(colors.color(selected ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter->setFont(smallFont(option.font));
    painter->drawText(details, Qt::AlignVCenter | Qt::TextSingleLine, secondLine(index));
    painter->restore();
}

} // namespace Galley
