// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// Whether there is a graphics processor to draw with: a render node of the kernel, or NVIDIA's own device.
/// Any thread.
///
///     hasGraphicsProcessor("/dev") on a virtual machine ⇒ false
bool hasGraphicsProcessor(const QString &deviceFolder);

/// Where there is none, the preview is drawn without OpenGL. An emulated graphics processor would compose the
/// whole window anew for every key (15 to 20 ms measured at 1600 × 1000) and hold the preview's change back
/// meanwhile. A choice in the environment (QT_QUICK_BACKEND) stands. Call before the application object
/// exists.
void chooseGraphicsBackend(const QString &deviceFolder);

} // namespace Galley
