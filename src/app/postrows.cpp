// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postrows.h"

#include "base/foldedtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

PostMark markOf(const PostMeta &post)
{
    if (post.draft)
        return PostMark::Draft;
    return post.unlisted ? PostMark::Unlisted : PostMark::None;
}

QString dateOf(const PostMeta &post)
{
    return post.date.isValid() ? post.date.toUTC().date().toString(Qt::ISODate) : QString();
}

/// Everything that the filter looks at, one part per line.
QString haystack(const PostMeta &post)
{
    QStringList parts{post.title, post.relativePath, dateOf(post)};
    for (const Author &author : post.authors)
        parts << author.key << author.name;
    for (const Tag &tag : post.tags)
        parts << tag.label;
    if (post.draft)
        parts << u"draft"_s;
    if (post.unlisted)
        parts << u"unlisted"_s;
    return folded(parts.join(u'\n'));
}

bool matches(const PostMeta &post, const QStringList &words)
{
    if (words.isEmpty())
        return true;
    const QString text = haystack(post);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return text.contains(word); });
}

bool isListedBefore(const PostRow &a, const PostRow &b)
{
    if (a.date.isEmpty() != b.date.isEmpty())
        return a.date.isEmpty();
    return a.date != b.date ? a.date > b.date : a.file > b.file;
}

} // namespace

std::vector<PostRow> postRows(const SiteSnapshot &site, const QString &filter)
{
    const QStringList words = folded(filter).split(u' ', Qt::SkipEmptyParts);
    std::vector<PostRow> rows;
    for (const PostMeta &post : site.posts) {
        if (matches(post, words))
            rows.push_back(
                {post.file, post.title.isEmpty() ? post.relativePath : post.title, dateOf(post),
                 markOf(post)});
    }
    std::sort(rows.begin(), rows.end(), isListedBefore);
    return rows;
}

} // namespace Galley
