// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QByteArray>

namespace Galley {

/// A post in a feed.
struct FeedItem
{
    const PostMeta *post = nullptr;
    QByteArray content; ///< the body as HTML in which every address is absolute
};

/// One file of a feed.
struct FeedFile
{
    QString name;      ///< "rss.xml", below the blog's address
    QString mediaType; ///< "application/rss+xml"
    QString title;     ///< as pages name it: "Notes RSS Feed"
};

/// The feeds that the configuration asks for (docusaurus-blog reference 7.3). None for a site without an
/// address, which every feed needs. Any thread, as are the others.
std::vector<FeedFile> feedFiles(const SiteConfig &config);

/// The posts that stand in the feeds: the first of the site's list, without unlisted ones.
std::vector<const PostMeta *> feedPosts(const SiteSnapshot &site);

/// The bytes of a feed. All dates come from the posts.
QByteArray feedBytes(const FeedFile &file, const SiteConfig &config, const std::vector<FeedItem> &items);

/// Text for XML: markup and characters that XML does not have go.
QString xmlText(const QString &text);

} // namespace Galley
