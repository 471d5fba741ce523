// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/linktarget.h"

#include "app/mediainsert.h"
#include "publish/mediatypes.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString withoutSlash(QString path)
{
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path;
}

const PostMeta *postAt(const QString &permalink, const SiteSnapshot &site)
{
    for (const PostMeta &post : site.posts) {
        if (withoutSlash(post.permalink) == withoutSlash(permalink))
            return &post;
    }
    return nullptr;
}

/// What the desktop shows and never starts, told by the file that a symbolic link leads to.
bool isDocument(const QString &file)
{
    return isPostName(file) || !mediaType(file).isEmpty() || file.endsWith(u".pdf"_s, Qt::CaseInsensitive);
}

/// The file when it is there, inside the site, and nothing that runs.
LinkTarget existing(const QString &file, const SiteSnapshot &site)
{
    const QFileInfo info(file);
    const QString canonical = info.canonicalFilePath();
    const QString root = QFileInfo(site.root).canonicalFilePath();
    if (!info.isFile() || !canonical.startsWith(root + u'/') || !isDocument(canonical))
        return {};
    return LocalTarget{QDir::cleanPath(file)};
}

} // namespace

LinkTarget linkTarget(const QUrl &link, const QString &post, const SiteSnapshot &site)
{
    const QString scheme = link.scheme();
    if (scheme == u"http" || scheme == u"https" || scheme == u"mailto")
        return link;
    if (!scheme.isEmpty() || !link.host().isEmpty() || link.path().isEmpty())
        return {};
    const QString path = link.path();
    if (const PostMeta *known = postAt(path, site))
        return LocalTarget{known->file};
    if (!path.startsWith(u'/'))
        return existing(QFileInfo(post).absolutePath() + u'/' + path, site);
    for (const QString &folder : site.staticFolders) {
        const LinkTarget target = existing(folder + path, site);
        if (!std::holds_alternative<std::monostate>(target))
            return target;
    }
    return {};
}

} // namespace Galley
