// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace Galley {

/// Qt's Fusion style, which follows a palette everywhere, with two differences: tabs close by our own quiet
/// icon, and boxes of check marks can be seen on a dark ground. Owned by the application.
class WindowStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    WindowStyle();

    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget) const override;
};

} // namespace Galley
