// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QString>

#include <optional>

namespace Galley {

/// How a post refers to an image file in its front matter: from the post's own folder on as "./…", from a
/// static folder as "/…", percent-encoded as the site's check wants it. Nothing for a file that the site does
/// not publish (docusaurus-blog reference 5.5).
///
///     ("/b/blog/a/ü.png", "/b/blog/a/index.md") ⇒ "./%C3%BC.png"
///     ("/b/static/img/x.png", …)                ⇒ "/img/x.png"
std::optional<QString> imageReference(
    const QString &imageFile, const QString &postFile, const SiteSnapshot &site);

/// The local file that a value of `image` means, inside the blog only; nothing for an address on the web. The
/// file need not exist.
std::optional<QString> imageFile(const QString &reference, const QString &postFile, const SiteSnapshot &site);

} // namespace Galley
