// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace Galley {

/// White space as JavaScript's trim() and `\s` know it: Unicode's without U+0085, with U+FEFF.
bool isJavaScriptSpace(QChar c);

QStringView javaScriptTrimmed(QStringView text);

/// What an identifier may begin with, and what it may hold.
bool isJavaScriptWordStart(QChar c);
bool isJavaScriptWordPart(QChar c);

/// The text that an escape means whose back-slash stands before position; moves position behind it.
/// readJavaScriptEscape("\\x41b", 1) ⇒ "A", position 4
QString readJavaScriptEscape(QStringView text, qsizetype *position);

} // namespace Galley
