// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/highlighttheme.h"

#include <QFontDatabase>
#include <QFontInfo>

namespace Galley {

namespace {

/// A colour by hue and saturation (HSL), with its lightness on a light and on a dark ground.
struct Ink
{
    int hue;
    int saturation;
    int onLight;
    int onDark;
};

constexpr Ink quiet{220, 15, 110, 150};
constexpr Ink blue{212, 190, 90, 175};
constexpr Ink green{140, 170, 55, 140};
constexpr Ink teal{185, 200, 55, 140};
constexpr Ink purple{275, 130, 105, 185};
constexpr Ink orange{25, 210, 70, 155};
constexpr Ink red{350, 160, 95, 170};

enum Trait : unsigned {
    Plain = 0,
    Bold = 1,
    Italic = 2,
    Struck = 4,
    Underlined = 8,
    FixedPitch = 16,
};

struct Row
{
    TextRole role;
    const Ink *ink; ///< nullptr: the colour of the text around
    unsigned traits;
    int percent; ///< of the font's size
};

constexpr Row rows[] = {
    {TextRole::Mark, &quiet, Plain, 100},
    {TextRole::Heading1, nullptr, Bold, 140},
    {TextRole::Heading2, nullptr, Bold, 120},
    {TextRole::Heading3, nullptr, Bold, 105},
    {TextRole::Emphasis, nullptr, Italic, 100},
    {TextRole::Strong, nullptr, Bold, 100},
    {TextRole::Strikethrough, nullptr, Struck, 100},
    {TextRole::Code, &green, FixedPitch, 100},
    {TextRole::CodeInfo, &purple, FixedPitch, 100},
    {TextRole::LinkText, &blue, Plain, 100},
    {TextRole::LinkTarget, &teal, Underlined, 100},
    {TextRole::ListMark, &orange, Bold, 100},
    {TextRole::Task, &orange, FixedPitch, 100},
    {TextRole::Quote, &orange, Bold, 100},
    {TextRole::Table, &orange, Plain, 100},
    {TextRole::Rule, &quiet, Bold, 100},
    {TextRole::Tag, &purple, FixedPitch, 100},
    {TextRole::Comment, &quiet, Italic, 100},
    {TextRole::Truncate, &red, Bold, 100},
    {TextRole::Directive, &red, Bold, 100},
    {TextRole::Math, &teal, FixedPitch, 100},
    {TextRole::Footnote, &blue, Plain, 100},
    {TextRole::Escape, &quiet, Plain, 100},
    {TextRole::YamlKey, &blue, Plain, 100},
    {TextRole::YamlString, &green, Plain, 100},
    {TextRole::YamlValue, &purple, Plain, 100},
};
static_assert(std::size(rows) == HighlightTheme::roleCount);

QTextCharFormat formatOf(const Row &row, bool dark, const QFont &font)
{
    QTextCharFormat format;
    if (row.ink)
        format.setForeground(
            QColor::fromHsl(row.ink->hue, row.ink->saturation, dark ? row.ink->onDark : row.ink->onLight));
    if (row.traits & Bold)
        format.setFontWeight(QFont::Bold);
    if (row.traits & Italic)
        format.setFontItalic(true);
    if (row.traits & Struck)
        format.setFontStrikeOut(true);
    if (row.traits & Underlined)
        format.setFontUnderline(true);
    if (row.traits & FixedPitch && !QFontInfo(font).fixedPitch())
        format.setFontFamilies(QFontDatabase::systemFont(QFontDatabase::FixedFont).families());
    if (row.percent != 100)
        format.setFontPointSize(QFontInfo(font).pointSizeF() * row.percent / 100);
    return format;
}

} // namespace

HighlightTheme HighlightTheme::forPalette(const QPalette &palette, const QFont &font)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    HighlightTheme theme;
    for (const Row &row : rows)
        theme.formats[static_cast<size_t>(row.role)] = formatOf(row, dark, font);
    return theme;
}

} // namespace Galley
