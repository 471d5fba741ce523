// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "site/authors.h"
#include "site/postmeta.h"
#include "site/siteconfig.h"
#include "site/tags.h"

#include <QHash>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace Galley {

/// The facts about a blog on disk at one moment. Immutable once made; every thread may keep a
/// SiteSnapshotPtr. The window replaces the whole snapshot when files change.
struct SiteSnapshot
{
    QString root;       ///< full path of the site folder (holds docusaurus.config.* or the blog folder)
    QString blogFolder; ///< full path of the folder with the posts
    std::vector<QString> staticFolders; ///< full paths
    SiteConfig config;
    QByteArray customCss; ///< text of the site's own style sheets, one after the other
    AuthorsMap authors;
    TagsFile tags;
    std::vector<PostMeta> posts; ///< sorted as the site lists them, drafts and unlisted included
    Diagnostics diagnostics;     ///< about the site, authors and tags files, and posts that could not be read
    bool isInGit = false;        ///< a post without any date then takes it from its first commit
    QHash<QString, std::size_t> postOfFile; ///< index of a full path in posts; made by sortPosts

    /// The post with this full path, or nullptr.
    const PostMeta *findPost(const QString &file) const;

    /// Puts the posts into the site's order, those without a date last; called once by whoever fills posts.
    void sortPosts();
};

using SiteSnapshotPtr = std::shared_ptr<const SiteSnapshot>;

/// Stops a scan from another thread and hears of its progress (posts read so far, posts in all; on the scan's
/// thread).
struct ScanControl
{
    std::atomic_bool cancelled = false;
    std::function<void(int done, int total)> progress;
};

/// The site that a file or folder belongs to: the nearest folder upwards with a docusaurus.config.*, else the
/// nearest whose blog/ folder holds it, or the folder itself when it has a blog/ folder; else none.
std::optional<QString> findSiteRoot(const QString &fileOrFolder);

/// Reads the whole site. Files that cannot be read become diagnostics; fails only when root itself cannot be
/// read or the scan was cancelled. A plain folder of Markdown files is a site whose blog folder is itself.
Result<SiteSnapshotPtr> scanSite(const QString &root, ScanControl *control = nullptr);

/// A single post without a blog around it: defaults for everything, and its own folder as root.
SiteSnapshotPtr singlePostSite(const QString &file);

} // namespace Galley
