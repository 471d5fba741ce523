// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace Galley {

/// Puts files into a folder that may hold others, or takes some out: all of it, or, when something fails on
/// the way, nothing. Follows no symbolic link below the folder. On any thread; lives for one merge.
class FolderMerge
{
public:
    /// Both are full paths on one file system; what is replaced or taken out goes aside.
    FolderMerge(const QString &folder, const QString &aside);
    /// Puts everything back unless finish() was called.
    ~FolderMerge();
    Q_DISABLE_COPY_MOVE(FolderMerge)

    /// Moves all that another folder holds into this one. Only files for which `mayReplace` (paths below the
    /// folder) says so are replaced; any other in the way is a failure.
    Result<void> put(const QString &from, const std::function<bool(const QString &path)> &mayReplace);
    /// Takes a file out; one that is not there any more, or no plain file, is left alone.
    Result<void> remove(const QString &path);
    /// Makes it final: removes folders that have become empty.
    void finish();

private:
    struct Move
    {
        QString from;
        QString to;
    };

    Result<void> putEntry(
        const QString &from, const QString &path, const std::function<bool(const QString &)> &mayReplace);
    Result<void> move(const QString &from, const QString &to);
    Result<void> putAside(const QString &path);

    QString m_folder;
    QString m_aside;
    std::vector<Move> m_moves;
    QStringList m_removed;
};

} // namespace Galley
