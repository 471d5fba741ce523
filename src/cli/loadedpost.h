// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textfile.h"
#include "site/sitesnapshot.h"

namespace Galley {

/// A post named on the command line, with the blog that it belongs to.
struct LoadedPost
{
    QString path; ///< full path
    TextFile file;
    SiteSnapshotPtr site;
};

Result<LoadedPost> loadPost(const QString &path);

/// The blog around a post, or the defaults for a post without one.
Result<SiteSnapshotPtr> siteAround(const QString &file);

} // namespace Galley
