// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QUrl>

#include <variant>

namespace Galley {

/// A local file of the blog, by its full path.
struct LocalTarget
{
    QString file;
};

/// Where a link of the preview leads: to a post or another file of the blog, to the web (http, https,
/// mailto), or nowhere that may be opened.
using LinkTarget = std::variant<std::monostate, LocalTarget, QUrl>;

///     "./other.md" in /b/blog/a.md ⇒ /b/blog/other.md; "/blog/other" ⇒ the post with that permalink;
///     "https://x.example" ⇒ the URL; "javascript:…", "file:…" ⇒ nothing
LinkTarget linkTarget(const QUrl &link, const QString &post, const SiteSnapshot &site);

} // namespace Galley
