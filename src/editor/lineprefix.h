// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace Galley {

/// What stands before the words of a line: quote marks, indentation, one list marker, a task box. The parts
/// lie side by side, so any of them can be cut out or rebuilt.
///
///     "> - [x] done" ⇒ quotes "> ", indent "", marker "-", gap " ", task "[x] ", content at 8
struct LinePrefix
{
    QStringView quotes; ///< with the blank after each ">", and the blanks before the first
    QStringView indent; ///< blanks between the quotes and the marker (or the words)
    QStringView marker; ///< "-", "*", "+", "12." or "12)"; empty when the line is no list item
    QStringView gap;    ///< blanks after the marker
    QStringView task;   ///< "[ ] " or "[x] "
    qsizetype contentStart = 0;

    bool isListItem() const { return !marker.isEmpty(); }
    bool isOrdered() const { return marker.size() > 1; }
    bool isTask() const { return !task.isEmpty(); }
    bool isDone() const { return isTask() && task[1] != u' '; }
    qsizetype markerStart() const { return quotes.size() + indent.size(); }
    int number() const; ///< of an ordered item
    /// The marker of the item after this one: "3." ⇒ "4.", "-" ⇒ "-"
    QString nextMarker() const;
};

/// The views point into line.
LinePrefix linePrefix(QStringView line);

} // namespace Galley
