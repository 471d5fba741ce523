// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

namespace Galley {

/// Why two tags look like one.
enum class Likeness {
    LetterCase, ///< "News", "news"
    Space,      ///< "machine learning", "machinelearning"
    Hyphen,     ///< "machine learning", "machine-learning", "machine_learning"
    Plural,     ///< "release", "releases"; "story", "stories" (English)
    SamePage,   ///< "C++", "C#": the site shows both on one page, under one of the names
};

/// Two tags that may be meant as one, named as posts name them.
struct LikeTags
{
    QString keep;                  ///< the one in tags.yml, else the one with more posts
    QString other;                 ///< to be merged into it
    std::vector<Likeness> reasons; ///< one or more, in the order above
};

/// All pairs of a blog's tags that are alike, sorted by name. Linear in the tags but for groups of likes.
std::vector<LikeTags> likeTags(const SiteSnapshot &site);

/// The reasons for which two tags are alike; empty for two that are not.
std::vector<Likeness> likenessOf(const Tag &a, const Tag &b);

} // namespace Galley
