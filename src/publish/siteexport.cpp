// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/siteexport.h"

#include "base/textfile.h"
#include "publish/htmlurls.h"
#include "publish/postnavigation.h"
#include "publish/postpage.h"
#include "publish/siteassets.h"
#include "publish/sitepages.h"
#include "publish/siteurls.h"
#include "publish/statictabs.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::SiteExport", text);
}

/// Writes the pages of one site into one folder.
class SiteWriter
{
public:
    SiteWriter(
        Renderer &renderer, const SiteSnapshot &site, const SitePages &pages, ExportFolder &folder,
        const DiagramDrawer &draw)
        : m_renderer(renderer)
        , m_site(site)
        , m_pages(pages)
        , m_folder(folder)
        , m_draw(draw)
        , m_assets(folder, assetsFolder(site.config))
    {
    }

    /// Adds the problems of its body.
    Result<void> writePost(const PostPlace &place, Diagnostics *problems)
    {
        m_path = place.path;
        const Result<TextFile> text = readTextFile(place.post->file);
        if (!text)
            return tl::unexpected(text.error());
        Rendered body = m_renderer.render(text->text, place.post->file, m_site, renderOptions());
        const Diagnostics undrawn = drawDiagrams(&body, m_draw);
        body.diagnostics.insert(body.diagnostics.end(), undrawn.begin(), undrawn.end());
        const QByteArray html = postPageHtml(pageOf(place, body));
        for (Diagnostic &problem : body.diagnostics) {
            problem.file = place.post->file;
            problems->push_back(std::move(problem));
        }
        return m_assets.result() ? m_folder.write(place.path, html) : m_assets.result();
    }

private:
    RenderOptions renderOptions()
    {
        RenderOptions options;
        options.assetUrl = [this](const QString &file) { return assetUrl(file); };
        return options;
    }

    PostPage pageOf(const PostPlace &place, const Rendered &body)
    {
        PageLinks links;
        links.image = [this](const QString &url) { return mediaUrl(url); };
        links.page = [this](const QString &path) { return linkUrl(path); };
        PostPage page = postPage(*place.post, m_site.config, links);
        page.policy = exportPolicy(u"'self' file:"_s, u"'self' file: https: http:"_s);
        page.body = withStaticTabs(rewriteUrls(body.html(), [this](UrlUse use, const QString &url) {
            return use == UrlUse::Link ? linkUrl(url) : mediaUrl(url);
        }));
        page.neighbours = neighboursHtml(place.newer, place.older, links);
        page.contents = tableOfContentsHtml(body.headings, *place.post);
        page.styleSheets += relativeUrl(m_path, m_assets.pageStyles());
        if (page.body.contains("class=\"katex"))
            page.styleSheets += relativeUrl(m_path, m_assets.mathStyles());
        return page;
    }

    QString assetUrl(const QString &file) { return relativeUrl(m_path, m_assets.add(file)); }

    QString mediaUrl(const QString &url)
    {
        const auto file = staticFile(m_site, url);
        return file ? assetUrl(*file) : url;
    }

    QString linkUrl(const QString &url)
    {
        if (!url.startsWith(u'/') || url.startsWith(u"//"_s))
            return url;
        const auto end = std::find_if(url.begin(), url.end(), [](QChar c) { return c == u'?' || c == u'#'; });
        const qsizetype length = end - url.begin();
        if (const auto page = m_pages.find(url.first(length)))
            return relativeUrl(m_path, *page) + url.sliced(length);
        // As in posts, a file with any other ending is one to download, not a page.
        const QString ending = QFileInfo(url.first(length)).suffix().toLower();
        return ending.isEmpty() || ending == u"html"_s || ending == u"htm"_s ? url : mediaUrl(url);
    }

    Renderer &m_renderer;
    const SiteSnapshot &m_site;
    const SitePages &m_pages;
    ExportFolder &m_folder;
    const DiagramDrawer &m_draw;
    SiteAssets m_assets;
    QString m_path; ///< of the page that is being written
};

/// A post without a page would be missed by nobody until a reader asks for it.
Result<void> checkReadable(const SiteSnapshot &site)
{
    for (const Diagnostic &problem : site.diagnostics) {
        if (problem.rule == u"file-unreadable"_s)
            return failure(ErrorKind::Io, problem.message);
    }
    return {};
}

} // namespace

Result<SiteExportReport> exportSite(
    Renderer &renderer, const SiteSnapshot &site, const QString &to, const DiagramDrawer &draw,
    ExportControl *control)
{
    if (const Result<void> readable = checkReadable(site); !readable)
        return tl::unexpected(readable.error());
    const Result<SitePages> pages = SitePages::plan(site);
    if (!pages)
        return tl::unexpected(pages.error());
    Result<ExportFolder> folder = ExportFolder::open(to);
    if (!folder)
        return tl::unexpected(folder.error());

    SiteExportReport report;
    SiteWriter writer(renderer, site, *pages, *folder, draw);
    const int total = static_cast<int>(pages->posts().size());
    for (const PostPlace &place : pages->posts()) {
        if (control && control->cancelled)
            return failure(ErrorKind::Io, tr("The export was cancelled; nothing was changed."));
        if (const Result<void> written = writer.writePost(place, &report.problems); !written)
            return tl::unexpected(written.error());
        ++report.pages;
        if (control && control->progress)
            control->progress(report.pages, total);
    }
    if (const Result<void> committed = folder->commit(); !committed)
        return tl::unexpected(committed.error());
    report.folder = folder->path();
    report.changedFiles = folder->changedFiles();
    report.bytes = folder->bytes();
    return report;
}

} // namespace Galley
