// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <vector>

namespace Galley {

/// The posts that are shown together, newest first, cut into pages. docusaurus-blog reference 1.5, 3.4, 4.2.
struct PostList
{
    enum class Kind { Blog, Tag, Author };

    struct Page
    {
        QString permalink; ///< "/blog", "/blog/page/2"
        std::vector<const PostMeta *> posts;
    };

    Kind kind = Kind::Blog;
    Tag tag;               ///< of a tag's list: as the first post that has it writes it
    Author author;         ///< of an author's list
    bool unlisted = false; ///< a tag that only unlisted posts have
    std::size_t postCount = 0;
    std::vector<Page> pages; ///< at least one
};

/// The blog's own list, those of the tags in the order in which posts name them, and those of the authors
/// with a page. The snapshot must outlive them.
std::vector<PostList> postLists(const SiteSnapshot &site);

/// How many listed posts each author of the authors file has, in file order.
std::vector<std::size_t> authorPostCounts(const SiteSnapshot &site);

} // namespace Galley
