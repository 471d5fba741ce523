// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postlists.h"

#include "publish/siteurls.h"
#include "site/permalink.h"

#include <algorithm>

namespace Galley {
namespace {

using Posts = std::vector<const PostMeta *>;

bool isListed(const PostMeta *post)
{
    return !post->unlisted;
}

Posts listed(const Posts &posts)
{
    Posts result;
    std::copy_if(posts.begin(), posts.end(), std::back_inserter(result), isListed);
    return result;
}

void cutIntoPages(PostList *list, const Posts &posts, const QString &permalink, const BlogOptions &blog)
{
    const std::size_t most =
        blog.postsPerPage.value > 0 ? static_cast<std::size_t>(blog.postsPerPage.value) : posts.size();
    list->postCount = posts.size();
    for (std::size_t start = 0; start == 0 || start < posts.size(); start += most) {
        const QString number = QString::number(list->pages.size() + 1);
        const auto begin = posts.begin() + static_cast<std::ptrdiff_t>(start);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(most, posts.size() - start));
        list->pages.push_back(
            {start == 0 ? permalink : joinUrl({permalink, blog.pageBasePath.value, number}),
             Posts(begin, end)});
    }
}

/// The posts of each tag, by the tag's address: tags that share one share a page.
struct TagGroup
{
    Tag tag;
    Posts posts;
};

std::vector<TagGroup> tagGroups(const SiteSnapshot &site, const Posts &posts)
{
    std::vector<TagGroup> groups;
    QHash<QString, std::size_t> places;
    for (const PostMeta *post : posts) {
        for (const Tag &tag : post->tags) {
            const QString permalink = tagPermalink(site.config, tag.permalink);
            const auto known = places.constFind(permalink);
            const std::size_t place = known == places.constEnd() ? groups.size() : *known;
            if (place == groups.size()) {
                places.insert(permalink, place);
                groups.push_back({tag, {}});
            }
            if (Posts &group = groups[place].posts; group.empty() || group.back() != post)
                group.push_back(post);
        }
    }
    return groups;
}

QHash<QString, Posts> postsByAuthor(const SiteSnapshot &site)
{
    QHash<QString, Posts> byKey;
    for (const PostMeta &post : site.posts) {
        if (post.unlisted)
            continue;
        for (const Author &author : post.authors) {
            if (!author.key.isEmpty())
                byKey[author.key].push_back(&post);
        }
    }
    return byKey;
}

} // namespace

std::vector<PostList> postLists(const SiteSnapshot &site)
{
    const BlogOptions &blog = site.config.blog;
    Posts posts;
    for (const PostMeta &post : site.posts)
        posts.push_back(&post);
    std::vector<PostList> lists;
    if (posts.empty())
        return lists;
    cutIntoPages(&lists.emplace_back(), listed(posts), blogPermalink(site.config), blog);

    for (const TagGroup &group : tagGroups(site, posts)) {
        PostList &list = lists.emplace_back();
        list.kind = PostList::Kind::Tag;
        list.tag = group.tag;
        const Posts shown = listed(group.posts);
        list.unlisted = shown.empty();
        cutIntoPages(
            &list, shown.empty() ? group.posts : shown, tagPermalink(site.config, group.tag.permalink), blog);
    }

    const QHash<QString, Posts> byAuthor = postsByAuthor(site);
    for (const Author &author : site.authors.authors) {
        if (!author.page)
            continue;
        PostList &list = lists.emplace_back();
        list.kind = PostList::Kind::Author;
        list.author = author;
        cutIntoPages(&list, byAuthor.value(author.key), authorUrl(site.config, author), blog);
    }
    return lists;
}

std::vector<std::size_t> authorPostCounts(const SiteSnapshot &site)
{
    const QHash<QString, Posts> byAuthor = postsByAuthor(site);
    std::vector<std::size_t> counts;
    for (const Author &author : site.authors.authors)
        counts.push_back(byAuthor.value(author.key).size());
    return counts;
}

} // namespace Galley
