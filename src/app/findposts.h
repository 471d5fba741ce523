// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/bulkchanges.h"
#include "app/fileactions.h"
#include "app/postsearch.h"
#include "app/posttabs.h"

class QDockWidget;
class QMainWindow;

namespace Galley {

class FindPostsPanel;

/// Find and replace in all posts of the open blog: a panel at the window's foot, and what its buttons do. UI
/// thread; owned by the window.
class FindPosts final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QMainWindow *window;
        PostTabs &tabs;
        BlogSession &blog;
        BulkChanges &bulk;
        FileActions &files;
        ActionSet &actions;
    };

    explicit FindPosts(const Parts &parts);

    QWidget *panel() const;

private:
    void start();
    void search(const BlogQuery &query);
    void forget();
    QString nameOf(const QString &file) const;

    Parts m;
    FindPostsPanel *m_panel;
    QDockWidget *m_dock;
    PostSearch m_search;
};

} // namespace Galley
