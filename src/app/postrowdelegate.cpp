// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postrowdelegate.h"

#include "app/postlistmodel.h"

#include <QApplication>
#include <QPainter>

namespace Galley {

namespace {

constexpr int margin = 8;
constexpr int gap = 2;
constexpr int markPadding = 4;

QFont smallFont(const QFont &font)
{
    QFont smaller = font;
    smaller.setPointSizeF(font.pointSizeF() * 0.88);
    return smaller;
}

QFont boldFont(const QFont &font)
{
    QFont bold = font;
    bold.setBold(true);
    return bold;
}

bool isGroup(const QModelIndex &index)
{
    return index.data(PostListModel::FileRole).isNull();
}

/// Draws one row with the colours that its selection asks for.
class RowPainter
{
public:
    RowPainter(QPainter *painter, const QStyleOptionViewItem &option)
        : m_painter(painter), m_option(option), m_selected(option.state.testFlag(QStyle::State_Selected))
    {
    }

    void drawText(const QRect &rect, const QFont &font, QPalette::ColorRole role, const QString &text) const
    {
        m_painter->setPen(color(role));
        m_painter->setFont(font);
        m_painter->drawText(
            rect, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
    }

    /// A dot at the right; gives what is left of the line.
    QRect drawDot(const QRect &line) const
    {
        const int dot = line.height() / 3;
        m_painter->setPen(Qt::NoPen);
        m_painter->setBrush(color(QPalette::Link));
        m_painter->drawEllipse(QRect(line.right() - dot, line.center().y() - dot / 2, dot, dot));
        return line.adjusted(0, 0, -2 * dot, 0);
    }

    /// A word in a frame at the left; gives what is left of the line.
    QRect drawMark(const QRect &line, const QFont &font, const QString &text) const
    {
        const int width = QFontMetrics(font).horizontalAdvance(text) + 2 * markPadding;
        if (width > line.width())
            return line;
        const QRect frame(line.left(), line.top(), width, line.height());
        QColor edge = color(QPalette::Text);
        edge.setAlphaF(0.45F);
        m_painter->setPen(edge);
        m_painter->setBrush(Qt::NoBrush);
        m_painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        drawText(frame.adjusted(markPadding, 0, 0, 0), font, QPalette::Text, text);
        return line.adjusted(width + markPadding, 0, 0, 0);
    }

    QColor color(QPalette::ColorRole role) const
    {
        return m_option.palette.color(m_selected ? QPalette::HighlightedText : role);
    }

private:
    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    bool m_selected;
};

void paintPost(const RowPainter &row, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QRect title = option.rect.adjusted(margin, margin - gap, -margin, 0);
    title.setHeight(QFontMetrics(option.font).height());
    const QFont small = smallFont(option.font);
    QRect details = title.translated(0, title.height() + gap);
    details.setHeight(QFontMetrics(small).height());
    if (index.data(PostListModel::ModifiedRole).toBool())
        title = row.drawDot(title);
    row.drawText(title, option.font, QPalette::Text, index.data().toString());
    for (const QString &mark : index.data(PostListModel::MarksRole).toStringList())
        details = row.drawMark(details, small, mark);
    row.drawText(
        details, small, QPalette::PlaceholderText, index.data(PostListModel::DetailsRole).toString());
}

void paintGroup(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QStyleOption arrow;
    const int side = QFontMetrics(option.font).height();
    arrow.rect = QRect(option.rect.left() + gap, option.rect.center().y() - side / 2, side, side);
    arrow.palette = option.palette;
    arrow.state = QStyle::State_Enabled;
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(
        isOpen ? QStyle::PE_IndicatorArrowDown : QStyle::PE_IndicatorArrowRight, &arrow, painter,
        option.widget);
    const RowPainter row(painter, option);
    const QString count = index.data(PostListModel::DetailsRole).toString();
    const QFont bold = boldFont(option.font);
    const QRect line = option.rect.adjusted(side + 2 * gap, 0, -margin, 0);
    // A little more than the digits, or they are elided where pixels are not whole.
    const int width = QFontMetrics(option.font).horizontalAdvance(count) + gap;
    row.drawText(line.adjusted(0, 0, -width - margin, 0), bold, QPalette::Text, index.data().toString());
    row.drawText(line.adjusted(line.width() - width, 0, 0, 0), option.font, QPalette::PlaceholderText, count);
}

} // namespace

QSize PostRowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    if (isGroup(index))
        return {12 * margin, line + 2 * (margin - gap)};
    const int lines = line + QFontMetrics(smallFont(option.font)).height();
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
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isGroup(index))
        paintGroup(painter, option, index);
    else
        paintPost(RowPainter(painter, option), option, index);
    painter->restore();
}

} // namespace Galley
