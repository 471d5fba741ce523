// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace Galley {

/// A run of text that two texts share, or that only one of them has.
struct DifferencePiece
{
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    friend bool operator==(const DifferencePiece &, const DifferencePiece &) = default;
};

/// How one text became the other, word by word: what is Same or Removed is the text before, what is Same or
/// Added the one after. Time is bounded as for alignedLines.
///
///     "a small word", "a big word" ⇒ Same "a ", Removed "small", Added "big", Same " word"
std::vector<DifferencePiece> wordDifference(const QString &before, const QString &after);

} // namespace Galley
