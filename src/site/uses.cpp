// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/uses.h"

#include <QHash>

#include <algorithm>

namespace Galley {

namespace {

/// Counts the things of one post once each. Identity says which of them are the same.
template <typename Use, typename Thing, typename Identity>
void count(
    std::vector<Use> *uses, QHash<QString, std::size_t> *places, const std::vector<Thing> &things,
    Thing Use::*member, Identity identity)
{
    QStringList counted;
    for (const Thing &thing : things) {
        const QString name = identity(thing);
        if (counted.contains(name))
            continue;
        counted += name;
        if (!places->contains(name)) {
            places->insert(name, uses->size());
            Use use;
            use.*member = thing;
            uses->push_back(use);
        }
        ++(*uses)[places->value(name)].posts;
    }
}

QString tagIdentity(const Tag &tag)
{
    return tag.permalink;
}

/// A key is enough; an inline author is what is said of it.
QString authorIdentity(const Author &author)
{
    if (!author.key.isEmpty())
        return author.key;
    return QStringList{QString(), author.name, author.title, author.url, author.imageUrl}.join(u'\n');
}

} // namespace

std::vector<TagUse> tagUses(const SiteSnapshot &site)
{
    std::vector<TagUse> uses;
    QHash<QString, std::size_t> places;
    for (const Tag &tag : site.tags.tags) {
        places.insert(tagIdentity(tag), uses.size());
        uses.push_back({tag, 0});
    }
    const auto fromFile = static_cast<std::ptrdiff_t>(uses.size());
    for (const PostMeta &post : site.posts)
        count(&uses, &places, post.tags, &TagUse::tag, tagIdentity);
    std::stable_sort(uses.begin() + fromFile, uses.end(), [](const TagUse &left, const TagUse &right) {
        return left.tag.label.compare(right.tag.label, Qt::CaseInsensitive) < 0;
    });
    return uses;
}

std::vector<AuthorUse> authorUses(const SiteSnapshot &site)
{
    std::vector<AuthorUse> uses;
    QHash<QString, std::size_t> places;
    for (const Author &author : site.authors.authors) {
        places.insert(authorIdentity(author), uses.size());
        uses.push_back({author, 0});
    }
    const auto fromFile = static_cast<std::ptrdiff_t>(uses.size());
    for (const PostMeta &post : site.posts)
        count(&uses, &places, post.authors, &AuthorUse::author, authorIdentity);
    std::stable_sort(uses.begin() + fromFile, uses.end(), [](const AuthorUse &left, const AuthorUse &right) {
        return left.author.name.compare(right.author.name, Qt::CaseInsensitive) < 0;
    });
    return uses;
}

} // namespace Galley
