// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/windowstyle.h"

#include "app/icons.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Fusion draws the box of a check mark darker than its ground, which nobody sees on a dark one.
void outline(QPainter *painter, const QStyleOption &option)
{
    painter->save();
    painter->setPen(option.palette.color(QPalette::PlaceholderText));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter->restore();
}

} // namespace

WindowStyle::WindowStyle() : QProxyStyle(u"Fusion"_s) {}

void WindowStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != PE_IndicatorTabClose) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
            outline(painter, *option);
        return;
    }
    // A frame only under the pointer, as a tool button has it.
    if (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled))
        QProxyStyle::drawPrimitive(PE_PanelButtonTool, option, painter, widget);
    const int inset = option->rect.width() / 5;
    icon(u"close"_s).paint(painter, option->rect.adjusted(inset, inset, -inset, -inset));
}

} // namespace Galley
