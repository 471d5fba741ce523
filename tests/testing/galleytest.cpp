// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "testing/galleytest.h"

#include <QRegularExpression>

namespace Galley {

void GalleyTest::init()
{
    // What the offscreen platform and a software-only Chromium say of themselves is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral(
        "^(?!This plugin does not support|Failed to create "
        "wl_display|.*Sandboxing disabled|.*\\bGLX?\\b|.*ANGLE|No suitable graphics backend).*")));
}

} // namespace Galley
