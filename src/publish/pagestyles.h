// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

namespace Galley {

/// The style sheet that a page with this HTML needs when nothing stands beside it: the rules it uses of the
/// bundled sheets, light or dark as the reader's system, and the math fonts it uses as data: URLs. Any
/// thread.
QByteArray singlePageStyles(const QByteArray &html);

/// Whether pages are light or dark.
enum class PageColours { System, Light, Dark };

/// A style sheet of a whole site, for all its pages.
struct SiteStyles
{
    QByteArray css;
    QStringList files; ///< bundled files that it refers to: "fonts/KaTeX_Main-Regular.woff2"
};

/// What every page needs. Pages of fixed colours say them in `data-theme` of their root.
SiteStyles siteStyles(PageColours colours);
/// What pages with formulas need beside it.
SiteStyles siteMathStyles();

} // namespace Galley
