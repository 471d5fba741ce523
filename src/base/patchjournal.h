// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/bulkpatch.h"
#include "base/filecalls.h"

#include <QDateTime>

namespace Galley {

struct Journal;

/// A bulk change that was made and can be taken back.
struct PatchRecord
{
    QString id; ///< of its journal; later changes have greater ids
    QString caption;
    QString scope; ///< full path of the site folder
    QDateTime when;
    QStringList files;           ///< whose content changes; full paths before the moves
    std::vector<FileMove> moves; ///< in the order in which they are made
};

/// What became of a change that a kill or a power cut interrupted.
struct PatchRecovery
{
    enum class Outcome {
        Finished,   ///< every file has its new content
        Conflict,   ///< a file was changed by another program meanwhile: it stays, all others are old again
        Unreadable, ///< the journal itself is damaged; it is kept beside the others as *.broken
    };
    Outcome outcome = Outcome::Finished;
    QString caption;
    QString message; ///< for all but Finished; names the file
};

/// How the journal touches files, from several threads at once; tests put failing ones in.
struct FileOperations
{
    std::function<Result<void>(const QString &path, const QByteArray &bytes)> write;
    std::function<Result<void>(const QString &path)> remove;
    std::function<Result<void>(const QString &from, const QString &to)> rename;

    static FileOperations onDisk(const FileCalls &calls = FileCalls::system());
};

/// Makes bulk changes of files all or nothing, remembers the last ones, and takes them back: also after a
/// restart, and after a kill at any moment.
///
/// A change first goes into a journal (old and new bytes of all files, with version and checksums, synced),
/// then into the files, each replaced atomically; then files and folders move; then the journal is marked as
/// done. A folder that a move empties goes. One that is not marked
/// is finished by recover(), which whoever starts a program calls first. One process at a time works on a
/// journal folder; a second one waits a moment and is then told so. Blocking I/O, any thread, one at a time.
class PatchJournal
{
public:
    /// Journals live in a folder of the user's state; see bulkChangeFolder().
    explicit PatchJournal(const QString &folder, FileOperations operations = FileOperations::onDisk());

    /// Makes all changes that are in files, or none: fails, naming the file, when one is not as it was when
    /// the patch was planned or cannot be written. Changes of open documents are not looked at.
    Result<PatchRecord> apply(const BulkPatch &patch, const QString &scope);

    /// Changes of a site that can be taken back, the latest last.
    std::vector<PatchRecord> done(const QString &scope) const;

    /// Takes one back, every byte; refuses, naming the file, when one was changed since.
    Result<void> undo(const QString &id);

    /// Finishes what was interrupted, or puts everything back where that is impossible. Most starts find
    /// nothing to do.
    Result<std::vector<PatchRecovery>> recover();

private:
    enum class Direction { Forward, Back };
    Result<void> commit(const Journal &journal);
    Result<void> makeChanges(const Journal &journal, const QString &pending);
    Result<void> replaceAll(const Journal &journal, Direction direction) const;
    Result<void> moveAll(const Journal &journal, Direction direction) const;
    Result<void> moveOne(const FileMove &move) const;
    Result<void> markDone(const Journal &journal, const QString &pending);
    Result<std::vector<PatchRecovery>> recoverAll();
    PatchRecovery recoverOne(const QString &pending);
    void forgetOldest(const QString &scope);
    QString nextId() const;
    QString place(const QString &id, QStringView suffix) const;
    QStringList ids(QStringView suffix) const;

    QString m_folder;
    FileOperations m_operations;
};

/// bulk-changes in the user's state folder.
QString bulkChangeFolder();

} // namespace Galley
