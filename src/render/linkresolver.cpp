// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/linkresolver.h"

#include "render/assetcache.h"
#include "render/htmlpolicy.h"
#include "site/linkpath.h"
#include "site/permalink.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

bool hasScheme(const QString &url)
{
    return !urlScheme(url.toUtf8()).isEmpty();
}

QString extensionOf(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1);
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && dot + 1 < name.size() ? name.sliced(dot + 1).toLower() : QString();
}

const PostMeta *findPost(const SiteSnapshot &site, const QString &file)
{
    const auto found = std::find_if(
        site.posts.begin(), site.posts.end(), [&](const PostMeta &post) { return post.file == file; });
    return found == site.posts.end() ? nullptr : &*found;
}

} // namespace

LinkResolver::LinkResolver(
    const QString &file, const SiteSnapshot &site, const RenderOptions &options, AssetCache &cache)
    : m_file(file), m_site(site), m_options(options), m_cache(cache)
{
    for (const QString &root : QStringList{site.root, site.blogFolder} +
                                   QStringList(site.staticFolders.begin(), site.staticFolders.end())) {
        const QString canonical = root.isEmpty() ? QString() : QFileInfo(root).canonicalFilePath();
        if (!canonical.isEmpty() && !m_roots.contains(canonical))
            m_roots.append(canonical);
    }
    const PostMeta *post = file.isEmpty() ? nullptr : findPost(site, file);
    m_permalink = post == nullptr ? QString() : withTrailingSlash(site.config, post->permalink);
}

void LinkResolver::setFile(const QString &file)
{
    m_file = file;
}

QByteArray LinkResolver::address(const QByteArray &url) const
{
    const QString written = QString::fromUtf8(url);
    return written.isEmpty() || written.startsWith(u'#') || hasScheme(written) ? url : pageAddress(written);
}

LinkTarget LinkResolver::link(const QByteArray &url) const
{
    using Kind = LinkTarget::Kind;
    using Miss = LinkTarget::Miss;
    const QString written = QString::fromUtf8(url);
    if (written.startsWith(u"pathname://"))
        return {withBaseUrl(written.sliced(11), m_site.config).toUtf8(), Kind::External};
    if (hasScheme(written))
        return {url, Kind::External};
    if (written.isEmpty() || written.startsWith(u'#'))
        return {url, Kind::Internal};
    const LinkPath address = cutLink(written);
    const QByteArray page = pageAddress(written);
    if (isMarkdownPath(address.path)) {
        if (const PostMeta *target = post(decodedPath(address.path)))
            return {
                withTrailingSlash(m_site.config, target->permalink + address.rest).toUtf8(), Kind::Internal};
        return {page, Kind::Internal, Miss::Post};
    }
    const QString extension = extensionOf(address.path);
    const bool isOfSite = address.path.startsWith(u"@site/");
    const bool isAsset = isOfSite || (!extension.isEmpty() && extension != u"html");
    const QString file = isAsset ? localFile(address.path) : QString();
    if (!file.isEmpty())
        return {assetAddress(file, "files") + address.rest.toUtf8(), Kind::Asset};
    return {page, Kind::Internal, isOfSite ? Miss::File : isMissingPage(page) ? Miss::Page : Miss::None};
}

ImageTarget LinkResolver::image(const QByteArray &url) const
{
    const QString written = QString::fromUtf8(url);
    if (written.startsWith(u"pathname://"))
        return {
            withBaseUrl(written.sliced(11), m_site.config).toUtf8(),
            ImageTarget::Kind::Local,
            std::nullopt,
            {}};
    if (hasScheme(written))
        return {url, ImageTarget::Kind::Remote, std::nullopt, {}};
    const QString file = localFile(cutLink(written).path);
    const AssetFacts *facts = file.isEmpty() ? nullptr : m_cache.facts(file);
    if (facts == nullptr)
        return {url, missingKind(cutLink(written).path), std::nullopt, {}};
    const std::optional<QSize> size = facts->size;
    return {assetAddress(file, "images"), ImageTarget::Kind::Local, size, file};
}

