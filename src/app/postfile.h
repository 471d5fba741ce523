// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/bulkpatch.h"
#include "site/sitesnapshot.h"

namespace Galley {

// Making files of posts. Blocking I/O, any thread.

/// Writes a copy beside a post, with its folder when that is the post's own, and gives the copy's path. The
/// copy is a draft without the slug, so that the site never has two posts at one address.
///
///     blog/2024-03-05-a.md ⇒ blog/2024-03-05-a-copy.md, then blog/2024-03-05-a-copy-2.md
Result<QString> duplicatePost(const SiteSnapshot &site, const QString &post, const TextSource &source);

/// Writes a new post, and its folders. Fails when the file is there.
Result<void> writeNewPost(const QString &path, const QString &text);

/// "blog/2024-03-05-hello/index.md" ⇒ "2024-03-05-hello.html"
QString exportName(const QString &post);

} // namespace Galley
