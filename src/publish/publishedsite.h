// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "site/sitesnapshot.h"

namespace Galley {

/// Which posts a site is published with, and where. The defaults are those of a production build.
struct PublishOptions
{
    bool drafts = false;       ///< with their posts, each under a notice
    bool listUnlisted = false; ///< unlisted posts stand in lists and feeds as any other
    QDate until;               ///< leaves out posts of later days (UTC); invalid: none
    QString baseUrl;           ///< the address that the site will have; empty: what its configuration says
};

/// The blog as it will be published: every post that is left gets a page. Fails for a base URL that is none.
///
///     baseUrl "https://me.example/notes/" ⇒ config.url "https://me.example", config.baseUrl "/notes/"
Result<SiteSnapshot> publishedSite(const SiteSnapshot &site, const PublishOptions &options);

} // namespace Galley
