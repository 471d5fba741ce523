// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/authoroverview.h"

#include <algorithm>

namespace Galley {

namespace {

QString nameInPosts(const Author &author)
{
    return author.key.isEmpty() ? author.name : author.key;
}

} // namespace

std::vector<AuthorOverview> authorOverview(const SiteSnapshot &site)
{
    QHash<QString, Author> inPosts;
    for (const PostMeta &post : site.posts) {
        for (const Author &author : post.authors) {
            if (!inPosts.contains(nameInPosts(author)))
                inPosts.insert(nameInPosts(author), author);
        }
    }
    const std::vector<UseHistory> histories = authorHistories(site);
    QHash<QString, const UseHistory *> uses;
    for (const UseHistory &history : histories)
        uses.insert(history.name, &history);
    std::vector<AuthorOverview> authors;
    for (const Author &author : site.authors.authors) {
        const UseHistory *use = uses.value(author.key);
        authors.push_back(
            {author, AuthorStanding::Defined, use ? *use : UseHistory{author.key, 0, 0, {}, {}}});
    }
    const auto others = static_cast<std::ptrdiff_t>(authors.size());
    for (const UseHistory &history : histories) {
        const Author author = inPosts.value(history.name);
        if (!site.authors.find(history.name))
            authors.push_back(
                {author, author.key.isEmpty() ? AuthorStanding::Inline : AuthorStanding::Undefined, history});
    }
    std::stable_sort(authors.begin() + others, authors.end(), [](const auto &a, const auto &b) {
        return a.standing < b.standing;
    });
    return authors;
}

} // namespace Galley
