// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/bulkpatch.h"

#include <QDateTime>

#include <optional>

namespace Galley {

/// A bulk change that was made and can be taken back.
struct PatchRecord
{
    QString id; ///< of its journal; later changes have greater ids
    QString caption;
    QString scope; ///< full path of the site folder
    QDateTime when;
    QStringList files; ///< full paths
};

/// What became of a change that a kill or a power cut interrupted.
struct PatchRecovery
{
    enum class Outcome {
        Finished,   ///< every file has its new content
        RolledBack, ///< every file has its old content
        Conflict,   ///< files were changed by another program meanwhile: they stay, all others are old
    };
    Outcome outcome = Outcome::Finished;
    QString caption;
    QStringList conflicts; ///< full paths
};

/// How the journal touches files; tests put failing ones in.
struct FileOperations
{
    std::function<Result<void>(const QString &path, const QByteArray &bytes)> write;
    std::function<Result<void>(const QString &path)> remove;
    std::function<Result<void>(const QString &from, const QString &to)> rename;

    static FileOperations onDisk();
};

/// Makes bulk changes of files all or nothing, remembers them, and takes them back: also after a restart, and
/// after a kill at any moment.
///
/// A change first goes into a journal file (old and new bytes of all files, with version and checksum,
/// synced), then into the files, each replaced atomically; then the journal is marked as done. A journal that
/// is not marked is finished or rolled back by recover(), which whoever starts a program calls first. One
/// process at a time works on a journal folder; a second one is told so. Blocking I/O, any thread.
class PatchJournal
{
public:
    /// Journals live in this folder of the user's state; see bulkChangeFolder().
    explicit PatchJournal(const QString &folder, FileOperations operations = FileOperations::onDisk());

    /// Makes all changes that are in files, or none: fails, naming the file, when one is not as it was when
    /// the patch was planned or cannot be written. Changes of open documents are not looked at.
    Result<PatchRecord> apply(const BulkPatch &patch, const QString &scope);

    /// Changes that can be taken back, the latest last. Scope empty: of all sites.
    std::vector<PatchRecord> done(const QString &scope = {}) const;

    /// Takes one back, every byte; refuses, naming the file, when one was changed since.
    Result<void> undo(const QString &id);

    /// Finishes or rolls back what was interrupted. Nothing for most starts.
    Result<std::vector<PatchRecovery>> recover();

private:
    QString m_folder;
    FileOperations m_operations;
};

/// galley/bulk-changes in the user's state folder ($XDG_STATE_HOME, else ~/.local/state).
QString bulkChangeFolder();

} // namespace Galley
