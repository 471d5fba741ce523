// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/markedtext.h"
#include "base/textsearch.h"
#include "site/blogplan.h"

#include <atomic>
#include <functional>

namespace Galley {

enum class SearchScope { Everything, FrontMatter, Body };
enum class CodeText { Searched, Skipped };

/// What to look for in all posts of a blog.
struct BlogQuery
{
    SearchQuery query;
    SearchScope scope = SearchScope::Everything;
    CodeText code = CodeText::Searched; ///< code in the body

    friend bool operator==(const BlogQuery &, const BlogQuery &) = default;
};

struct SearchHit
{
    TextPosition position;
    MarkedText line; ///< the line around it, cut to what fits a list, and what was found in it
};

/// What was found in one post.
struct PostHits
{
    QString file;
    std::vector<SearchHit> hits;
};

/// Stops a search from another thread, and hears of it as it goes (on the search's thread).
struct SearchControl
{
    std::atomic_bool cancelled = false;
    std::function<void(const PostHits &)> found;
};

/// How a search ended.
struct SearchEnd
{
    int posts = 0; ///< in which something was found
    int hits = 0;
    QString problem; ///< why it is not complete, fit to show; empty when it is

    friend bool operator==(const SearchEnd &, const SearchEnd &) = default;
};

/// Searches one text.
SearchResult findInPost(const QString &text, const BlogQuery &query);

/// Searches the posts in the site's order; any thread. A regular expression that tries too many ways is
/// given up after a bounded time (base/textsearch.h), and after a few such posts so is the search.
///
///     "tokens" ⇒ a.md 3:7 "about tokens", …
SearchEnd searchBlog(const PlanInput &input, const BlogQuery &query, SearchControl *control);

/// Replaces everything that the query finds in these posts (full paths). A regular expression's groups are
/// $1 or \1; see replacementEdits. A text in which the search gives up becomes an obstacle.
BulkPatch planReplacement(
    const PlanInput &input, const QStringList &posts, const BlogQuery &query, const QString &replacement);

} // namespace Galley
