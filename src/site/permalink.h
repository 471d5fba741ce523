// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace Galley {

struct SiteConfig;

/// Joins parts of a URL as Docusaurus does (docusaurus-blog reference 1.3): empty parts are skipped, one
/// slash stands between parts, runs of slashes collapse (except after `scheme:`), a trailing slash of the
/// last part stays.
///
///     {"/", "blog", "/foo/"} ⇒ "/blog/foo/"      {"https://x.example/", "a"} ⇒ "https://x.example/a"
QString joinUrl(const QStringList &parts);

/// Links of the site's pages, with its base URL and the base path of the first blog.
QString blogPermalink(const SiteConfig &config, const QString &slug = {});
/// tagPermalink(config, "/c") ⇒ "/blog/tags/c"
QString tagPermalink(const SiteConfig &config, const QString &tag);
/// authorPermalink(config, "/mira") ⇒ "/blog/authors/mira"
QString authorPermalink(const SiteConfig &config, const QString &page);

/// A path with its last slash as the site's `trailingSlash` wants it (docusaurus-blog reference 1.3): so
/// stand pages in links.
///
///     trailingSlash true: "/blog/a?b#c" ⇒ "/blog/a/?b#c"
QString withTrailingSlash(const SiteConfig &config, const QString &path);

} // namespace Galley
