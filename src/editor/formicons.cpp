// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/formicons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

namespace Galley {

namespace {

class FormIconEngine final : public QIconEngine
{
public:
    explicit FormIconEngine(FormSign sign) : m_sign(sign) {}

    QIconEngine *clone() const override { return new FormIconEngine(m_sign); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor ink = QGuiApplication::palette().color(group, QPalette::ButtonText);
        const qreal unit = rect.height() / 16.0;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(unit, unit);
        painter->setPen(QPen(ink, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (m_sign == FormSign::Calendar)
            drawCalendar(painter, ink);
        else
            painter->drawLines({QLineF(4.5, 4.5, 11.5, 11.5), QLineF(4.5, 11.5, 11.5, 4.5)});
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

private:
    static void drawCalendar(QPainter *painter, const QColor &ink)
    {
        painter->drawRoundedRect(QRectF(2, 3.5, 12, 10.5), 1.5, 1.5);
        painter->drawLines({QLineF(2, 7, 14, 7), QLineF(5, 2, 5, 4.5), QLineF(11, 2, 11, 4.5)});
        painter->setPen(Qt::NoPen);
        painter->setBrush(ink);
        painter->drawRect(QRectF(9, 9.5, 2.5, 2.5));
    }

    FormSign m_sign;
};

} // namespace

QIcon formIcon(FormSign sign)
{
    return QIcon(new FormIconEngine(sign));
}

} // namespace Galley
