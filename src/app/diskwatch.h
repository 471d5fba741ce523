// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/openposts.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QTimer>

#include <optional>

namespace Galley {

/// Notices that the file of an open post was changed or removed by another program: when the system tells,
/// when the window gets the focus (call check), and, through overwriteFor, before a save. UI thread; owned by
/// the window.
class DiskWatch final : public QObject
{
    Q_OBJECT

public:
    explicit DiskWatch(OpenPosts &posts, QObject *parent = nullptr);

    /// Compares every open post with its file.
    void check();
    /// The user has seen that the file on disk differs and keeps the text here: the next save may replace
    /// exactly the version that is there now.
    void keepMine(PostDocument *post);
    /// How a save may treat the file: nothing when it would lose a version that the user does not know of.
    std::optional<PostDocument::Overwrite> overwriteFor(PostDocument *post) const;
    PostDocument::DiskState stateOf(PostDocument *post) const;

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
    QHash<PostDocument *, QByteArray> m_kept; ///< hash of the version on disk that may be replaced
};

} // namespace Galley
