// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/postrows.h"

namespace Galley {

/// Which posts a person wants to see, typed as words that must all match. A word matches in the title, path,
/// date, an author's key or name, a tag, or a mark; `tag:` and `author:` match the start of a tag or author
/// alone, `draft:` takes yes or no. Quotes hold a name of several words together. Letter case and accents do
/// not count.
///
///     tag:"machine learning" author:mira draft:no 2024
class PostFilter
{
public:
    explicit PostFilter(const QString &typed = {});

    bool matches(const PostRow &row) const;
    bool isEmpty() const { return m_terms.empty(); }

private:
    enum class Field { Any, Tag, Author, Draft };
    struct Term
    {
        Field field = Field::Any;
        QString text; ///< folded
    };
    static Term termOf(const QString &word);
    static bool matches(const Term &term, const PostRow &row);

    std::vector<Term> m_terms;
};

enum class PostOrder { Date, Title, Author, State };
enum class PostGrouping { None, Year, Tag, Author };

/// How the posts are listed.
struct PostListing
{
    QString filter;
    PostOrder order = PostOrder::Date;
    Qt::SortOrder direction = Qt::DescendingOrder;
    PostGrouping grouping = PostGrouping::None;
};

/// Posts under one heading, as indexes of the rows they are from.
struct PostGroup
{
    QString name; ///< what the group has in common; empty for what has none: no date, no tag, no author
    std::vector<int> rows;
};

/// The rows that the filter leaves, sorted, in groups. Without grouping there is one group, also when it is
/// empty; with it, a post with two tags stands in both groups. Posts without a date are the newest: they are
/// the ones being written. Groups stand by name, years newest first, the one without a name at the end.
std::vector<PostGroup> groupPosts(const std::vector<PostRow> &rows, const PostListing &listing);

} // namespace Galley
