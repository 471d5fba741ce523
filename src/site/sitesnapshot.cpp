// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/sitesnapshot.h"

#include <QFileInfo>

#include <algorithm>

namespace Galley {

namespace {

/// Newest first; a post without a date has no place in the site's order and goes to the end.
bool isNewer(const PostMeta &left, const PostMeta &right)
{
    if (!left.date.isValid() || !right.date.isValid())
        return left.date.isValid() && !right.date.isValid();
    return left.date > right.date;
}

} // namespace

const PostMeta *SiteSnapshot::findPost(const QString &file) const
{
    const auto found = postOfFile.constFind(file);
    return found == postOfFile.cend() ? nullptr : &posts[*found];
}

void SiteSnapshot::sortPosts()
{
    // Posts of one instant keep the order of their paths, so that a scan always gives the same.
    std::sort(posts.begin(), posts.end(), [](const PostMeta &left, const PostMeta &right) {
        return left.relativePath < right.relativePath;
    });
    std::stable_sort(posts.begin(), posts.end(), isNewer);
    if (config.blog.sortAscending.value)
        std::reverse(posts.begin(), posts.end());
    postOfFile.clear();
    postOfFile.reserve(static_cast<qsizetype>(posts.size()));
    for (std::size_t i = 0; i < posts.size(); ++i)
        postOfFile.insert(posts[i].file, i);
}

SiteSnapshotPtr singlePostSite(const QString &file)
{
    auto site = std::make_shared<SiteSnapshot>();
    site->root = QFileInfo(file).absolutePath();
    site->blogFolder = site->root;
    return site;
}

} // namespace Galley
