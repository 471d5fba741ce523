// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/posthtml.h"
#include "publish/sitepages.h"

#include <QByteArrayList>

namespace Galley {

/// The title of a list's pages: "Blog", "2 posts tagged with “C”" (with the theme's straight quotes),
/// "Mira - 3 posts".
QString listTitle(const PostList &list, const SiteConfig &config);

/// The content of one page of a list: what it is a list of, the posts with what it shows of each (in their
/// order), the way to the pages before and after. Any thread, as are the others.
QByteArray listPageHtml(
    const PostList &list, std::size_t page, const SiteConfig &config, const PageLinks &links,
    const QByteArrayList &excerpts);

/// All listed tags by their first letter, with the number of their posts.
QByteArray tagIndexHtml(const SitePages &pages, const SiteConfig &config, const PageLinks &links);

/// All authors of the authors file in its order, with the number of their posts.
QByteArray authorIndexHtml(const SiteSnapshot &site, const PageLinks &links);

/// All listed posts by year: the newest year first, the oldest post of a year first.
QByteArray archiveHtml(const SitePages &pages, const PageLinks &links);

/// What a host shows for an address that leads nowhere.
QByteArray notFoundHtml();

} // namespace Galley
