// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/postlists.h"

#include <QByteArray>

#include <functional>

namespace Galley {

/// What a page tells other sites about itself (docusaurus-blog reference 7.2).
struct PageMetadata
{
    QString title;
    QString description;
    QString url;    ///< canonical; without it much is left out
    QString image;  ///< absolute
    QString locale; ///< "pt-BR"
    QStringList keywords;
    const PostMeta *post = nullptr; ///< of a post's page
};

/// The tags for <head>: keywords, Open Graph, Twitter, languages. Any thread, as are the others.
QByteArray metadataHtml(const PageMetadata &page);

/// The absolute address of an image of the site as front matter and configuration write it: from the base
/// URL, "https://…" as it is. Empty for a site without an address.
QString absoluteImage(const SiteConfig &config, const QString &image);

/// JSON-LD for a post's page or a page of the blog's list. `imageOf` gives a post's image (absolute).
using ImageOfPost = std::function<QString(const PostMeta &)>;
QByteArray structuredPost(const PostMeta &post, const SiteConfig &config, const ImageOfPost &imageOf);
QByteArray structuredList(const PostList::Page &page, const SiteConfig &config, const ImageOfPost &imageOf);

} // namespace Galley
