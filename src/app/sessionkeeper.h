// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/posttabs.h"
#include "app/recentplaces.h"
#include "app/session.h"

class QMainWindow;

namespace Galley {

/// Takes down what the window shows and puts it up again at the next start. UI thread; owned by the window.
class SessionKeeper final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QMainWindow *window;
        OpenPosts &posts;
        PostTabs &tabs;
        BlogSession &blog;
        RecentPlaces &recent;
    };

    explicit SessionKeeper(const Parts &parts);

    Session capture() const;
    /// Size, place, panels and the lists of recent places; before the window is shown.
    void restoreWindow(const Session &session);
    /// Blog and posts; gives the files that could not be opened again.
    QStringList restorePosts(const Session &session);

private:
    Parts m;
};

} // namespace Galley
