// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postexport.h"

#include "base/textfile.h"
#include "publish/embedder.h"
#include "publish/exportfolder.h"
#include "publish/fragment.h"
#include "publish/pagestyles.h"
#include "publish/postpage.h"
#include "publish/sitepages.h"
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
    page.policy = exportPolicy({}, embedder.loadsMore() ? elsewhere : QString());
    return page;
}

/// A post as rendered with the addresses that the embedder gives.
PostRendering render(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site,
    Embedder &embedder, const DiagramDrawer &draw)
{
    RenderOptions options;
    options.assetUrl = [&embedder](const QString &asset) { return embedder.urlFor(asset); };
    PostRendering rendering = renderPost(renderer, text, file, site, options);
    const Diagnostics undrawn = drawDiagrams(&rendering.body, draw);
    rendering.problems.insert(rendering.problems.end(), undrawn.begin(), undrawn.end());
    return rendering;
}

QByteArray wholePage(const PostRendering &rendering, const SiteSnapshot &site, Embedder &embedder)
{
    Page page = pageOf(rendering, site, embedder);
    page.styles = singlePageStyles(pageHtml(page));
    return pageHtml(page);
}

ExportReport reportOf(
    const PostRendering &rendering, const Embedder &embedder, const QString &file, qint64 bytes)
{
    ExportReport report{file, bytes, embedder.notEmbedded(), rendering.problems};
    for (const QString &missing : missingFiles(rendering.body)) {
        if (!report.notEmbedded.contains(missing))
            report.notEmbedded += missing;
    }
    return report;
}

/// Gives the files that a page shows their places below assets/, each a name of its own.
class AssetNames
{
public:
    QString pathOf(const QString &file)
    {
        const QFileInfo info(file);
        QString path = u"assets/"_s + info.fileName();
        for (int number = 2; m_files.contains(path) && m_files.value(path) != file; ++number)
            path = u"assets/%1-%2.%3"_s.arg(info.completeBaseName(), QString::number(number), info.suffix());
        m_files.insert(path, file);
        return path;
    }

private:
    QHash<QString, QString> m_files; ///< by their path
};

} // namespace

Result<ExportReport> exportSingleFile(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site, const QString &to,
    const DiagramDrawer &draw)
{
    Embedder embedder(site, QFileInfo(to).absolutePath());
    const PostRendering rendering = render(renderer, text, file, site, embedder, draw);
    const QByteArray html = wholePage(rendering, site, embedder);
    return writeFileAtomically(to, html).map([&] { return reportOf(rendering, embedder, to, html.size()); });
}

Result<ExportReport> exportPostFolder(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site, const QString &to,
    const DiagramDrawer &draw)
{
    Result<ExportFolder> folder = ExportFolder::open(to);
    if (!folder)
        return tl::unexpected(folder.error());
    const QString name = u"index.html"_s;
    AssetNames names;
    Embedder embedder(site, [&](const QString &asset) {
        const QString path = names.pathOf(asset);
        folder->copy(path, asset, fileHash(asset));
        return relativeUrl(name, path);
    });
    const PostRendering rendering = render(renderer, text, file, site, embedder, draw);
    folder->write(name, wholePage(rendering, site, embedder));
    return folder->commit().map(
        [&] { return reportOf(rendering, embedder, folder->path() + u'/' + name, folder->bytes()); });
}

Result<ExportReport> exportFragment(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site, const QString &to,
    const DiagramDrawer &draw)
{
    Embedder embedder(site, QFileInfo(to).absolutePath());
    const PostRendering rendering = render(renderer, text, file, site, embedder, draw);
    const QByteArray html = cleanFragment(withStaticTabs(embedder.embed(rendering.body.html())));
    return writeFileAtomically(to, html).map([&] { return reportOf(rendering, embedder, to, html.size()); });
}

} // namespace Galley
