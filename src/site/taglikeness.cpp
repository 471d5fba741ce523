// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/taglikeness.h"

#include "site/usehistory.h"

#include <QHash>

#include <algorithm>
#include <functional>
#include <set>
#include <tuple>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// A tag as posts name it, and how many do.
struct NamedTag
{
    QString name;
    Tag tag;
    int posts = 0;
};

template <typename Predicate>
QString without(const QString &text, Predicate isLeftOut)
{
    QString rest;
    std::copy_if(text.begin(), text.end(), std::back_inserter(rest), std::not_fn(isLeftOut));
    return rest;
}

QString withoutSpace(const QString &name)
{
    return without(name.toCaseFolded(), [](QChar c) { return c.isSpace(); });
}

QString withoutHyphens(const QString &name)
{
    return without(name.toCaseFolded(), [](QChar c) {
        return c.isSpace() || c == u'-' || c == u'_' || c == u'.' || c == u'/';
    });
}

QString singular(const QString &name)
{
    const QString word = withoutHyphens(name);
    const auto endsWithOne = [&](std::initializer_list<QStringView> ends) {
        return std::any_of(ends.begin(), ends.end(), [&](QStringView end) { return word.endsWith(end); });
    };
    if (word.size() > 4 && word.endsWith(u"ies"))
        return word.chopped(3) + u'y';
    if (endsWithOne({u"ches", u"shes", u"sses", u"xes", u"zes"}))
        return word.chopped(2);
    if (word.size() < 4 || !word.endsWith(u's') || endsWithOne({u"ss", u"us", u"is"}))
        return word;
    return word.chopped(1);
}

std::vector<NamedTag> namedTags(const SiteSnapshot &site)
{
    std::vector<NamedTag> tags;
    QHash<QString, std::size_t> places;
    const auto meet = [&](const Tag &tag, int posts) {
        const QString name = nameInPosts(tag);
        if (!places.contains(name)) {
            places.insert(name, tags.size());
            tags.push_back({name, tag, 0});
        }
        tags[places.value(name)].posts += posts;
    };
    for (const Tag &tag : site.tags.tags)
        meet(tag, 0);
    for (const PostMeta &post : site.posts) {
        for (const Tag &tag : post.tags)
            meet(tag, 1);
    }
    return tags;
}

bool isBetter(const NamedTag &a, const NamedTag &b)
{
    if (a.tag.key.isEmpty() != b.tag.key.isEmpty())
        return !a.tag.key.isEmpty();
    return a.posts != b.posts ? a.posts > b.posts : a.name < b.name;
}

} // namespace

std::vector<Likeness> likenessOf(const Tag &a, const Tag &b)
{
    const QString left = nameInPosts(a);
    const QString right = nameInPosts(b);
    std::vector<Likeness> reasons;
    if (left.toCaseFolded() == right.toCaseFolded())
        reasons.push_back(Likeness::LetterCase);
    else if (withoutSpace(left) == withoutSpace(right))
        reasons.push_back(Likeness::Space);
    else if (withoutHyphens(left) == withoutHyphens(right))
        reasons.push_back(Likeness::Hyphen);
    else if (singular(left) == singular(right) && !singular(left).isEmpty())
        reasons.push_back(Likeness::Plural);
    if (a.permalink == b.permalink)
        reasons.push_back(Likeness::SamePage);
    return reasons;
}

std::vector<LikeTags> likeTags(const SiteSnapshot &site)
{
    const std::vector<NamedTag> tags = namedTags(site);
    // Whatever makes two tags alike gives them a common mark here.
    QHash<QString, std::vector<std::size_t>> marked;
    for (std::size_t i = 0; i < tags.size(); ++i) {
        marked[u'n' + singular(tags[i].name)].push_back(i);
        marked[u'h' + withoutHyphens(tags[i].name)].push_back(i);
        marked[u'p' + tags[i].tag.permalink].push_back(i);
    }
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const std::vector<std::size_t> &group : std::as_const(marked)) {
        for (std::size_t i = 0; i < group.size(); ++i) {
            for (std::size_t j = i + 1; j < group.size(); ++j)
                pairs.emplace(group[i], group[j]);
        }
    }
    std::vector<LikeTags> found;
    for (const auto &[i, j] : pairs) {
        const NamedTag &first = isBetter(tags[i], tags[j]) ? tags[i] : tags[j];
        const NamedTag &second = &first == &tags[i] ? tags[j] : tags[i];
        const std::vector<Likeness> reasons = likenessOf(first.tag, second.tag);
        if (!reasons.empty())
            found.push_back({first.name, second.name, reasons});
    }
    std::sort(found.begin(), found.end(), [](const LikeTags &a, const LikeTags &b) {
        return std::tie(a.keep, a.other) < std::tie(b.keep, b.other);
    });
    return found;
}

} // namespace Galley
