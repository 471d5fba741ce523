// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/quickindex.h"

#include "base/fuzzymatch.h"
#include "site/postpath.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// A title tells more about what is meant than a path, and a post worked on lately more than an old one. Both
/// are worth less than a better match.
constexpr int forTitle = 6;
constexpr int forRecent = 8;

QString detailOf(const PostMeta &post)
{
    QStringList parts{post.relativePath};
    // A slug is the same with and without its first slash.
    const QString slug = post.slug.startsWith(u'/') ? post.slug : u'/' + post.slug;
    if (slug != readPostPath(post.relativePath).slug)
        parts += slug;
    QStringList tags;
    for (const Tag &tag : post.tags)
        tags += tag.label;
    if (!tags.isEmpty())
        parts += tags.join(u", "_s);
    return parts.join(u" · "_s);
}

/// The letters as places of the text before it was folded, in order and joined.
std::vector<TextSpan> unfolded(const FoldedText &text, const std::vector<TextSpan> &letters)
{
    std::vector<qsizetype> places;
    for (const TextSpan &span : letters) {
        for (qsizetype unit = span.start; unit < span.end(); ++unit)
            places.push_back(text.placeOf(unit));
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<TextSpan> spans;
    for (const qsizetype place : places) {
        if (!spans.empty() && spans.back().end() == place)
            ++spans.back().length;
        else
            spans.push_back({place, 1});
    }
    return spans;
}

void append(std::vector<TextSpan> *all, const std::vector<TextSpan> &more)
{
    all->insert(all->end(), more.begin(), more.end());
}

/// How well one post fits all words.
struct Fit
{
    int score = 0;
    std::vector<TextSpan> title;
    std::vector<TextSpan> detail;
};

std::optional<Fit> fitOf(QStringView title, QStringView detail, const QStringList &words)
{
    Fit fit;
    for (const QString &word : words) {
        const std::optional<FuzzyMatch> inTitle = fuzzyMatch(title, word);
        const std::optional<FuzzyMatch> inDetail = fuzzyMatch(detail, word);
        if (!inTitle && !inDetail)
            return std::nullopt;
        const int titleScore = inTitle ? inTitle->score + forTitle : 0;
        const int detailScore = inDetail ? inDetail->score : 0;
        fit.score += std::max(titleScore, detailScore);
        if (titleScore >= detailScore)
            append(&fit.title, inTitle->letters);
        else
            append(&fit.detail, inDetail->letters);
    }
    return fit;
}

} // namespace

QuickIndex::QuickIndex(const SiteSnapshot &site)
{
    m_entries.reserve(site.posts.size());
    for (const PostMeta &post : site.posts) {
        Entry entry;
        entry.file = post.file;
        entry.title = post.title.isEmpty() ? post.relativePath : post.title;
        entry.detail = detailOf(post);
        entry.date = post.date.isValid() ? post.date.toUTC().date().toString(Qt::ISODate) : QString();
        entry.foldedTitle = foldText(entry.title);
        entry.foldedDetail = foldText(entry.detail);
        m_entries.push_back(std::move(entry));
    }
}

std::vector<QuickHit> QuickIndex::find(const QString &typed, const QStringList &recent, qsizetype most) const
{
    struct Found
    {
        const Entry *entry;
        Fit fit;
        qsizetype rank; ///< among those opened last
    };
    const QStringList words = folded(typed).split(u' ', Qt::SkipEmptyParts);
    std::vector<Found> found;
    for (const Entry &entry : m_entries) {
        std::optional<Fit> fit = fitOf(entry.foldedTitle.text, entry.foldedDetail.text, words);
        if (!fit)
            continue;
        const qsizetype place = recent.indexOf(entry.file);
        const qsizetype rank = place < 0 ? recent.size() : place;
        fit->score += place < 0 ? 0 : std::max(1, forRecent - static_cast<int>(place));
        found.push_back({&entry, std::move(*fit), rank});
    }
    std::stable_sort(found.begin(), found.end(), [](const Found &a, const Found &b) {
        if (a.fit.score != b.fit.score)
            return a.fit.score > b.fit.score;
        return a.rank != b.rank ? a.rank < b.rank : a.entry->date > b.entry->date;
    });
    if (static_cast<qsizetype>(found.size()) > most)
        found.resize(static_cast<std::size_t>(most));
    std::vector<QuickHit> hits;
    for (const Found &one : found) {
        hits.push_back(
            {one.entry->file,
             {one.entry->title, unfolded(one.entry->foldedTitle, one.fit.title)},
             {one.entry->detail, unfolded(one.entry->foldedDetail, one.fit.detail)},
             one.entry->date});
    }
    return hits;
}

} // namespace Galley
