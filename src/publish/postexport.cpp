// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postexport.h"

#include "base/textfile.h"
#include "publish/embedder.h"
#include "publish/pagestyles.h"
#include "publish/postpage.h"
#include "publish/siteurls.h"
#include "publish/statictabs.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

const QString elsewhere = u"'self' file: https: http:"_s;

/// Missing images are in no tag's way any more, so they are told from what the renderer looked for.
QStringList missingFiles(const Rendered &body)
{
    QStringList missing;
    for (const AssetUse &asset : body.assets) {
        if (asset.file.isEmpty() && !missing.contains(asset.written))
            missing += asset.written;
    }
    return missing;
}

Page pageOf(const PostRendering &rendering, const SiteSnapshot &site, Embedder &embedder)
{
    PageLinks links;
    links.image = [&embedder](const QString &url) { return embedder.pictureUrl(url); };
    links.page = [&site](const QString &path) { return absoluteUrl(site.config, path); };
    Page page = postPage(rendering.meta, site.config);
    Article article = postArticle(rendering.meta, site.config, links);
    article.body = withStaticTabs(embedder.embed(rendering.body.html()));
    page.content = articleHtml(article);
    // Only what the post refers to elsewhere is loaded.
    page.policy = exportPolicy({}, embedder.notEmbedded().isEmpty() ? QString() : elsewhere);
    return page;
}

} // namespace

Result<ExportReport> exportSingleFile(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site, const QString &to,
    const DiagramDrawer &draw)
{
    Embedder embedder(site, QFileInfo(to).absolutePath());
    RenderOptions options;
    options.assetUrl = [&embedder](const QString &asset) { return embedder.urlFor(asset); };
    PostRendering rendering = renderPost(renderer, text, file, site, options);
    const Diagnostics undrawn = drawDiagrams(&rendering.body, draw);
    rendering.problems.insert(rendering.problems.end(), undrawn.begin(), undrawn.end());
    Page page = pageOf(rendering, site, embedder);
    page.styles = singlePageStyles(pageHtml(page));
    const QByteArray html = pageHtml(page);
    if (const Result<void> written = writeFileAtomically(to, html); !written)
        return tl::unexpected(written.error());

    ExportReport report{to, html.size(), embedder.notEmbedded(), rendering.problems};
    for (const QString &missing : missingFiles(rendering.body)) {
        if (!report.notEmbedded.contains(missing))
            report.notEmbedded += missing;
    }
    return report;
}

} // namespace Galley
