// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/standins.h"

namespace Galley {

SiteSnapshotPtr withTexts(const SiteSnapshotPtr &site, const QHash<QString, QString> &texts)
{
    if (texts.isEmpty())
        return site;
    auto changed = std::make_shared<SiteSnapshot>(*site);
    if (const auto text = texts.find(site->authors.file); text != texts.end()) {
        changed->authors = readAuthors(*text);
        changed->authors.file = site->authors.file;
    }
    if (const auto text = texts.find(site->tags.file); text != texts.end()) {
        changed->tags = readTags(*text);
        changed->tags.file = site->tags.file;
    }
    for (PostMeta &post : changed->posts) {
        if (const auto text = texts.find(post.file); text != texts.end())
            post = readPostMeta(*text, post.file, *changed);
    }
    changed->sortPosts();
    return changed;
}

} // namespace Galley
