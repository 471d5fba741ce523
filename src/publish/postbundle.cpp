// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postbundle.h"

#include "publish/embedder.h"
#include "publish/fragment.h"
#include "publish/paperbody.h"
#include "publish/postpage.h"
#include "publish/sitepages.h"
#include "publish/siteurls.h"
#include "publish/statictabs.h"
#include "render/postrendering.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

const QString pageName = u"index.html"_s;
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

/// A post as rendered with the addresses that the embedder gives.
PostRendering render(
    Renderer &renderer, const PostSource &source, HtmlPolicy html, Embedder &embedder,
    const DiagramDrawer &draw)
{
    RenderOptions options;
    options.html = html;
    options.assetUrl = [&embedder](const QString &asset) { return embedder.urlFor(asset); };
    PostRendering rendering = renderPost(renderer, source.text, source.file, *source.site, options);
    const Diagnostics undrawn = drawDiagrams(&rendering.body, draw);
    rendering.problems.insert(rendering.problems.end(), undrawn.begin(), undrawn.end());
    return rendering;
}

QByteArray pageOf(
    const PostRendering &rendering, const SiteSnapshot &site, Embedder &embedder,
    const PostExportOptions &options)
{
    const bool onPaper = options.form == PostForm::Pdf;
    PageLinks links;
    links.image = [&embedder, onPaper](const QString &url) {
        const QString picture = embedder.pictureUrl(url);
        // Nothing is loaded for paper; an author's initials are better than a picture that is not there.
        return onPaper && !picture.startsWith(u"data:"_s) ? QString() : picture;
    };
    links.page = [&site](const QString &path) { return absoluteUrl(site.config, path); };
    Page page = postPage(rendering.meta, site.config);
    Article article = postArticle(rendering.meta, site.config, links);
    article.body =
        withStaticTabs(embedder.embed(onPaper ? bodyOnPaper(rendering.body.blocks) : rendering.body.html()));
    page.content = articleHtml(article);
    page.theme = options.theme;
    if (onPaper)
        page.theme.colours = PageColours::Light;
    // Only what the post refers to elsewhere is loaded; on paper there is no reader who could want it.
    const bool loadsMore = embedder.loadsMore() && !onPaper;
    page.policy = exportPolicy({}, loadsMore ? elsewhere : QString());
    page.styles = singlePageStyles(pageHtml(page), site.customCss, page.theme);
    return pageHtml(page);
}

/// Gives the files that a page shows their places below assets/, each a name of its own.
class AssetNames
{
public:
    explicit AssetNames(std::vector<BundleFile> *files) : m_files(files) {}

    QString pathOf(const QString &file)
    {
        const QFileInfo info(file);
        const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
        QString path = u"assets/"_s + info.fileName();
        for (int number = 2; m_sources.contains(path) && m_sources.value(path) != file; ++number)
            path = u"assets/%1-%2%3"_s.arg(info.completeBaseName(), QString::number(number), ending);
        if (!m_sources.contains(path))
            m_files->push_back({path, {}, file});
        m_sources.insert(path, file);
        return path;
    }

private:
    std::vector<BundleFile> *m_files;
    QHash<QString, QString> m_sources; ///< by their path
};

/// Where a file lies in the blog: "/blog-folder/blog/a/me.png" ⇒ "blog/a/me.png"
QString pathInBlog(const QString &file, const SiteSnapshot &site)
{
    const QFileInfo info(file);
    const QString full = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QString path = QDir(QFileInfo(site.root).canonicalFilePath()).relativeFilePath(full);
    const bool isBelow = !site.root.isEmpty() && !path.startsWith(u"../"_s) && QDir::isRelativePath(path);
    return isBelow ? path : info.fileName();
}

void addArchived(PostBundle *bundle, const PostSource &source, const Rendered &body)
{
    const QString name = source.file.isEmpty() ? u"post.md"_s : pathInBlog(source.file, *source.site);
    bundle->files.push_back({name, source.text.toUtf8(), {}});
    QSet<QString> known{name};
    for (const AssetUse &asset : body.assets) {
        const QString path = pathInBlog(asset.file, *source.site);
        if (asset.file.isEmpty() || known.contains(path))
            continue;
        known.insert(path);
        bundle->files.push_back({path, {}, asset.file});
    }
}

} // namespace

qint64 BundleFile::size() const
{
    return source.isEmpty() ? bytes.size() : QFileInfo(source).size();
}

PostBundle bundlePost(
    Renderer &renderer, const PostSource &source, const QString &to, const PostExportOptions &options,
    const DiagramDrawer &draw)
{
    PostBundle bundle;
    bundle.options = options;
    AssetNames names(&bundle.files);
    Embedder embedder =
        options.form == PostForm::Folder
            ? Embedder(
                  *source.site,
                  [&names](const QString &asset) { return relativeUrl(pageName, names.pathOf(asset)); })
            : Embedder(*source.site, QFileInfo(to).absolutePath());
    const bool isArchive = options.form == PostForm::Archive;
    PostRendering rendering =
        render(renderer, source, options.html, embedder, isArchive ? DiagramDrawer() : draw);
    if (isArchive) {
        addArchived(&bundle, source, rendering.body);
    } else {
        const QByteArray html = options.form == PostForm::Fragment
                                    ? cleanFragment(withStaticTabs(embedder.embed(rendering.body.html())))
                                    : pageOf(rendering, *source.site, embedder, options);
        const QString name = options.form == PostForm::Folder ? pageName : QFileInfo(to).fileName();
        bundle.files.insert(bundle.files.begin(), {name, html, {}});
        bundle.notEmbedded = embedder.notEmbedded();
    }
    for (const QString &missing : missingFiles(rendering.body)) {
        if (!bundle.notEmbedded.contains(missing))
            bundle.notEmbedded += missing;
    }
    bundle.details = {
        rendering.meta.title, source.site->config.locale.value, std::move(rendering.body.headings),
        options.paper};
    bundle.problems = std::move(rendering.problems);
    return bundle;
}

} // namespace Galley
