// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/theme.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// One row of the colour table: a palette role in light and in dark.
struct RoleColors
{
    QPalette::ColorRole role;
    QRgb light;
    QRgb dark;
};

constexpr std::array roleTable{
    RoleColors{QPalette::Window, 0xfff3f2ef, 0xff202124},
    RoleColors{QPalette::WindowText, 0xff24262b, 0xffe4e4e1},
    RoleColors{QPalette::Base, 0xfffdfdfc, 0xff2f3035},
    RoleColors{QPalette::AlternateBase, 0xfff6f5f2, 0xff34353a},
    RoleColors{QPalette::Text, 0xff24262b, 0xffe4e4e1},
    RoleColors{QPalette::PlaceholderText, 0xff676a71, 0xffa0a3aa},
    RoleColors{QPalette::Button, 0xffebeae6, 0xff393a40},
    RoleColors{QPalette::ButtonText, 0xff24262b, 0xffe4e4e1},
    RoleColors{QPalette::BrightText, 0xffffffff, 0xffffffff},
    RoleColors{QPalette::Highlight, 0xff2f6187, 0xff3c6f97},
    RoleColors{QPalette::HighlightedText, 0xffffffff, 0xffffffff},
    RoleColors{QPalette::Link, 0xff245c87, 0xff8cbde6},
    RoleColors{QPalette::LinkVisited, 0xff6a4f86, 0xffb79fd6},
    RoleColors{QPalette::ToolTipBase, 0xff2b2d31, 0xff3a3c41},
    RoleColors{QPalette::ToolTipText, 0xfff3f2ef, 0xffececea},
    RoleColors{QPalette::Light, 0xffffffff, 0xff3b3d42},
    RoleColors{QPalette::Midlight, 0xfff0efec, 0xff34363a},
    RoleColors{QPalette::Mid, 0xffc9c7c1, 0xff55575e},
    RoleColors{QPalette::Dark, 0xffa9a7a1, 0xff15161a},
    RoleColors{QPalette::Shadow, 0xff6e6c67, 0xff0c0d0f},
};

/// Text roles of what cannot be used now.
constexpr std::array disabledTable{
    RoleColors{QPalette::WindowText, 0xff9a9c9f, 0xff74767b},
    RoleColors{QPalette::Text, 0xff9a9c9f, 0xff74767b},
    RoleColors{QPalette::ButtonText, 0xff9a9c9f, 0xff74767b},
    RoleColors{QPalette::Highlight, 0xffc9c7c1, 0xff484a50},
};

struct ToneColors
{
    Tone tone;
    QRgb light;
    QRgb dark;
    QRgb lightGround;
    QRgb darkGround;
};

constexpr std::array toneTable{
    ToneColors{Tone::Error, 0xffb3261e, 0xfff2938c, 0xfffbe6e4, 0xff45211f},
    ToneColors{Tone::Warning, 0xff8a5a00, 0xffe5b567, 0xfffaf0d7, 0xff40321a},
    ToneColors{Tone::Note, 0xff2b6573, 0xff8cc7d4, 0xffe3f0f2, 0xff1e383e},
};

const ToneColors &colorsOf(Tone tone)
{
    return toneTable[static_cast<size_t>(tone)];
}

} // namespace

ThemeChoice themeChoice(const QString &word)
{
    if (word == u"light")
        return ThemeChoice::Light;
    return word == u"dark" ? ThemeChoice::Dark : ThemeChoice::System;
}

QString themeWord(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System:
        return u"system"_s;
    case ThemeChoice::Light:
        return u"light"_s;
    case ThemeChoice::Dark:
        return u"dark"_s;
    }
    Q_UNREACHABLE();
}

QPalette themePalette(Brightness brightness)
{
    const auto pick = [&](const RoleColors &row) {
        return QColor::fromRgb(brightness == Brightness::Dark ? row.dark : row.light);
    };
    QPalette palette;
    for (const RoleColors &row : roleTable)
        palette.setColor(row.role, pick(row));
    for (const RoleColors &row : disabledTable)
        palette.setColor(QPalette::Disabled, row.role, pick(row));
    return palette;
}

Brightness brightnessOf(const QPalette &palette)
{
    const bool dark =
        palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    return dark ? Brightness::Dark : Brightness::Light;
}

Brightness resolved(ThemeChoice choice, Brightness system)
{
    if (choice == ThemeChoice::System)
        return system;
    return choice == ThemeChoice::Dark ? Brightness::Dark : Brightness::Light;
}

QColor toneColor(Tone tone, Brightness brightness)
{
    return QColor::fromRgb(brightness == Brightness::Dark ? colorsOf(tone).dark : colorsOf(tone).light);
}

QColor toneGround(Tone tone, Brightness brightness)
{
    return QColor::fromRgb(
        brightness == Brightness::Dark ? colorsOf(tone).darkGround : colorsOf(tone).lightGround);
}

} // namespace Galley
