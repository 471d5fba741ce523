// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitepages.h"

#include "publish/exportfolder.h"

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

QString assetsFolder(const SiteConfig &config)
{
    return filePath(config.baseUrl.value.split(u'/', Qt::SkipEmptyParts).join(u'/'), u"assets"_s);
}

Result<SitePages> SitePages::plan(const SiteSnapshot &site)
{
    SitePages pages;
    const QString assets = assetsFolder(site.config);
    for (const PostMeta &post : site.posts) {
        if (post.draft)
            continue;
        Result<QString> folder = pageFolder(post.permalink);
        if (folder && (*folder + u'/').startsWith(assets + u'/'))
            folder = failure(
                ErrorKind::Content,
                tr("The address %1 lies in the folder of the export's own files.").arg(post.permalink));
        if (!folder)
            return failure(folder.error().kind, u"%1: %2"_s.arg(post.relativePath, folder.error().message));
        if (pages.m_files.contains(*folder))
            continue;
        const QString file = filePath(*folder, pageName);
        pages.m_files.insert(*folder, file);
        pages.m_posts.push_back({&post, nullptr, nullptr, file});
    }
    linkNeighbours(&pages.m_posts);
    return pages;
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
