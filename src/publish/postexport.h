// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/postbundle.h"

namespace Galley {

/// What an export wrote.
struct ExportReport
{
    QString file;            ///< the page, the PDF or the archive
    qint64 bytes = 0;        ///< of all files
    QStringList notEmbedded; ///< images and other parts that it refers to but does not hold
    Diagnostics problems;    ///< of the post
};

/// Writes a bundle to the file or folder that it was made for: all of it or, after a failure, nothing; what
/// was there before stays. A folder is one that ExportFolder takes, and files of others in it stay. Any
/// thread.
Result<ExportReport> writeBundle(const PostBundle &bundle, const QString &to, const PagePrinter &print);

/// What only a browser engine can do, where there is one.
struct PageEngine
{
    DiagramDrawer draw;
    PagePrinter print;
};

/// Both steps: what the post becomes, and writing it. On the renderer's thread.
///
///     exportPost(renderer, {text, "/blog/a.md", site}, "/tmp/a.html", {}) ⇒ /tmp/a.html
Result<ExportReport> exportPost(
    Renderer &renderer, const PostSource &source, const QString &to, const PostExportOptions &options = {},
    const PageEngine &engine = {});

} // namespace Galley
