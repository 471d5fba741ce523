// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <functional>

namespace Galley {

struct BlogOptions;

/// Which paths below the blog folder are posts: the site's include and exclude globs, or the rules of
/// isPostPath.
std::function<bool(const QString &)> postFilter(const BlogOptions &options);

/// The posts below a folder, as paths relative to it, sorted. Links to folders are followed, each folder is
/// read once. Folders that cannot be read count as empty.
QStringList findPostFiles(const QString &folder, const std::function<bool(const QString &)> &isPost);

} // namespace Galley
