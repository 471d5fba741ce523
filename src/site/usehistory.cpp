// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/usehistory.h"

#include <algorithm>
#include <map>

namespace Galley {

namespace {

using Months = std::map<QDate, int>;

void addTo(Months *months, const PostMeta &post)
{
    const QDate date = post.date.toUTC().date();
    if (post.date.isValid())
        ++(*months)[QDate(date.year(), date.month(), 1)];
}

std::vector<MonthUse> listed(const Months &months)
{
    std::vector<MonthUse> uses;
    for (const auto &[month, posts] : months)
        uses.push_back({month, posts});
    return uses;
}

/// namesOf gives the names of one post; one that stands there twice counts once.
template <typename NamesOf>
std::vector<UseHistory> histories(const SiteSnapshot &site, NamesOf namesOf)
{
    struct Growing
    {
        UseHistory history;
        Months months;
    };
    std::map<QString, Growing> byName;
    for (const PostMeta &post : site.posts) {
        QStringList names = namesOf(post);
        names.removeDuplicates();
        for (const QString &name : names) {
            Growing &entry = byName[name];
            ++entry.history.posts;
            entry.history.drafts += post.draft ? 1 : 0;
            entry.history.files += post.file;
            addTo(&entry.months, post);
        }
    }
    std::vector<UseHistory> all;
    for (auto &[name, entry] : byName) {
        entry.history.name = name;
        entry.history.months = listed(entry.months);
        all.push_back(std::move(entry.history));
    }
    std::stable_sort(
        all.begin(), all.end(), [](const UseHistory &a, const UseHistory &b) { return a.posts > b.posts; });
    return all;
}

} // namespace

std::vector<int> spread(const std::vector<MonthUse> &months, const QDate &first, const QDate &last, int bars)
{
    const auto number = [](const QDate &month) { return month.year() * 12 + month.month(); };
    const int length = number(last) - number(first) + 1;
    std::vector<int> heights(static_cast<std::size_t>(bars), 0);
    for (const MonthUse &use : months) {
        const int place = (number(use.month) - number(first)) * bars / length;
        if (place >= 0 && place < bars)
            heights[static_cast<std::size_t>(place)] += use.posts;
    }
    return heights;
}

QString nameInPosts(const Tag &tag)
{
    return tag.key.isEmpty() ? tag.label : tag.key;
}

std::vector<UseHistory> tagHistories(const SiteSnapshot &site)
{
    return histories(site, [](const PostMeta &post) {
        QStringList names;
        for (const Tag &tag : post.tags)
            names += nameInPosts(tag);
        return names;
    });
}

std::vector<UseHistory> authorHistories(const SiteSnapshot &site)
{
    return histories(site, [](const PostMeta &post) {
        QStringList names;
        for (const Author &author : post.authors)
            names += author.key.isEmpty() ? author.name : author.key;
        return names;
    });
}

std::vector<MonthUse> postsByMonth(const SiteSnapshot &site)
{
    Months months;
    for (const PostMeta &post : site.posts)
        addTo(&months, post);
    return listed(months);
}

} // namespace Galley
