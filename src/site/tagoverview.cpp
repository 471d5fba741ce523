// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/tagoverview.h"

namespace Galley {

std::vector<TagOverview> tagOverview(const SiteSnapshot &site)
{
    QHash<QString, Tag> inlineTags;
    for (const PostMeta &post : site.posts) {
        for (const Tag &tag : post.tags) {
            if (tag.key.isEmpty() && !inlineTags.contains(tag.label))
                inlineTags.insert(tag.label, tag);
        }
    }
    const std::vector<UseHistory> histories = tagHistories(site);
    QHash<QString, const UseHistory *> uses;
    for (const UseHistory &history : histories)
        uses.insert(history.name, &history);
    std::vector<TagOverview> tags;
    for (const Tag &tag : site.tags.tags) {
        const UseHistory *use = uses.value(tag.key);
        tags.push_back({tag, use ? *use : UseHistory{tag.key, 0, 0, {}, {}}});
    }
    for (const UseHistory &history : histories) {
        if (!site.tags.find(history.name))
            tags.push_back({inlineTags.value(history.name), history});
    }
    return tags;
}

} // namespace Galley
