// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "publish/diagrams.h"
#include "render/renderer.h"

#include <atomic>
#include <functional>

namespace Galley {

/// What an export of a site wrote.
struct SiteExportReport
{
    QString folder; ///< full path
    int pages = 0;
    int changedFiles = 0; ///< written anew; the others kept their bytes and their time
    qint64 bytes = 0;     ///< of all files
    Diagnostics problems; ///< of the posts' bodies, and of posts without a page; each names its file
};

/// Stops an export from another thread and hears of its progress (pages done, pages in all; on the export's
/// thread).
struct ExportControl
{
    std::atomic_bool cancelled = false;
    std::function<void(int done, int total)> progress;
};

/// Writes the blog as a static site: each post's page at DIR/<permalink>/index.html, what pages share below
/// DIR/assets, all links between them relative, so that it reads the same on a host and from a file: URL. A
/// link to a page of the site that is no post keeps its address. The bytes depend on the blog alone.
///
/// On the renderer's thread. All or nothing: after a failure or a cancel the folder is what it was
/// (exportfolder.h says what is refused).
///
///     exportSite(renderer, *site, "/srv/www") ⇒ /srv/www/blog/2024/03/05/hello/index.html …
Result<SiteExportReport> exportSite(
    Renderer &renderer, const SiteSnapshot &site, const QString &to, const DiagramDrawer &draw = {},
    ExportControl *control = nullptr);

} // namespace Galley
