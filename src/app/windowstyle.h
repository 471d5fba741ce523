// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace Galley {

/// Qt's Fusion style, which follows a palette everywhere, with one difference: tabs close by our own quiet
/// icon. Owned by the application.
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
