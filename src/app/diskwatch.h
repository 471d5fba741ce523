// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/openposts.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QTimer>

namespace Galley {

/// Notices that the file of an open post was changed or removed by another program: when the system tells,
/// when the window gets the focus, and before a save (call check). UI thread; owned by the window.
class DiskWatch final : public QObject
{
    Q_OBJECT

public:
    explicit DiskWatch(OpenPosts &posts, QObject *parent = nullptr);

    /// Compares every open post with its file.
    void check();
    /// The user has seen that the file on disk differs and keeps the text here.
    void keepMine(PostDocument *post);

Q_SIGNALS:
    /// Changed and not yet seen, Missing, or Same again.
    void stateChanged(Galley::PostDocument *post, Galley::PostDocument::DiskState state);

private:
    void watch();
    void checkPost(PostDocument *post);

    OpenPosts &m_posts;
    QFileSystemWatcher m_watcher;
    QTimer m_delay; ///< a program that saves touches the file more than once
    QHash<PostDocument *, PostDocument::DiskState> m_states;
};

} // namespace Galley
