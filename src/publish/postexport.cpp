// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postexport.h"

#include "base/textfile.h"
#include "publish/embedder.h"
#include "publish/pagetemplate.h"
#include "publish/posthtml.h"
#include "publish/singlepagestyles.h"
#include "publish/siteurls.h"
#include "publish/statictabs.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// The file shows itself and nothing else: no script runs, and only what the post refers to elsewhere is
/// loaded.
QString pagePolicy(const QStringList &notEmbedded)
{
    const QString elsewhere = notEmbedded.isEmpty() ? QString() : u" 'self' file: https: http:"_s;
    return u"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:%1; media-src "
           u"data:%1; "
           u"frame-src%2; base-uri 'none'; form-action 'none'"_s.arg(
               elsewhere, notEmbedded.isEmpty() ? u" 'none'"_s : u" https:"_s);
}

QString pageTitle(const PostMeta &meta, const SiteConfig &config)
{
    const QString site = config.title.value;
    if (meta.title.isEmpty() || site.isEmpty() || meta.title == site)
        return meta.title.isEmpty() ? site : meta.title;
    return meta.title + u" | "_s + site;
}

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

PostPage pageOf(const PostRendering &rendering, const SiteSnapshot &site, Embedder &embedder)
{
    PageLinks links;
    links.image = [&embedder](const QString &url) { return embedder.pictureUrl(url); };
    links.page = [&site](const QString &path) { return absoluteUrl(site.config, path); };
    const PostMeta &meta = rendering.meta;
    PostPage page;
    page.language = site.config.locale.value;
    page.title = pageTitle(meta, site.config);
    page.description = meta.description;
    page.canonical = absoluteUrl(site.config, meta.permalink);
    page.indexed = !meta.unlisted && !meta.draft;
    page.banner = postBannerHtml(meta);
    page.header = postHeaderHtml(meta, site.config, links);
    page.footer = postFooterHtml(meta, site.config, links);
    page.body = withStaticTabs(embedder.embed(rendering.body.html()));
    return page;
}

} // namespace

Result<ExportReport> exportSingleFile(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site, const QString &to)
{
    Embedder embedder(site, QFileInfo(to).absolutePath());
    RenderOptions options;
    options.assetUrl = [&embedder](const QString &asset) { return embedder.urlFor(asset); };
    const PostRendering rendering = renderPost(renderer, text, file, site, options);

    PostPage page = pageOf(rendering, site, embedder);
    page.policy = pagePolicy(embedder.notEmbedded());
    page.styles = singlePageStyles(postPageHtml(page));
    const QByteArray html = postPageHtml(page);
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
