// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "publish/paper.h"
#include "render/rendered.h"

#include <vector>

namespace Galley {

/// What a PDF is to tell about itself.
struct PdfDetails
{
    QString title;
    QString language; ///< "pt-BR"
    std::vector<Heading> headings;
    Paper paper;
};

/// A printed page (PDF) with what the engine of Qt 6.4 cannot write: title and language, "2 / 7" in the
/// margin below each page, and an outline of the headings. A heading is in the outline when something on the
/// page links to it, which its own "#" does. Fails for a PDF of unknown structure, which is of use as it is.
/// Any thread.
Result<QByteArray> completePdf(const QByteArray &pdf, const PdfDetails &details);

} // namespace Galley
