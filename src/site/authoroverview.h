// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/usehistory.h"

namespace Galley {

/// Where an author is known from.
enum class AuthorStanding {
    Defined,   ///< an entry of the authors file
    Undefined, ///< a key that posts name and the authors file lacks: the site's build fails
    Inline,    ///< written out in posts, or `author` and its companions
};

/// An author as whoever manages authors sees it.
struct AuthorOverview
{
    Author author;
    AuthorStanding standing = AuthorStanding::Defined;
    UseHistory use; ///< its name is the key, or the name of an inline author
};

/// The authors file in its order, then undefined keys, then inline authors, each most used first.
std::vector<AuthorOverview> authorOverview(const SiteSnapshot &site);

} // namespace Galley
