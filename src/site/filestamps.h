// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QDateTime>

namespace Galley {

/// Tells two versions of a file apart without reading it.
struct FileStamp
{
    QDateTime modified; ///< invalid when there is no file
    qint64 size = 0;

    friend bool operator==(const FileStamp &, const FileStamp &) = default;
};
FileStamp stampOf(const QString &file);

/// By full path.
using FileStamps = QHash<QString, FileStamp>;

/// The files that a snapshot of a site is made from, as they are on disk now: configuration, style sheets,
/// authors, tags, and every post that is there. Blocking I/O, any thread.
FileStamps stampsOf(const SiteSnapshot &site);

/// Files that appeared, vanished or were written between the two.
QStringList changedBetween(const FileStamps &before, const FileStamps &now);

/// Without the files that were written after this moment: they may have been read before.
FileStamps stampsUntil(FileStamps stamps, const QDateTime &moment);

} // namespace Galley
