// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "base/result.h"
#include "publish/filewriter.h"

#include <QFuture>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace Galley {

/// Lists the files of an export, in the export's folder; by it the next export knows what it may replace and
/// what it need not make again.
inline const QString exportManifestName = QStringLiteral(".galley-export.json");

/// What an export remembers of a file that it made.
struct FileRecord
{
    QByteArray key;       ///< of all that it was made from; empty for what is always made anew
    QStringList files;    ///< others of the export that were made along with it
    Diagnostics problems; ///< of what it was made from, without their file
};

/// A folder that is being exported anew. New files are written into a folder beside it, and in commit() all
/// of them move to their places, or none; until then, and after any failure, the folder is what it was. Only
/// files of an older export are replaced or removed, and those whose bytes do not change are not touched.
///
/// Owned by one export; on its thread. Paths are below the folder, with '/'.
class ExportFolder
{
public:
    /// A folder that is missing, empty or an older export. Fails for any other, and when nothing can be
    /// written beside it. A symbolic link stays, and the folder that it leads to is replaced.
    static Result<ExportFolder> open(const QString &path);

    /// Keeps a file of the older export, and those made along with it, when it was made from the same key and
    /// still has the bytes that the export gave it. Gives what was remembered of it, else nullptr.
    const FileRecord *keep(const QString &path, const QByteArray &key);
    /// Whether keep() may succeed.
    bool wasMadeFrom(const QString &path, const QByteArray &key) const;
    /// Failures to write are told by commit().
    void write(const QString &path, const QByteArray &bytes, const FileRecord &record = {});
    /// A copy of a file (full path) whose bytes have this hash (see fileHash).
    void copy(const QString &path, const QString &file, const QByteArray &hash);
    /// Waits until all new files are written, so that they can be looked at.
    Result<void> finish();
    Result<void> commit();

    QStringList files() const { return m_files.keys(); }
    /// Where the bytes of a file are before commit() (full path).
    QString placeOf(const QString &path) const;
    bool holds(const QString &path) const { return m_files.contains(path); }
    const QString &path() const { return m_path; }
    int changedFiles() const { return m_changedFiles; }
    qint64 bytes() const { return m_bytes; }

private:
    struct Entry
    {
        FileRecord record;
        QByteArray hash; ///< of its bytes, in hex
    };

    ExportFolder() = default;
    Result<void> readManifest();
    QByteArray manifest() const;
    bool isIntact(const QString &path, const QByteArray &hash);
    void addOld(const QString &path, const Entry &entry);
    Result<void> merge();

    QString m_path;                                  ///< canonical where it exists
    QHash<QString, Entry> m_oldFiles;                ///< of the older export
    QHash<QString, QFuture<QByteArray>> m_oldHashes; ///< of what they hold now
    QHash<QString, Entry> m_files;                   ///< so far
    QByteArray m_oldManifest;
    std::unique_ptr<QTemporaryDir> m_work; ///< beside the folder; holds what is new, in the end what was old
    std::unique_ptr<FileWriter> m_writer;  ///< into the latter; ends before it
    int m_changedFiles = 0;
    qint64 m_bytes = 0;
};

/// The content of a file (full path) as a name of 40 hex digits; empty when it cannot be read.
QByteArray fileHash(const QString &file);

} // namespace Galley
