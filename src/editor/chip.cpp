// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/chip.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>

namespace Galley {

namespace {

constexpr int longestChip = 260; ///< device-independent pixels; the tool tip has the rest

QColor mixed(const QColor &a, const QColor &b, qreal shareOfB)
{
    const auto mix = [shareOfB](int from, int to) { return from + qRound((to - from) * shareOfB); };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

} // namespace

Chip::Chip(QWidget *parent) : QAbstractButton(parent)
{
    // One tab stop per field is enough: the arrow keys walk from the input to the chips.
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::ArrowCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::setValue(const ChipValue &value)
{
    m_value = value;
    setText(value.text);
    setToolTip(Qt::convertFromPlainText(value.toolTip, Qt::WhiteSpaceNormal));
    setAccessibleDescription(value.toolTip);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const int height = fontMetrics().height() + 6;
    const int sign = m_value.kind == ChipValue::Kind::Undefined ? height - 4 : 0;
    const int width = fontMetrics().horizontalAdvance(text()) + sign + height * 3 / 2 + 2;
    return {std::min(width, longestChip), height};
}

QSize Chip::minimumSizeHint() const
{
    const QSize usual = sizeHint();
    return {std::min(usual.width(), usual.height() * 4), usual.height()};
}

QRect Chip::removeRect() const
{
    const QRect cross(width() - height(), 0, height(), height());
    return QStyle::visualRect(layoutDirection(), rect(), cross);
}

QRect Chip::textRect() const
{
    const int sign = m_value.kind == ChipValue::Kind::Undefined ? height() - 4 : 0;
    const QRect text = rect().adjusted(height() / 2 - 1 + sign, 0, -height() + 2, 0);
    return QStyle::visualRect(layoutDirection(), rect(), text);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawOutline(&painter);
    if (m_value.kind == ChipValue::Kind::Undefined) {
        const int side = height() - 8;
        const QRect sign(height() / 2 - 2, 4, side, side);
        style()
            ->standardIcon(QStyle::SP_MessageBoxWarning)
            .paint(&painter, QStyle::visualRect(layoutDirection(), rect(), sign));
    }
    painter.setPen(hasFocus() ? palette().color(QPalette::HighlightedText) : palette().color(QPalette::Text));
    QFont face = font();
    face.setItalic(m_value.kind == ChipValue::Kind::Composed);
    painter.setFont(face);
    const QRect area = textRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, area.width() + 1);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, shown);
    drawCross(&painter);
}

void Chip::drawOutline(QPainter *painter) const
{
    const QColor base = palette().color(QPalette::Base);
    const QColor accent = palette().color(QPalette::Highlight);
    const QColor ink = palette().color(QPalette::Text);
    const bool isKnown = m_value.kind == ChipValue::Kind::Plain;
    QColor fill = isKnown ? mixed(base, accent, underMouse() ? 0.28 : 0.16)
                          : mixed(base, ink, underMouse() ? 0.12 : 0.05);
    if (hasFocus())
        fill = accent;
    QPen outline(isKnown ? mixed(base, accent, 0.45) : mixed(base, ink, 0.4));
    if (m_value.kind == ChipValue::Kind::Undefined)
        outline.setStyle(Qt::DashLine);
    painter->setPen(outline);
    painter->setBrush(isEnabled() ? fill : mixed(base, ink, 0.05));
    const qreal radius = height() / 2.0 - 1;
    painter->drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void Chip::drawCross(QPainter *painter) const
{
    const QPointF center = QRectF(removeRect()).center();
    const qreal arm = height() / 7.0;
    QPen pen(hasFocus() ? palette().color(QPalette::HighlightedText) : palette().color(QPalette::Text), 1.3);
    pen.setCapStyle(Qt::RoundCap);
    painter->setOpacity(underMouse() || hasFocus() ? 1.0 : 0.55);
    painter->setPen(pen);
    painter->drawLine(center + QPointF(-arm, -arm), center + QPointF(arm, arm));
    painter->drawLine(center + QPointF(-arm, arm), center + QPointF(arm, -arm));
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !removeRect().contains(event->position().toPoint()))
        m_pressedAt = event->globalPosition().toPoint();
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_pressedAt)
        return;
    const QPoint position = event->globalPosition().toPoint();
    if (!m_isDragging && (position - *m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    setCursor(Qt::ClosedHandCursor);
    Q_EMIT dragged(position);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool pressedOutsideCross = m_pressedAt.has_value();
    const bool wasDragging = std::exchange(m_isDragging, false);
    m_pressedAt.reset();
    setCursor(Qt::ArrowCursor);
    if (wasDragging)
        Q_EMIT dropped(event->globalPosition().toPoint());
    else if (!pressedOutsideCross && removeRect().contains(event->position().toPoint()))
        Q_EMIT removeClicked();
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (m_isDragging && event->key() == Qt::Key_Escape) {
        m_isDragging = false;
        m_pressedAt.reset();
        setCursor(Qt::ArrowCursor);
        Q_EMIT dragCancelled();
        return;
    }
    event->ignore(); // every other key belongs to the edit
}

void Chip::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void Chip::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace Galley
