// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitepages.h"

#include "publish/exportfolder.h"
#include "publish/siteurls.h"
#include "site/permalink.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// What the file systems of Linux, Windows and macOS take (bytes).
constexpr qsizetype longestName = 255;

const QString pageName = u"index.html"_s;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::SitePages", text);
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control;
}

/// Why no folder of an export can have this name; empty when it can.
QString obstacle(const QString &name)
{
    if (name == u"."_s || name == u".."_s)
        return tr("“%1” would lead out of its folder").arg(name);
    if (name == pageName || name == exportManifestName)
        return tr("“%1” is the name of a file of the export").arg(name);
    if (name.toUtf8().size() > longestName)
        return tr("“%1…” is longer than the %2 bytes that a file name may have")
            .arg(name.left(20))
            .arg(longestName);
    if (std::any_of(name.begin(), name.end(), isControl))
        return tr("it holds a character that no file name should have");
    return {};
}

QString filePath(const QString &folder, const QString &name)
{
    return folder.isEmpty() ? name : folder + u'/' + name;
}

/// Sets the neighbours of each listed post, which are in the site's order.
void linkNeighbours(std::vector<PostPlace> *posts)
{
    PostPlace *newer = nullptr;
    for (PostPlace &place : *posts) {
        if (place.post->unlisted)
            continue;
        if (newer) {
            newer->older = place.post;
            place.newer = newer->post;
        }
        newer = &place;
    }
}

} // namespace

Result<QString> pageFolder(const QString &permalink)
{
    const QStringList names = permalink.split(u'/', Qt::SkipEmptyParts);
    for (const QString &name : names) {
        if (const QString reason = obstacle(name); !reason.isEmpty())
            return failure(
                ErrorKind::Content,
                tr("The address %1 cannot become a file: %2.").arg(permalink.left(80), reason));
    }
    return names.join(u'/');
}

QString relativeUrl(const QString &fromFile, const QString &toFile)
{
    const QDir folder(u'/' + fromFile.section(u'/', 0, -2));
    const QString path = folder.relativeFilePath(u'/' + toFile);
    const QString url = QString::fromLatin1(QUrl::toPercentEncoding(path, "/!$&'()*+,;=:@"));
    // A colon in the first name would be taken for the end of a scheme.
    return url.section(u'/', 0, 0).contains(u':') ? u"./"_s + url : url;
}

QString fileInSite(const SiteConfig &config, const QString &name)
{
    return filePath(config.baseUrl.value.split(u'/', Qt::SkipEmptyParts).join(u'/'), name);
}

SitePages::SitePages(const SiteSnapshot &site, LinkStyle style)
    : m_assets(fileInSite(site.config, u"assets"_s))
    , m_flat(site.config.trailingSlash.value == false && style == LinkStyle::Site)
{
}

Result<SitePages> SitePages::plan(const SiteSnapshot &site, LinkStyle style)
{
    SitePages pages(site, style);
    pages.m_lists = postLists(site);
    for (const auto add : {&SitePages::addPosts, &SitePages::addLists, &SitePages::addOverviews}) {
        if (const Result<void> added = (pages.*add)(site); !added)
            return tl::unexpected(added.error());
    }
    return pages;
}

/// Gives a page its file; false when another one has it. The owner is named in messages, its file (full path)
/// in problems.
Result<bool> SitePages::add(const QString &permalink, const QString &owner, const QString &file)
{
    Result<QString> folder = pageFolder(permalink);
    if (folder && (*folder + u'/').startsWith(m_assets + u'/'))
        folder = failure(
            ErrorKind::Content,
            tr("The address %1 lies in the folder of the export's own files.").arg(permalink));
    if (!folder)
        return failure(folder.error().kind, u"%1: %2"_s.arg(owner, folder.error().message));
    if (m_files.contains(*folder)) {
        m_problems.push_back(
            {Severity::Warning,
             u"duplicate-route"_s,
             tr("Another page has the address %1 already; this one is left out.").arg(permalink),
             {},
             {},
             file});
        return false;
    }
    const bool isFlat = m_flat && !folder->isEmpty();
    m_files.insert(*folder, isFlat ? *folder + u".html"_s : filePath(*folder, pageName));
    return true;
}

Result<void> SitePages::addPosts(const SiteSnapshot &site)
{
    for (const PostMeta &post : site.posts) {
        const Result<bool> added = add(post.permalink, post.relativePath, post.file);
        if (!added)
            return tl::unexpected(added.error());
        if (!*added)
            continue;
        m_posts.push_back({&post, nullptr, nullptr, *find(post.permalink)});
        if (!post.unlisted)
            m_indexed += post.permalink;
    }
    linkNeighbours(&m_posts);
    return {};
}

Result<void> SitePages::addLists(const SiteSnapshot &site)
{
    for (PostList &list : m_lists) {
        const bool isTag = list.kind == PostList::Kind::Tag;
        const QString &owner = isTag ? list.tag.label : site.authors.file;
        const QString &file = isTag ? list.pages.front().posts.front()->file : site.authors.file;
        std::vector<PostList::Page> kept;
        for (const PostList::Page &page : list.pages) {
            const Result<bool> added = add(page.permalink, owner, file);
            if (!added)
                return tl::unexpected(added.error());
            if (!*added)
                continue;
            kept.push_back(page);
            if (!list.unlisted)
                m_indexed += page.permalink;
        }
        list.pages = kept;
    }
    return {};
}

Result<void> SitePages::addOverviews(const SiteSnapshot &site)
{
    const auto isTagList = [](const PostList &list) { return list.kind == PostList::Kind::Tag; };
    const QString &archivePath = site.config.blog.archiveBasePath.value;
    const bool hasListed = !m_lists.empty() && m_lists.front().postCount > 0;
    if (std::any_of(m_lists.begin(), m_lists.end(), isTagList))
        m_tagIndex = tagPermalink(site.config, {});
    if (!site.authors.authors.empty())
        m_authorIndex = authorPermalink(site.config, {});
    if (hasListed && !archivePath.isEmpty())
        m_archive = blogPermalink(site.config, archivePath);
    for (QString *permalink : {&m_tagIndex, &m_authorIndex, &m_archive}) {
        if (permalink->isEmpty())
            continue;
        const Result<bool> added = add(*permalink, site.config.file, site.config.file);
        if (!added)
            return tl::unexpected(added.error());
        if (*added)
            m_indexed += *permalink;
        else
            permalink->clear();
    }
    return {};
}

std::optional<QString> SitePages::find(const QString &urlPath) const
{
    for (const QString &path : {urlPath, QUrl::fromPercentEncoding(urlPath.toUtf8())}) {
        const auto found = m_files.constFind(path.split(u'/', Qt::SkipEmptyParts).join(u'/'));
        if (found != m_files.constEnd())
            return *found;
    }
    return std::nullopt;
}

} // namespace Galley
