// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <functional>

namespace Galley {

enum class PaperSize { A4, Letter };

struct Paper
{
    PaperSize size = PaperSize::A4;
    int margin = 20; ///< millimetres, on each side

    /// Page numbers stand in the margin below.
    static constexpr int smallestMargin = 10;
    static constexpr int largestMargin = 60;
};

/// Prints a page that needs nothing beside it as PDF, or says why it cannot. As with diagrams, whoever starts
/// an export brings this along.
using PagePrinter = std::function<Result<QByteArray>(const QByteArray &html, const Paper &paper)>;

} // namespace Galley
