// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>
#include <QString>

namespace Galley {

/// What a person chose under View > Theme.
enum class ThemeChoice { System, Light, Dark };

/// The words of the settings file; an unknown word means System.
ThemeChoice themeChoice(const QString &word);
QString themeWord(ThemeChoice choice);

enum class Brightness { Light, Dark };

/// The one table of the program's colours; every widget takes its colours from this palette.
QPalette themePalette(Brightness brightness);

/// Whether light text stands on a dark ground.
Brightness brightnessOf(const QPalette &palette);

/// What to show: the choice, or what the system prefers.
Brightness resolved(ThemeChoice choice, Brightness system);

/// Colours that a palette has no role for, readable on the palette's Base: bars and marks for problems.
enum class Tone { Error, Warning, Note };
QColor toneColor(Tone tone, Brightness brightness);
/// A quiet ground for a bar that says something in this tone.
QColor toneGround(Tone tone, Brightness brightness);

} // namespace Galley
