// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/textrole.h"

#include <QFont>
#include <QPalette>
#include <QTextCharFormat>

#include <array>

namespace Galley {

/// How each role of the source looks: one table for light and dark, on the ground of the palette. A plain
/// value.
struct HighlightTheme
{
    static constexpr size_t roleCount = static_cast<size_t>(TextRole::YamlValue) + 1;

    /// Formats set only what differs from plain text, so that nested roles add up: a link in a heading is
    /// both.
    std::array<QTextCharFormat, roleCount> formats;

    /// Headings grow with the font; code has fixed pitch also in a proportional font.
    static HighlightTheme forPalette(const QPalette &palette, const QFont &font);

    const QTextCharFormat &format(TextRole role) const { return formats[static_cast<size_t>(role)]; }
};

} // namespace Galley
