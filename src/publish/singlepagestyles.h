// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Galley {

/// The style sheet that a page with this HTML needs when nothing stands beside it: the rules it uses of the
/// bundled sheets, light or dark as the reader's system, and the math fonts it uses as data: URLs. Any
/// thread.
QByteArray singlePageStyles(const QByteArray &html);

} // namespace Galley
