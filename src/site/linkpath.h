// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QStringList>

namespace Galley {

// What the address of a link or image may mean, before anybody looks whether it is there (docusaurus-blog
// reference 6.8).

/// An address cut into its path and what follows (`?query#hash`).
struct LinkPath
{
    QString path;
    QString rest;
};
LinkPath cutLink(const QString &address);

/// "a%20b" ⇒ "a b"
QString decodedPath(const QString &path);
bool isMarkdownPath(const QString &path);

/// The posts that a decoded path to a Markdown file may name, best first: from the site's root (`@site/`),
/// beside the file that links, below the blog folder, below the site's root. Full paths.
QStringList postCandidates(const QString &path, const QString &file, const SiteSnapshot &site);

/// The files that a decoded path may name: from the site's root (`@site/`), in a static folder (`/`), else
/// beside the file that links. Full paths.
QStringList assetCandidates(const QString &path, const QString &file, const SiteSnapshot &site);

/// A path from the site's root with its base URL, which links may leave out.
QString withBaseUrl(const QString &path, const SiteConfig &config);

/// Where a browser goes that is on the page with this permalink: "../b" on "/blog/x/a" ⇒ "/blog/b". Relative
/// addresses stay when there is no page.
QString pageAddress(const QString &address, const QString &permalink, const SiteConfig &config);

} // namespace Galley
