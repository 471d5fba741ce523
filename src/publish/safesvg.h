// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Galley {

/// A drawing made fit to stand in a page: no scripts, no event handlers, no HTML inside, no links, and
/// nothing that it would load; what is not known to be harmless is left out. Ids and what refers to them take
/// the prefix, so that several drawings can stand in one page. Fails for what is no well-formed SVG. Any
/// thread.
///
///     <svg id="a"><g id="b" onclick="x()"/></svg>, "d1-" ⇒ <svg id="d1-a"><g id="d1-b"/></svg>
Result<QByteArray> safeSvg(const QByteArray &svg, const QString &idPrefix);

} // namespace Galley
