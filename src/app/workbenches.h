// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/blogsession.h"
#include "app/bulkchanges.h"

#include <QStackedWidget>

class QTabWidget;

namespace Galley {

class AuthorsWorkbench;
class RemoteFetcher;
class Settings;
class TagsWorkbench;

/// The middle of the window: the posts, or in their place the workbenches for what all posts share. A post
/// that is opened brings the posts back. UI thread; owned by the window.
class Workbenches final : public QStackedWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        QWidget *content; ///< what shows the posts
        OpenPosts &posts;
        BlogSession &blog;
        BulkChanges &bulk;
        ActionSet &actions;
        RemoteFetcher &fetcher;
        const Settings &settings;
    };

    explicit Workbenches(const Parts &parts, QWidget *parent = nullptr);

    /// The workbenches, for going from pane to pane.
    QTabWidget *benches() const { return m_benches; }
    void showPosts();

Q_SIGNALS:
    void postActivated(const QString &file);

private:
    void addBench(ActionId action, QWidget *bench, const QString &title);
    void connectParts();
    void open(QWidget *bench);
    void update();

    Parts m;
    QTabWidget *m_benches;
    TagsWorkbench *m_tags;
    AuthorsWorkbench *m_authors;
};

} // namespace Galley
