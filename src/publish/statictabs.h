// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Galley {

/// The HTML with its tabs laid out for a page without script: every panel is visible, under its tab's label.
/// HTML without tabs stays as it is. Any thread.
///
///     list [npm, Yarn], panels [a, b] ⇒ `<p class="galley-tab-label">npm</p>a`, `<p
///     class="galley-tab-label">Yarn</p>b`
QByteArray withStaticTabs(const QByteArray &html);

} // namespace Galley
