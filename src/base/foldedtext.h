// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QString>

#include <vector>

namespace Galley {

/// A text without case and accents, for finding what a person means rather than what stands there, and where
/// each of its units came from.
///
///     "Über" ⇒ "uber"      "ﬁn" ⇒ "fin", places 0 0 1
struct FoldedText
{
    QString text;
    std::vector<qsizetype> places; ///< in the original; empty when text has unit for unit what stands there

    qsizetype placeOf(qsizetype unit) const;
};

FoldedText foldText(const QString &text);

/// The text alone: "Über" ⇒ "uber".
QString folded(const QString &text);

} // namespace Galley
