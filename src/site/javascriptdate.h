// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace Galley {

/// The instant that JavaScript's `new Date(text)` gives, in UTC, as V8 reads it: ISO 8601 first, then its
/// tolerant reading of words and numbers. Invalid when V8 says Invalid Date. A text without a zone counts as
/// UTC.
///
///     "2024-02-30Z" ⇒ 2024-03-01     "Jan 5, 2024 10:00Z" ⇒ 2024-01-05 10:00     "hello" ⇒ invalid
QDateTime dateFromJavaScript(const QString &text);

} // namespace Galley
