// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Galley {

/// For which screen the page is laid out.
enum class PageWidth { Pane, Phone, Tablet, Desktop };

/// How the page stands in the pane.
struct PageFrame
{
    int width = 0;   ///< pixels of the pane
    double zoom = 1; ///< pixels of the pane for one of the page

    friend bool operator==(const PageFrame &, const PageFrame &) = default;
};

/// A page that is wider than the pane is made smaller as a whole, so that it keeps its layout.
///
///     Phone at 100 % in 800 pixels ⇒ 390 wide, zoom 1; Desktop at 100 % in 640 ⇒ 640 wide, zoom 0.5
PageFrame pageFrame(PageWidth width, int zoomPercent, int paneWidth);

constexpr int smallestPageZoom = 30; ///< percent
constexpr int largestPageZoom = 300;

} // namespace Galley
