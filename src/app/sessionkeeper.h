// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/diskqueue.h"
#include "app/posttabs.h"
#include "app/recentplaces.h"
#include "app/session.h"

#include <QTimer>

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

    /// From here on the session is written to this file, soon after it changed and when the window closes.
    void start(const QString &file);
    /// The last words, at once.
    void finish();

    Session capture() const;
    /// Size, place, panels and the lists of recent places; before the window is shown.
    void restoreWindow(const Session &session);
    /// Blog and posts; gives the files that could not be opened again.
    QStringList restorePosts(const Session &session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteChange();
    void follow(EditorTab *tab);
    void save();

    Parts m;
    QString m_file;
    Session m_saved;
    QTimer m_delay;
    DiskQueue m_disk;
};

} // namespace Galley
