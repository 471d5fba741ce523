// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QString>

#include <optional>

namespace Galley {

/// Where an author's name leads: the author's page, else the author's own URL, else nothing.
QString authorUrl(const SiteConfig &config, const Author &author);

/// A page of the site as a reader outside the site can follow it: absolute when the site's URL is known, else
/// empty. The path is percent-encoded.
QString absoluteUrl(const SiteConfig &config, const QString &permalink);

/// The file that the site serves under a path such as "/img/me.png": inside a static folder after symbolic
/// links are resolved, and existing.
std::optional<QString> staticFile(const SiteSnapshot &site, const QString &urlPath);

/// The file that a post's `image` means when it is one beside the post ("./cover.png"): existing and inside
/// the blog.
std::optional<QString> imageBeside(const SiteSnapshot &site, const PostMeta &post);

} // namespace Galley
