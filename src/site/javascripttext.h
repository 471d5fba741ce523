// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace Galley {

/// White space as JavaScript's trim() and `\s` know it: Unicode's without U+0085, with U+FEFF.
bool isJavaScriptSpace(QChar c);

QStringView javaScriptTrimmed(QStringView text);

} // namespace Galley
