// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/usehistory.h"

namespace Galley {

/// A tag as whoever manages tags sees it.
struct TagOverview
{
    Tag tag;        ///< with a key when it stands in the tags file
    UseHistory use; ///< its name is that of the tag in posts, also when no post has it

    bool isOfficial() const { return !tag.key.isEmpty(); }
};

/// Every tag of a blog once for each name that posts or the tags file write: the file's in its order, then
/// the inline ones, most used first.
std::vector<TagOverview> tagOverview(const SiteSnapshot &site);

} // namespace Galley
