// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPageLayout>
#include <QWebEngineProfile>

namespace Galley {

/// Prints HTML files that need nothing beside them: without script, and whatever they refer to is not loaded.
/// UI thread.
class PdfPainter
{
public:
    PdfPainter();

    /// Writes the page as PDF to another file (full paths). Waits for it, at most this long (milliseconds).
    bool print(const QString &page, const QString &pdf, const QPageLayout &layout, int timeLimit);

private:
    QWebEngineProfile m_profile; ///< off the record
};

} // namespace Galley
