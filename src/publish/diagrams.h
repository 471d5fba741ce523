// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "render/rendered.h"

#include <functional>

namespace Galley {

/// A diagram as SVG, for a light page and for a dark one.
struct DrawnDiagram
{
    QByteArray light;
    QByteArray dark;
};

/// Draws a Mermaid diagram, or says why it cannot. Drawing takes a browser engine, which the core has not, so
/// whoever starts an export brings this along; empty where there is none.
using DiagramDrawer = std::function<Result<DrawnDiagram>(const QString &source)>;

/// Puts drawings in the place of a post's diagrams: both SVGs (the style sheet shows one), with the source in
/// `data-source`. A diagram that cannot be drawn stays as its source; the warnings say why. On the thread of
/// the export.
Diagnostics drawDiagrams(Rendered *body, const DiagramDrawer &draw);

} // namespace Galley
