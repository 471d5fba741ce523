// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/blogsession.h"

#include "site/rescan.h"

#include <QFileInfo>
#include <QSet>

#include <chrono>
#include <utility>

using namespace std::chrono_literals;

namespace Galley {

namespace {

/// Beyond this many folders the system's watches run short; a focus change rescans then.
constexpr qsizetype mostWatchedFolders = 2000;

/// Posts read between two messages of progress.
constexpr int progressStep = 50;

QStringList watchedPaths(const SiteSnapshot &site)
{
    QSet<QString> paths{site.root, site.blogFolder};
    for (const PostMeta &post : site.posts) {
        if (paths.size() < mostWatchedFolders)
            paths.insert(QFileInfo(post.file).absolutePath());
    }
    for (const QString &file : {site.config.file, site.authors.file, site.tags.file}) {
        if (!file.isEmpty())
            paths.insert(file);
    }
    return paths.values();
}

} // namespace

/// Shared with the pool; the thread writes result and stamps before it posts the end to the UI thread.
struct BlogSession::Scan
{
    QString root;
    SiteSnapshotPtr before; ///< null: everything is read
    FileStamps stamps;      ///< of the files as they were read
    ScanControl control;
    Result<SiteSnapshotPtr> result = SiteSnapshotPtr();

    void run();
};

void BlogSession::Scan::run()
{
    const QDateTime start = QDateTime::currentDateTime();
    const FileStamps now = before ? stampsOf(*before) : FileStamps();
    const QStringList changed = changedBetween(stamps, now);
    if (!before)
        result = scanSite(root, &control);
    else
        result = changed.isEmpty() ? before : rescanFiles(*before, changed);
    // The configuration may name other files than before.
    if (result && *result != before)
        stamps = stampsUntil(stampsOf(**result), start);
}

BlogSession::BlogSession(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_delay.setSingleShot(true);
    m_delay.setInterval(300ms);
    connect(&m_delay, &QTimer::timeout, this, &BlogSession::rescan);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_delay, qOverload<>(&QTimer::start));
}

BlogSession::~BlogSession()
{
    if (m_scan)
        m_scan->control.cancelled = true;
    m_pool.waitForDone();
}

void BlogSession::open(const QString &root)
{
    if (root == m_root)
        return;
    close();
    m_root = root;
    Q_EMIT rootChanged();
    start();
}

void BlogSession::close()
{
    cancelScan();
    m_delay.stop();
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    m_site.reset();
    m_stamps.clear();
    if (!std::exchange(m_root, {}).isEmpty())
        Q_EMIT rootChanged();
}

void BlogSession::rescan()
{
    if (!isOpen())
        return;
    if (m_scan)
        m_again = true;
    else
        start();
}

void BlogSession::cancelScan()
{
    m_again = false;
    if (!m_scan)
        return;
    m_scan->control.cancelled = true;
    m_scan.reset();
    Q_EMIT scanEnded({});
}

void BlogSession::start()
{
    m_again = false;
    m_scan = std::make_shared<Scan>();
    m_scan->root = m_root;
    m_scan->before = m_site;
    m_scan->stamps = m_stamps;
    // The pool's threads end before this object does, so `this` is there for as long as they post to it.
    m_scan->control.progress = [this, id = m_scan.get()](int done, int total) {
        if (done % progressStep != 0 && done != total)
            return;
        QMetaObject::invokeMethod(this, [this, id, done, total] {
            if (m_scan.get() == id)
                Q_EMIT progress(done, total);
        });
    };
    m_pool.start([this, scan = m_scan] {
        scan->run();
        QMetaObject::invokeMethod(this, [this, scan] { take(scan); });
    });
}

void BlogSession::take(const std::shared_ptr<Scan> &scan)
{
    if (m_scan != scan)
        return;
    m_scan.reset();
    if (scan->result) {
        const bool isOther = std::exchange(m_site, *scan->result) != *scan->result;
        m_stamps = scan->stamps;
        watch();
        if (isOther)
            Q_EMIT siteChanged();
    }
    Q_EMIT scanEnded(scan->result ? QString() : scan->result.error().message);
    if (std::exchange(m_again, false))
        start();
}

void BlogSession::watch()
{
    const QStringList wanted = watchedPaths(*m_site);
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    const QSet<QString> wantedSet(wanted.begin(), wanted.end());
    const QSet<QString> watchedSet(watched.begin(), watched.end());
    if (const QStringList gone = (watchedSet - wantedSet).values(); !gone.isEmpty())
        m_watcher.removePaths(gone);
    if (const QStringList added = (wantedSet - watchedSet).values(); !added.isEmpty())
        m_watcher.addPaths(added);
}

SiteSnapshotPtr BlogSession::siteFor(const QString &file) const
{
    if (m_site && (file.isEmpty() || file.startsWith(m_site->root + u'/')))
        return m_site;
    SiteSnapshotPtr &site = m_single[file];
    if (!site)
        site = singlePostSite(file);
    return site;
}

QString BlogSession::title() const
{
    if (!isOpen())
        return {};
    const QString title = m_site ? m_site->config.title.value : QString();
    return title.isEmpty() ? QFileInfo(m_root).fileName() : title;
}

} // namespace Galley
