// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogfixes.h"
#include "app/calendarcontroller.h"
#include "app/findposts.h"
#include "app/linkcounts.h"
#include "app/quickopen.h"

namespace Galley {

/// The ways to look over a whole blog: going to a post by its name, searching all posts, the calendar, who
/// links to what, and fixing a problem everywhere. UI thread; owned by the window.
struct BlogTools
{
    struct Parts
    {
        QMainWindow *window;
        PostTabs &tabs;
        BlogSession &blog;
        BulkChanges &bulk;
        RecentPlaces &recent;
        FileActions &files;
        ViewController &view;
        Dialogs &dialogs;
        ActionSet &actions;
        PreviewFeed &feed;
    };

    explicit BlogTools(const Parts &parts)
        : quickOpen({parts.window, parts.blog, parts.recent, parts.files, parts.actions})
        , findPosts({parts.window, parts.tabs, parts.blog, parts.bulk, parts.files, parts.actions})
        , linkCounts(parts.tabs, parts.bulk)
        , calendar(
              {parts.window, parts.blog, parts.bulk, parts.files, parts.view, parts.dialogs, parts.actions})
        , fixes(parts.feed, parts.bulk)
    {
    }

    /// In the order of F6.
    QList<QWidget *> panes() const { return {findPosts.panel(), calendar.panel()}; }

    QuickOpen quickOpen;
    FindPosts findPosts;
    LinkCounts linkCounts;
    CalendarController calendar;
    BlogFixes fixes;
};

} // namespace Galley
