// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <vector>

namespace Galley {

/// A tag that a blog knows, and how many of its posts have it.
struct TagUse
{
    Tag tag;
    int posts = 0;
};

/// An author that a blog knows, and how many of its posts name it.
struct AuthorUse
{
    Author author;
    int posts = 0;
};

/// The tags file in its order, unused ones included, then the inline tags of posts by label. Tags with one
/// permalink are one tag, as on the site; the first that is met gives the label. For completion, chips and
/// tag lists.
std::vector<TagUse> tagUses(const SiteSnapshot &site);

/// The authors map in its order, then inline authors by name; those count as one when all they say is equal.
std::vector<AuthorUse> authorUses(const SiteSnapshot &site);

} // namespace Galley
