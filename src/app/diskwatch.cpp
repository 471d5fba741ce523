// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/diskwatch.h"

#include <QFileInfo>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Galley {

DiskWatch::DiskWatch(OpenPosts &posts, QObject *parent) : QObject(parent), m_posts(posts)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(&m_delay, &QTimer::timeout, this, &DiskWatch::check);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_posts, &OpenPosts::listChanged, this, &DiskWatch::watch);
    connect(&m_posts, &OpenPosts::aboutToClose, this, [this](PostDocument *post) { m_states.remove(post); });
}

void DiskWatch::watch()
{
    QStringList wanted;
    for (PostDocument *post : m_posts.all()) {
        if (QFileInfo::exists(post->path()))
            wanted << post->path();
    }
    QStringList gone = m_watcher.files();
    gone.removeIf([&](const QString &file) { return wanted.contains(file); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    wanted.removeIf([this](const QString &file) { return m_watcher.files().contains(file); });
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

void DiskWatch::check()
{
    for (PostDocument *post : m_posts.all())
        checkPost(post);
    // A file that was replaced by renaming is a new one to the system: watch it again.
    watch();
}

void DiskWatch::checkPost(PostDocument *post)
{
    const PostDocument::DiskState state = post->diskState();
    if (std::exchange(m_states[post], state) != state)
        Q_EMIT stateChanged(post, state);
}

void DiskWatch::keepMine(PostDocument *post)
{
    post->keepMine();
    checkPost(post);
}

} // namespace Galley
