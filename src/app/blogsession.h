// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/filestamps.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>

namespace Galley {

/// The blog that is open: scans it on the pool, what changed in it again when its files change, and hands out
/// the newest snapshot. A burst of changes, as a Git checkout makes, is one update. UI thread; owned by the
/// window. An older scan that ends late is ignored; the destructor cancels and waits.
class BlogSession final : public QObject
{
    Q_OBJECT

public:
    explicit BlogSession(QObject *parent = nullptr);
    ~BlogSession() override;

    void open(const QString &root);
    void close();
    /// Reads what is other on disk than when it was read.
    void rescan();
    void cancelScan();

    bool isOpen() const { return !m_root.isEmpty(); }
    bool isScanning() const { return m_scan != nullptr; }
    /// Empty when no blog is open.
    QString root() const { return m_root; }
    /// The newest snapshot; null before the first scan of a blog has ended.
    SiteSnapshotPtr site() const { return m_site; }
    /// The snapshot that a file is to be read with: the blog's when the file lies in it, else one of its own.
    SiteSnapshotPtr siteFor(const QString &file) const;
    /// The site's title, else the folder's name.
    QString title() const;

Q_SIGNALS:
    /// Another blog, or none: site() is null again.
    void rootChanged();
    void siteChanged();
    void progress(int done, int total);
    /// With a message when it failed; empty when it succeeded or was cancelled.
    void scanEnded(const QString &message);

private:
    struct Scan;
    void start();
    void take(const std::shared_ptr<Scan> &scan);
    void watch();

    QString m_root;
    SiteSnapshotPtr m_site;
    FileStamps m_stamps;          ///< of the files that m_site was read from
    std::shared_ptr<Scan> m_scan; ///< the one that counts
    bool m_again = false;         ///< files changed while it ran
    QFileSystemWatcher m_watcher;
    QTimer m_delay;
    mutable QHash<QString, SiteSnapshotPtr> m_single; ///< by file
    QThreadPool m_pool;
};

} // namespace Galley
