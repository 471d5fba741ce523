// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/markedtextdelegate.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

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

/// One line of the text, its end cut where it does not fit, with the marks in bold.
void drawMarked(QPainter *painter, const QRect &place, const MarkedText &marked, const QFont &font)
{
    // Marks are wider than the text around them.
    QFont bold = font;
    bold.setBold(true);
    int widening = 0;
    for (const TextSpan &mark : marked.marks) {
        const QString part = mark.of(marked.text).toString();
        widening += QFontMetrics(bold).horizontalAdvance(part) - QFontMetrics(font).horizontalAdvance(part);
    }
    const QString text =
        QFontMetrics(font).elidedText(marked.text, Qt::ElideRight, place.width() - widening - 2);
    const qsizetype kept = text == marked.text ? text.size() : text.size() - 1;
    QList<QTextLayout::FormatRange> ranges;
    for (const TextSpan &mark : marked.marks) {
        if (mark.start >= kept)
            break;
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        format.setFontUnderline(true);
        const qsizetype length = std::min(mark.length, kept - mark.start);
        ranges << QTextLayout::FormatRange{static_cast<int>(mark.start), static_cast<int>(length), format};
    }
    QTextLayout layout(text, font);
    layout.setFormats(ranges);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(place.width());
    layout.endLayout();
    if (line.isValid())
        layout.draw(painter, QPointF(place.x(), place.y() + (place.height() - line.height()) / 2));
}

} // namespace

MarkedTextDelegate::MarkedTextDelegate(Lines lines, QObject *parent)
    : QStyledItemDelegate(parent), m_lines(lines)
{
}

QSize MarkedTextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int first = QFontMetrics(option.font).height();
    if (m_lines == Lines::One)
        return {12 * margin, first + margin};
    return {12 * margin, first + QFontMetrics(smallFont(option.font)).height() + gap + 2 * (margin - gap)};
}

void MarkedTextDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, option.widget);

    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QColor strong = option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::PlaceholderText);
    const QFont small = smallFont(option.font);
    const int inset = m_lines == Lines::One ? margin / 2 : margin - gap;
    QRect line = option.rect.adjusted(margin, inset, -margin, 0);
    line.setHeight(QFontMetrics(option.font).height());
    painter->save();
    if (const QString aside = index.data(AsideRole).toString(); !aside.isEmpty()) {
        painter->setPen(quiet);
        painter->setFont(small);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, aside);
        line.setRight(line.right() - QFontMetrics(small).horizontalAdvance(aside) - margin);
    }
    painter->setPen(strong);
    drawMarked(painter, line, index.data(TextRole).value<MarkedText>(), option.font);
    if (m_lines == Lines::Two) {
        const QRect second(
            option.rect.x() + margin, line.bottom() + 1 + gap, option.rect.width() - 2 * margin,
            QFontMetrics(small).height());
        painter->setPen(quiet);
        drawMarked(painter, second, index.data(DetailRole).value<MarkedText>(), small);
    }
    painter->restore();
}

} // namespace Galley
