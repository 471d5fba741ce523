// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/postmeta.h"
#include "site/siteconfig.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace Galley {

/// How the metadata of a post points to what lies outside its page.
struct PageLinks
{
    /// The URL under which an author's picture is shown; empty: the initials stand in for it.
    std::function<QString(const QString &imageUrl)> image;
    /// The URL of a page of the site, from its path ("/blog/tags/c"); empty: plain text.
    std::function<QString(const QString &path)> page;
};

/// What stands above a post's body as the classic theme prints it: title, date, reading time, authors. Every
/// value is text: nothing from the front matter is taken for HTML. Any thread.
QByteArray postHeaderHtml(const PostMeta &meta, const SiteConfig &config, const PageLinks &links);

/// A post in a list of posts: the same header with its title as a link, what the list shows of the body
/// (finished HTML), its tags, and a link to the rest where there is one.
QByteArray listedPostHtml(
    const PostMeta &meta, const SiteConfig &config, const PageLinks &links, const QByteArray &excerpt);

/// An author with the number of their posts, as the overview of all authors prints them, under a heading of
/// this level.
QByteArray authorCardHtml(
    const Author &author, const SiteConfig &config, const PageLinks &links, int headingLevel,
    std::optional<std::size_t> postCount);

/// What stands below it: the tags. Empty without tags.
QByteArray postFooterHtml(const PostMeta &meta, const SiteConfig &config, const PageLinks &links);

/// The classic theme's notices above a draft or an unlisted post; empty for others.
QByteArray postBannerHtml(const PostMeta &meta);
QByteArray unlistedBannerHtml();

} // namespace Galley
