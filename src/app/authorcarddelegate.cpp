// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/authorcarddelegate.h"

#include "app/authorcardmodel.h"
#include "app/icons.h"
#include "app/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Galley {

namespace {

constexpr int padding = 10; // pixels
constexpr int pictureSide = 52;
constexpr int iconSide = 16;
constexpr int cardWidth = 252;
constexpr int linesOfText = 5; ///< name, title, note, two of the description

struct CardColors
{
    QColor text;
    QColor quiet;
    QColor wrong;
};

CardColors colorsOf(const QStyleOptionViewItem &option)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        const QColor text = option.palette.color(QPalette::HighlightedText);
        return {text, text, text};
    }
    return {
        option.palette.color(QPalette::Text), option.palette.color(QPalette::PlaceholderText),
        toneColor(Tone::Error, brightnessOf(option.palette))};
}

void drawGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRectF card = QRectF(option.rect).adjusted(2.5, 2.5, -2.5, -2.5);
    painter->setPen(
        option.palette.color(option.state.testFlag(QStyle::State_HasFocus) ? QPalette::Text : QPalette::Mid));
    painter->setBrush(option.palette.color(isSelected ? QPalette::Highlight : QPalette::Base));
    painter->drawRoundedRect(card, 6, 6);
}

void drawPicture(
    QPainter *painter, const QRectF &place, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    QPainterPath circle;
    circle.addEllipse(place);
    const auto picture = index.data(AuthorCardModel::PictureRole).value<QImage>();
    if (!picture.isNull()) {
        painter->save();
        painter->setClipPath(circle);
        painter->drawImage(place, picture);
        painter->restore();
        return;
    }
    painter->fillPath(circle, option.palette.color(QPalette::Button));
    QFont font = option.font;
    font.setPointSizeF(font.pointSizeF() * 1.4);
    painter->setFont(font);
    painter->setPen(option.palette.color(QPalette::ButtonText));
    painter->drawText(place, Qt::AlignCenter, initials(index.data().toString()));
}

/// One line; gives the top of the next one.
int drawLine(
    QPainter *painter, const QRect &space, int top, const QFont &font, const QColor &color,
    const QString &text)
{
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(color);
    const QRect line(space.left(), top, space.width(), metrics.height());
    painter->drawText(
        line, Qt::AlignLeading | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, line.width()));
    return top + metrics.lineSpacing();
}

void drawWords(
    QPainter *painter, const QRect &space, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const CardColors colors = colorsOf(option);
    QFont bold = option.font;
    bold.setBold(true);
    int top = drawLine(painter, space, space.top(), bold, colors.text, index.data().toString());
    if (const QString title = index.data(AuthorCardModel::TitleRole).toString(); !title.isEmpty())
        top = drawLine(painter, space, top, option.font, colors.text, title);
    const bool isWrong = index.data(AuthorCardModel::WrongRole).toBool();
    const QString note = index.data(AuthorCardModel::NoteRole).toString();
    top = drawLine(painter, space, top, option.font, isWrong ? colors.wrong : colors.quiet, note);
    const QString description = index.data(AuthorCardModel::DescriptionRole).toString().simplified();
    const int left = space.bottom() + 1 - iconSide - padding / 2 - top;
    if (!description.isEmpty() && left >= QFontMetrics(option.font).height()) {
        painter->setPen(colors.quiet);
        painter->setFont(option.font);
        const int height =
            left / QFontMetrics(option.font).lineSpacing() * QFontMetrics(option.font).lineSpacing();
        painter->drawText(QRect(space.left(), top, space.width(), height), Qt::TextWordWrap, description);
    }
}

void drawIcons(
    QPainter *painter, const QRect &space, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const QIcon::Mode mode = option.state.testFlag(QStyle::State_Selected) ? QIcon::Selected : QIcon::Normal;
    QRect place(space.left(), space.bottom() - iconSide, iconSide, iconSide);
    for (const QString &name : index.data(AuthorCardModel::IconsRole).toStringList()) {
        if (place.right() > space.right())
            return;
        icon(name).paint(painter, place, Qt::AlignCenter, mode);
        place.translate(iconSide + 6, 0);
    }
}

} // namespace

QString initials(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    QString letters = words.first().left(1);
    if (words.size() > 1)
        letters += words.last().left(1);
    return letters.toUpper();
}

void AuthorCardDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    drawGround(painter, option);
    const QRect inside = option.rect.adjusted(padding + 2, padding, -padding, -padding);
    const QRectF picture(inside.left(), inside.top(), pictureSide, pictureSide);
    drawPicture(painter, picture, option, index);
    const QRect words = inside.adjusted(pictureSide + padding, 0, 0, 0);
    drawWords(painter, words, option, index);
    drawIcons(painter, words, option, index);
    painter->restore();
}

QSize AuthorCardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int text = QFontMetrics(option.font).lineSpacing() * linesOfText;
    return {cardWidth, text + iconSide + padding / 2 + 2 * padding};
}

} // namespace Galley
