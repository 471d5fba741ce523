// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pageframe.h"

#include <algorithm>
#include <cmath>

namespace Galley {

namespace {

/// Pixels of the page; 0: as many as there are.
int pixels(PageWidth width)
{
    switch (width) {
    case PageWidth::Pane:
        return 0;
    case PageWidth::Phone:
        return 390;
    case PageWidth::Tablet:
        return 820;
    case PageWidth::Desktop:
        return 1280;
    }
    return 0;
}

} // namespace

PageFrame pageFrame(PageWidth width, int zoomPercent, int paneWidth)
{
    const double zoom = std::clamp(zoomPercent, smallestPageZoom, largestPageZoom) / 100.0;
    if (width == PageWidth::Pane)
        return {paneWidth, zoom};
    const double fitting = std::min(zoom, double(paneWidth) / pixels(width));
    return {static_cast<int>(std::lround(pixels(width) * fitting)), fitting};
}

} // namespace Galley
