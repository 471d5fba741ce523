// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "publish/clientscript.h"
#include "publish/diagrams.h"
#include "publish/pagestyles.h"
#include "publish/publishedsite.h"
#include "publish/sitelinks.h"
#include "render/renderer.h"

#include <atomic>
#include <functional>

namespace Galley {

struct SiteExportOptions
{
    PublishOptions publish;
    LinkStyle links = LinkStyle::Relative;
    HtmlPolicy html = HtmlPolicy::Keep;
    PageTheme theme;
    ClientScripts scripts = everyScript;
};

/// What an export of a site wrote.
struct SiteExportReport
{
    QString folder; ///< full path
    int pages = 0;
    int changedFiles = 0; ///< written anew; the others kept their bytes and their time
    qint64 bytes = 0;     ///< of all files
    Diagnostics problems; ///< of the posts' bodies, and of posts without a page; each names its file
};

/// How far an export is.
struct ExportProgress
{
    int done = 0;
    int total = 0; ///< pages
    QString file;  ///< of the export, that was written last
};

/// Stops an export from another thread and hears of its progress (on the export's thread).
struct ExportControl
{
    std::atomic_bool cancelled = false;
    std::function<void(const ExportProgress &)> progress;
};

/// Writes the blog as a static site: each post's page at DIR/<permalink>/index.html, the lists, overviews and
/// the archive as Docusaurus makes them, what pages share below DIR/assets, the static folders. The bytes
/// depend on the blog and the options alone.
///
/// On the renderer's thread. All or nothing: after a failure or a cancel the folder is what it was
/// (exportfolder.h says what is refused).
///
///     exportSite(renderer, *site, "/srv/www", {}) ⇒ /srv/www/blog/2024/03/05/hello/index.html …
Result<SiteExportReport> exportSite(
    Renderer &renderer, const SiteSnapshot &site, const QString &to, const SiteExportOptions &options = {},
    const DiagramDrawer &draw = {}, ExportControl *control = nullptr);

} // namespace Galley
