// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/rescan.h"

#include "site/postfiles.h"
#include "site/postreading.h"
#include "site/sitefacts.h"
#include "site/siteoverrides.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

bool concernsWholeSite(const SiteSnapshot &site, const QString &file)
{
    const QString configName = site.root + u"/docusaurus.config."_s;
    const QStringList &sheets = site.config.customCss;
    const bool isSheet = std::any_of(sheets.begin(), sheets.end(), [&](const QString &sheet) {
        return file == pathBelow(site.root, sheet);
    });
    return file == site.root || file.startsWith(configName) || file == overridesFile(site.root) ||
           file == authorsFilePath(site) || file == tagsFilePath(site) || isSheet;
}

/// The posts that are now at a path or below it, relative to the blog folder.
QStringList postsAt(const SiteSnapshot &site, const QString &path)
{
    const auto isPost = postFilter(site.config.blog);
    const QString relative = path.mid(site.blogFolder.size() + 1);
    if (!QFileInfo(path).isDir())
        return QFileInfo::exists(path) && isPost(relative) ? QStringList(relative) : QStringList();
    const QString prefix = relative.isEmpty() ? QString() : relative + u'/';
    QStringList posts = findPostFiles(path, [&](const QString &name) { return isPost(prefix + name); });
    for (QString &post : posts)
        post.prepend(prefix);
    return posts;
}

/// Whether a file is one of the paths or lies below one.
bool isConcerned(const QString &file, const QStringList &paths)
{
    return std::any_of(paths.begin(), paths.end(), [&](const QString &path) {
        return file.startsWith(path) && (file.size() == path.size() || file[path.size()] == u'/');
    });
}

} // namespace

Result<SiteSnapshotPtr> rescanFiles(const SiteSnapshot &before, const QStringList &changed)
{
    QStringList paths;
    for (const QString &path : changed)
        paths += QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (std::any_of(
            paths.begin(), paths.end(), [&](const QString &path) { return concernsWholeSite(before, path); }))
        return scanSite(before.root);
    auto site = std::make_shared<SiteSnapshot>(before);
    std::erase_if(site->posts, [&](const PostMeta &post) { return isConcerned(post.file, paths); });
    std::erase_if(
        site->diagnostics, [&](const Diagnostic &problem) { return isConcerned(problem.file, paths); });
    QStringList posts;
    for (const QString &path : paths) {
        if (isConcerned(path, {before.blogFolder}))
            posts += postsAt(before, path);
    }
    posts.removeDuplicates();
    readPosts(site.get(), posts, nullptr);
    site->sortPosts();
    return site;
}

} // namespace Galley
