// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QSet>
#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace Galley {

/// Lists the files of an export, in the export's folder; by it the next export knows what it may replace.
inline const QString exportManifestName = QStringLiteral(".galley-export.json");

/// A folder that is being exported anew. Files are written into a folder beside it, which takes its place as
/// a whole in commit(); until then, and after any failure, the folder is what it was. What somebody else put
/// into an older export stays there. Files whose bytes do not change are not written again (the new folder
/// links to them), so that they keep their time.
///
/// Owned by one export; on its thread. Paths are below the folder, with '/'.
class ExportFolder
{
public:
    /// A folder that is missing, empty or an older export. Fails for any other, and when nothing can be
    /// written beside it. A symbolic link stays, and the folder that it leads to is replaced.
    static Result<ExportFolder> open(const QString &path);

    Result<void> write(const QString &path, const QByteArray &bytes);
    Result<void> copy(const QString &path, const QString &file);
    Result<void> commit();

    bool holds(const QString &path) const { return m_files.contains(path); }
    const QString &path() const { return m_path; }
    int changedFiles() const { return m_changedFiles; }
    qint64 bytes() const { return m_bytes; }

private:
    ExportFolder() = default;
    Result<void> readManifest();
    Result<QString> newFile(const QString &path);
    bool keepOld(const QString &path);
    Result<void> carryOver();

    QString m_path;                        ///< canonical where it exists
    QSet<QString> m_oldFiles;              ///< of the older export
    QSet<QString> m_files;                 ///< written so far
    std::unique_ptr<QTemporaryDir> m_work; ///< beside the folder; holds what is new, in the end what was old
    int m_changedFiles = 0;
    qint64 m_bytes = 0;
};

} // namespace Galley
