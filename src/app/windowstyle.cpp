// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/windowstyle.h"

#include "app/icons.h"

#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace Galley {

WindowStyle::WindowStyle() : QProxyStyle(u"Fusion"_s) {}

void WindowStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element != PE_IndicatorTabClose) {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    }
    // A frame only under the pointer, as a tool button has it.
    if (option->state.testFlag(State_MouseOver) && option->state.testFlag(State_Enabled))
        QProxyStyle::drawPrimitive(PE_PanelButtonTool, option, painter, widget);
    const int inset = option->rect.width() / 5;
    icon(u"close"_s).paint(painter, option->rect.adjusted(inset, inset, -inset, -inset));
}

} // namespace Galley
