// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postcalendar.h"

#include "site/datechange.h"

#include <algorithm>

namespace Galley {

namespace {

CalendarMark markOf(const PostMeta &post, QDate today)
{
    if (post.draft)
        return CalendarMark::Draft;
    if (post.unlisted)
        return CalendarMark::Unlisted;
    return postDay(post) > today ? CalendarMark::Future : CalendarMark::Published;
}

} // namespace

PostCalendar::PostCalendar(const SiteSnapshot &site, QDate today)
{
    std::vector<const PostMeta *> posts;
    for (const PostMeta &post : site.posts)
        posts.push_back(&post);
    std::sort(posts.begin(), posts.end(), [](const PostMeta *a, const PostMeta *b) {
        return a->date != b->date ? a->date < b->date : a->relativePath < b->relativePath;
    });
    for (const PostMeta *post : posts) {
        const QDate day = postDay(*post);
        m_days[day].push_back(
            {post->file, post->title.isEmpty() ? post->relativePath : post->title, markOf(*post, today)});
        if (day.isValid() && (!m_newest.isValid() || day > m_newest))
            m_newest = day;
    }
}

QDate firstDayShown(QDate month, Qt::DayOfWeek weekStart)
{
    const QDate first(month.year(), month.month(), 1);
    return first.addDays(-((first.dayOfWeek() - weekStart + 7) % 7));
}

} // namespace Galley
