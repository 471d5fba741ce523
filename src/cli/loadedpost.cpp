// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/loadedpost.h"

#include <QFileInfo>

namespace Galley {

Result<SiteSnapshotPtr> siteAround(const QString &file)
{
    const std::optional<QString> root = findSiteRoot(file);
    return root ? scanSite(*root) : Result<SiteSnapshotPtr>(singlePostSite(file));
}

Result<LoadedPost> loadPost(const QString &path)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    Result<TextFile> file = readTextFile(full);
    if (!file)
        return tl::unexpected(file.error());
    Result<SiteSnapshotPtr> site = siteAround(full);
    if (!site)
        return tl::unexpected(site.error());
    return LoadedPost{full, *std::move(file), *std::move(site)};
}

} // namespace Galley