QByteArray LinkResolver::rawSource(const QByteArray &url) const
{
    const QString path = cutLink(QString::fromUtf8(url)).path;
    if (!m_options.assetUrl || !path.startsWith(u'/') || hasScheme(path))
        return {};
    const QString &base = m_site.config.baseUrl.value;
    QString file = localFile(path);
    if (file.isEmpty() && path.startsWith(base))
        file = localFile(u'/' + path.mid(base.size()));
    return file.isEmpty() ? QByteArray() : m_options.assetUrl(file).toUtf8();
}

QStringList LinkResolver::candidates(const QString &path) const
{
    return assetCandidates(decodedPath(path), m_file, m_site);
}

QString LinkResolver::localFile(const QString &path) const
{
    for (const QString &candidate : candidates(path)) {
        const QString file = inside(candidate);
        if (!file.isEmpty())
            return file;
    }
    return {};
}

/// A file that is there but was not taken lies outside.
ImageTarget::Kind LinkResolver::missingKind(const QString &path) const
{
    const QStringList files = candidates(path);
    const bool isThere =
        std::any_of(files.begin(), files.end(), [](const QString &file) { return QFileInfo(file).isFile(); });
    return isThere && localFile(path).isEmpty() ? ImageTarget::Kind::Outside : ImageTarget::Kind::Missing;
}

QString LinkResolver::inside(const QString &path) const
{
    const QFileInfo info(path);
    const QString canonical = info.isFile() ? info.canonicalFilePath() : QString();
    const bool isInside = std::any_of(m_roots.begin(), m_roots.end(), [&](const QString &root) {
        return canonical.startsWith(root + u'/');
    });
    return isInside ? QDir::cleanPath(path) : QString();
}

const PostMeta *LinkResolver::post(const QString &path) const
{
    for (const QString &candidate : postCandidates(path, m_file, m_site)) {
        const PostMeta *found = findPost(m_site, candidate);
        if (found != nullptr && !found->draft)
            return found;
    }
    return nullptr;
}

bool LinkResolver::isMissingPage(const QByteArray &address) const
{
    const SiteConfig &config = m_site.config;
    const QString folder = blogPermalink(config) + u'/';
    const QString path = decodedPath(cutLink(QString::fromUtf8(address)).path);
    const BlogOptions &blog = config.blog;
    if (config.file.isEmpty() || blog.routeBasePath.certainty == Certainty::Unknown ||
        !path.startsWith(folder) || path == folder)
        return false;
    const auto firstPart = [](const QString &text) {
        return text.section(u'/', 0, 0, QString::SectionSkipEmpty);
    };
    const QString part = firstPart(path.sliced(folder.size()));
    for (const auto *list :
         {&blog.tagsBasePath, &blog.authorsBasePath, &blog.pageBasePath, &blog.archiveBasePath}) {
        if (part == firstPart(list->value))
            return false;
    }
    const auto bare = [](QStringView page) { return page.endsWith(u'/') ? page.chopped(1) : page; };
    return std::none_of(m_site.posts.begin(), m_site.posts.end(), [&](const PostMeta &post) {
        return !post.draft && bare(path).compare(bare(post.permalink), Qt::CaseInsensitive) == 0;
    });
}

QByteArray LinkResolver::assetAddress(const QString &file, QByteArrayView folder) const
{
    if (m_options.assetUrl)
        return m_options.assetUrl(file).toUtf8();
    const QFileInfo info(file);
    const QString name = u"assets/%1/%2-%3.%4"_s.arg(
        QString::fromLatin1(folder), info.completeBaseName(), QString::fromLatin1(m_cache.hash(file)),
        info.suffix());
    return (m_site.config.baseUrl.value + name).toUtf8();
}

QByteArray LinkResolver::pageAddress(const QString &url) const
{
    return Galley::pageAddress(url, m_permalink, m_site.config).toUtf8();
}

} // namespace Galley
