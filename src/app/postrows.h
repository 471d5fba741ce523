// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

namespace Galley {

/// How a post stands with its readers.
enum class PostMark { None, Draft, Unlisted };

/// One line of the list of posts.
struct PostRow
{
    QString file;
    QString title;
    QString date; ///< "2024-03-05", empty when the post has none
    PostMark mark = PostMark::None;

    friend bool operator==(const PostRow &, const PostRow &) = default;
};

/// The posts that match every word of the filter, newest first, posts without a date in front (they are the
/// ones being written). A word matches in the title, path, date, an author's key or name, a tag's label, or
/// as "draft" or "unlisted"; letter case and accents do not count.
///
///     filter "sebastian 2021" ⇒ the posts of 2021 by Sebastian
std::vector<PostRow> postRows(const SiteSnapshot &site, const QString &filter);

} // namespace Galley
