// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/lookalike.h"

#include "post/schema.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Keys of other programs, and frequent slips.
constexpr std::array<std::pair<QStringView, QStringView>, 21> synonyms{{
    {u"tag", u"tags"},
    {u"category", u"tags"},
    {u"categories", u"tags"},
    {u"keyword", u"keywords"},
    {u"summary", u"description"},
    {u"excerpt", u"description"},
    {u"subtitle", u"description"},
    {u"cover", u"image"},
    {u"thumbnail", u"image"},
    {u"featured_image", u"image"},
    {u"published", u"draft"},
    {u"hidden", u"unlisted"},
    {u"permalink", u"slug"},
    {u"url", u"slug"},
    {u"update", u"last_update"},
    {u"updated", u"last_update"},
    {u"lastUpdate", u"last_update"},
    {u"lastmod", u"last_update"},
    {u"hide_toc", u"hide_table_of_contents"},
    {u"publish_date", u"date"},
    {u"created", u"date"},
}};

constexpr std::array<QStringView, 12> docsKeys{
    u"sidebar_position",  u"sidebar_class_name", u"sidebar_custom_props",  u"sidebar_key",
    u"displayed_sidebar", u"hide_title",         u"pagination_label",      u"pagination_next",
    u"pagination_prev",   u"custom_edit_url",    u"parse_number_prefixes", u"wrapperClassName"};

constexpr qsizetype longestKey = 40;

QString normalized(QStringView key)
{
    return key.toString().toLower().remove(u'_').remove(u'-').remove(u' ');
}

/// Optimal string alignment: insertions, removals, replacements, and swaps of neighbours.
int editDistance(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> older(width);
    std::vector<int> previous(width);
    std::vector<int> current(width);
    std::iota(previous.begin(), previous.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const int replaced = previous[at - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            current[at] = std::min({previous[at] + 1, current[at - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[at] = std::min(current[at], older[at - 2] + 1);
        }
        std::swap(older, previous);
        std::swap(previous, current);
    }
    return previous.back();
}

} // namespace

LookAlike lookAlike(const QString &key)
{
    const QString own = normalized(key);
    for (const auto &[synonym, meant] : synonyms) {
        if (normalized(synonym) == own)
            return {LookAlike::Kind::Similar, meant.toString()};
    }
    if (own.size() > longestKey || own.size() < 3)
        return {};
    // A slip changes few letters; in a short word one letter makes another word.
    int limit = own.size() < 6 ? 1 : own.size() < 10 ? 2 : 3;
    LookAlike result;
    const auto consider = [&](LookAlike::Kind kind, QStringView candidate) {
        const int distance = editDistance(own, normalized(candidate));
        if (distance > limit)
            return;
        limit = distance - 1;
        result = {kind, candidate.toString()};
    };
    for (const FieldSpec &field : blogFields())
        consider(LookAlike::Kind::Similar, field.key);
    for (const QStringView docsKey : docsKeys)
        consider(LookAlike::Kind::DocsOnly, docsKey);
    return result;
}

} // namespace Galley
