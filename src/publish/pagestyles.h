// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Galley {

/// Whether pages are light or dark.
enum class PageColours { System, Light, Dark };

/// With the variables of the site's own style sheet, or in a plain look for reading.
enum class PageLook { Site, Plain };

struct PageTheme
{
    PageLook look = PageLook::Site;
    PageColours colours = PageColours::System;
};

/// The style sheet that a page with this HTML needs when nothing stands beside it: the rules it uses of the
/// bundled sheets and of the site's own (its text), and the math fonts it uses as data: URLs. Any thread, as
/// are the others.
QByteArray singlePageStyles(const QByteArray &html, const QByteArray &siteCss, const PageTheme &theme = {});

/// A style sheet of a whole site, for all its pages.
struct SiteStyles
{
    QByteArray css;
    QStringList files; ///< bundled files that it refers to: "fonts/KaTeX_Main-Regular.woff2"
};

/// What every page needs. Pages say fixed colours in `data-theme` and the plain look in `data-look` of their
/// root.
SiteStyles siteStyles(const QByteArray &siteCss, const PageTheme &theme);
/// What pages with formulas need beside it.
SiteStyles siteMathStyles();

} // namespace Galley
