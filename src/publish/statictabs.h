// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Galley {

/// The HTML with its tabs laid out for a page without script: every panel is visible, as a group named after
/// its tab, and the style sheet prints the name above it; `data-tab-selected` marks the one that was open,
/// unless it is the first. HTML without tabs stays as it is. Any thread.
///
///     list [npm, Yarn], panels [a, b] ⇒ `<div role="group" aria-label="npm" data-tab-label="npm">a</div>` …
QByteArray withStaticTabs(const QByteArray &html);

} // namespace Galley
