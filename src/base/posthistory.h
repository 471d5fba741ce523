// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filecalls.h"
#include "base/historypolicy.h"
#include "base/result.h"

namespace Galley {

/// The versions of one post that were saved, in a folder of the user's state, outside the blog. Equal
/// versions are stored once. A post that was moved or renamed, alone or with its blog, finds its history
/// again by its content. A kill at any moment leaves every version whole or gone. Several programs may work
/// on it. Blocking I/O, any thread.
///
/// Layout, below `parent`: a folder for each post, named by the hash of its full path; in it `path`, the
/// texts as `<hash>.text` (compressed), and for each version `<milliseconds>-<hash>.version`, which holds its
/// name.
class PostHistory
{
public:
    explicit PostHistory(
        const QString &parent, const QString &path, const FileCalls &calls = FileCalls::system());

    /// Adds a version, unless the latest one has the same bytes and no other name.
    Result<void> add(const QByteArray &bytes, const QString &name = {});
    /// The latest last.
    std::vector<HistoryEntry> entries() const;
    /// The bytes of the file then. Fails when they are damaged.
    Result<QByteArray> bytes(const HistoryEntry &entry) const;
    /// An empty name takes it back.
    Result<void> setName(const HistoryEntry &entry, const QString &name) const;
    /// Forgets what the limits do not want, and what a kill left behind.
    Result<void> prune(const QDateTime &now, const HistoryLimits &limits = {}) const;
    /// Takes over the history of a post that is no longer where it was and had these bytes, if this one has
    /// none.
    void adopt(const QByteArray &bytes);

private:
    QString textFile(const QByteArray &hash) const;
    QString versionFile(const HistoryEntry &entry) const;
    Result<void> makeFolder() const;
    Result<void> remove(const QString &file) const;

    QString m_parent;
    QString m_path;   ///< of the post
    QString m_folder; ///< its history
    const FileCalls &m_calls;
};

/// history in the user's state folder.
QString historyFolder();

} // namespace Galley
