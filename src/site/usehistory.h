// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QDate>

namespace Galley {

/// Posts of one month.
struct MonthUse
{
    QDate month; ///< its first day
    int posts = 0;

    friend bool operator==(const MonthUse &, const MonthUse &) = default;
};

/// How a blog uses a tag or an author over time, for charts.
struct UseHistory
{
    QString name;  ///< as posts write it: key, or label of an inline tag; name of an inline author
    int posts = 0; ///< all, drafts and posts without a date included
    int drafts = 0;
    QStringList files;            ///< of all these posts, full paths, in the site's order
    std::vector<MonthUse> months; ///< ascending, without the months that have none
};

/// All names that posts use, most used first, then by name.
std::vector<UseHistory> tagHistories(const SiteSnapshot &site);
std::vector<UseHistory> authorHistories(const SiteSnapshot &site);

/// All posts of the blog by month.
std::vector<MonthUse> postsByMonth(const SiteSnapshot &site);

/// Posts of the months from first to last, gathered into so many spans of equal length: the bars of a chart.
/// One post in January 2024 and two in December, first and last those, four bars ⇒ 1, 0, 0, 2
std::vector<int> spread(const std::vector<MonthUse> &months, const QDate &first, const QDate &last, int bars);

/// The name by which posts mean a tag: its key in tags.yml, or the text or label of an inline tag.
QString nameInPosts(const Tag &tag);

} // namespace Galley
