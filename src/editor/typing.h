// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/blockline.h"
#include "editor/editcommand.h"

#include <QString>

#include <optional>

namespace Galley {

/// What a key does beyond putting its character: pure functions, so that a row of a test shows each habit.
/// State is the BlockState at the start of the selection's first line.

/// A line break that goes on with the list, task list, quote or indentation; on an empty item it ends the
/// list. Ordered items count on, and the ones below move up by one where they counted.
///
///     "1. a|\n2. b" ⇒ "1. a\n2. |\n3. b"        "- a\n- |" ⇒ "- a\n|"
EditResult breakLine(const QString &text, const TextSelection &selection, const BlockState &state);

enum class Shift { In, Out };
/// Tab and Shift+Tab: list items and selected lines move by one level; elsewhere Tab fills up to the next
/// stop.
EditResult shiftLines(const QString &text, const TextSelection &selection, Shift shift);

/// A typed sign that opens a pair. Around a selection it wraps; where nothing follows it brings its closer
/// along, and closes tells so. Nothing for signs and places where it is to stand alone.
///
///     "|", '(' ⇒ "(|)"        "[word]" selected, '*' ⇒ "*word*"        "don|t", '\'' ⇒ nothing
struct TypedPair
{
    EditResult result;
    bool closes = false; ///< the unit after the caret is the closer just put
};
std::optional<TypedPair> typePair(const QString &text, const TextSelection &selection, QChar sign);

/// The sign that closes what this one opens; null when it opens nothing.
QChar closerOf(QChar sign);

} // namespace Galley
