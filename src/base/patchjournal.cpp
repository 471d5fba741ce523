// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/patchjournal.h"

#include "base/filereplacement.h"
#include "base/journalfile.h"
#include "base/parallelmap.h"
#include "base/textfile.h"
#include "base/userfolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <functional>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QStringView pendingSuffix = u".pending";
constexpr QStringView doneSuffix = u".done";

constexpr std::chrono::seconds patience{10};
constexpr int writersAtOnce = 8;

/// Changes of one site that can be taken back.
constexpr std::size_t mostRecords = 20;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::PatchJournal", text);
}

Result<FileContent> contentOf(const QString &path)
{
    if (!QFileInfo::exists(path))
        return FileContent();
    return readFileBytes(path).map([](const QByteArray &bytes) { return FileContent(bytes); });
}

tl::unexpected<Error> changedMeanwhile(const QString &path)
{
    return failure(ErrorKind::Io, tr("%1 was changed by another program meanwhile.").arg(path));
}

/// The bytes of a file before and after a change, if it is still the file that the change was planned for.
Result<JournalEntry> entryOf(const FileChange &change)
{
    const Result<FileContent> before = contentOf(change.path);
    if (!before)
        return tl::unexpected(before.error());
    const bool isNew = change.home == TextHome::Nowhere;
    if (isNew == before->has_value() || (*before && contentHash(**before) != change.baseHash))
        return changedMeanwhile(change.path);
    const Result<TextFile> file = isNew ? TextFile() : decodeTextFile(**before, change.path);
    if (!file)
        return tl::unexpected(file.error());
    return JournalEntry{change.path, *before, encodeTextFile(*file, applyEdits(file->text, change.edits))};
}

Result<void> writeOrRemove(const FileOperations &operations, const QString &path, const FileContent &content)
{
    return content ? operations.write(path, *content) : operations.remove(path);
}

Error withNote(Error error, const QString &note)
{
    error.message += u' ' + note;
    return error;
}

/// Locks the folder for this process; a process that died does not hold it.
Result<std::unique_ptr<QLockFile>> lock(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, tr("The folder %1 cannot be made.").arg(folder));
    // Drafts are nobody else's business.
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = std::make_unique<QLockFile>(folder + u"/lock"_s);
    lock->setStaleLockTime(0);
    if (!lock->tryLock(static_cast<int>(std::chrono::milliseconds(patience).count())))
        return failure(ErrorKind::Io, tr("Another Galley is changing files. Try again when it is done."));
    return lock;
}

void removeLeftovers(const Journal &journal)
{
    for (const JournalEntry &entry : journal.entries) {
        const QString path = placeNow(entry.path, journal.record.moves);
        removeAbandonedReplacements(path, [&](const QByteArray &bytes) {
            return bytes == entry.before || (entry.after && entry.after->startsWith(bytes));
        });
    }
}

} // namespace

FileOperations FileOperations::onDisk(const FileCalls &calls)
{
    const auto write = [&calls](const QString &path, const QByteArray &bytes) {
        return writeFileAtomically(path, bytes, calls);
    };
    const auto remove = [&calls](const QString &path) -> Result<void> {
        if (calls.remove(QFile::encodeName(path)) != 0)
            return failure(ErrorKind::Io, tr("%1 cannot be removed: %2.").arg(path, qt_error_string(errno)));
        return {};
    };
    const auto rename = [&calls](const QString &from, const QString &to) -> Result<void> {
        const QByteArray source = QFile::encodeName(from);
        const QByteArray target = QFile::encodeName(to);
        // Some file systems cannot refuse by themselves to replace what is there.
        const bool isDone =
            calls.rename(source, target, RENAME_NOREPLACE) == 0 ||
            (errno == EINVAL && !QFileInfo::exists(to) && calls.rename(source, target, 0) == 0);
        if (!isDone)
            return failure(ErrorKind::Io, tr("%1 cannot be renamed: %2.").arg(from, qt_error_string(errno)));
        return {};
    };
    return {write, remove, rename};
}

PatchJournal::PatchJournal(const QString &folder, FileOperations operations)
    : m_folder(folder), m_operations(std::move(operations))
{
}

QString PatchJournal::place(const QString &id, QStringView suffix) const
{
    return m_folder + u'/' + id + suffix.toString();
}

QStringList PatchJournal::ids(QStringView suffix) const
{
    QStringList ids = QDir(m_folder).entryList({u'*' + suffix.toString()}, QDir::Files, QDir::Name);
    for (QString &id : ids)
        id.chop(suffix.size());
    return ids;
}

/// Milliseconds since 1970, and later than all that are there whatever the clock says.
QString PatchJournal::nextId() const
{
    qint64 id = QDateTime::currentMSecsSinceEpoch();
    for (const QString &other : ids(doneSuffix) + ids(pendingSuffix))
        id = std::max(id, other.toLongLong() + 1);
    return u"%1"_s.arg(id, 15, 10, QChar(u'0'));
}

Result<PatchRecord> PatchJournal::apply(const BulkPatch &patch, const QString &scope)
{
    const auto locked = lock(m_folder);
    if (!locked)
        return tl::unexpected(locked.error());
    if (const auto recovered = recoverAll(); !recovered)
        return tl::unexpected(recovered.error());
    if (const Result<void> free = checkMoves(patch.moves); !free)
        return tl::unexpected(withNote(free.error(), tr("Nothing was changed.")));
    Journal journal{
        {nextId(), patch.caption, scope, QDateTime::currentDateTimeUtc(), {}, patch.moves}, {}, {}};
    for (const FileChange &change : patch.changes) {
        if (change.home == TextHome::OpenDocument)
            continue;
        Result<JournalEntry> entry = entryOf(change);
        if (!entry)
            return tl::unexpected(withNote(entry.error(), tr("Nothing was changed.")));
        journal.record.files += change.path;
        journal.entries.push_back(*std::move(entry));
    }
    if (journal.entries.empty() && patch.moves.empty())
        return journal.record;
    if (const Result<void> made = commit(journal); !made)
        return tl::unexpected(made.error());
    forgetOldest(scope);
    return journal.record;
}

Result<void> PatchJournal::undo(const QString &id)
{
    const auto locked = lock(m_folder);
    if (!locked)
        return tl::unexpected(locked.error());
    if (const auto recovered = recoverAll(); !recovered)
        return tl::unexpected(recovered.error());
    const QString path = place(id, doneSuffix);
    Result<Journal> journal =
        readFileBytes(path, std::numeric_limits<qint64>::max()).and_then([&](const QByteArray &bytes) {
            return decodeJournal(bytes, path);
        });
    if (!journal)
        return tl::unexpected(journal.error());
    for (JournalEntry &entry : journal->entries)
        std::swap(entry.before, entry.after);
    std::vector<FileMove> &moves = journal->record.moves;
    std::reverse(moves.begin(), moves.end());
    std::transform(moves.begin(), moves.end(), moves.begin(), std::mem_fn(&FileMove::reversed));
    if (const Result<void> free = checkMoves(moves); !free)
        return tl::unexpected(withNote(free.error(), tr("Nothing was changed.")));
    journal->undoes = id;
    journal->record.id = nextId();
    return commit(*journal);
}

Result<void> PatchJournal::commit(const Journal &journal)
{
    const QString pending = place(journal.record.id, pendingSuffix);
    if (const Result<void> written = m_operations.write(pending, encodeJournal(journal)); !written)
        return tl::unexpected(withNote(written.error(), tr("Nothing was changed.")));
    return makeChanges(journal, pending);
}

/// With the journal on disk: all files, or all back.
Result<void> PatchJournal::makeChanges(const Journal &journal, const QString &pending)
{
    Result<void> made = replaceAll(journal, Direction::Forward);
    if (made)
        made = moveAll(journal, Direction::Forward);
    if (made)
        made = markDone(journal, pending);
    if (made)
        return made;
    const bool isBack = moveAll(journal, Direction::Back) && replaceAll(journal, Direction::Back) &&
                        m_operations.remove(pending);
    return tl::unexpected(withNote(
        made.error(), isBack ? tr("Nothing was changed.")
                             : tr("Files that were changed already could not be put back; Galley finishes "
                                  "the change when it starts next.")));
}

Result<void> PatchJournal::markDone(const Journal &journal, const QString &pending)
{
    if (journal.undoes.isEmpty())
        return m_operations.rename(pending, place(journal.record.id, doneSuffix));
    const QString undone = place(journal.undoes, doneSuffix);
    if (QFileInfo::exists(undone)) {
        if (const Result<void> removed = m_operations.remove(undone); !removed)
            return removed;
    }
    return m_operations.remove(pending);
}

/// Replaces what is not replaced yet. Going back leaves files alone that another program changed.
Result<void> PatchJournal::replaceAll(const Journal &journal, Direction direction) const
{
    const bool forward = direction == Direction::Forward;
    std::atomic_bool stopped = false;
    const auto replace = [&](const JournalEntry &entry) -> Result<void> {
        const QString place = placeNow(entry.path, journal.record.moves);
        const Result<FileContent> now = contentOf(place);
        if (!now)
            return tl::unexpected(now.error());
        const FileContent &from = forward ? entry.before : entry.after;
        const FileContent &to = forward ? entry.after : entry.before;
        if (*now == to || (!forward && *now != from) || stopped)
            return {};
        const Result<void> done =
            *now == from ? writeOrRemove(m_operations, place, to) : changedMeanwhile(place);
        if (forward && !done)
            stopped = true;
        return done;
    };
    // Each file waits for the disk; together they wait once.
    const std::vector<Result<void>> results = parallelMap(journal.entries, replace, writersAtOnce);
    const auto failed =
        std::find_if(results.begin(), results.end(), [](const auto &result) { return !result; });
    return failed == results.end() ? Result<void>() : *failed;
}

/// Makes what is not made yet. Going back leaves alone what another program put in the way.
Result<void> PatchJournal::moveAll(const Journal &journal, Direction direction) const
{
    const std::vector<FileMove> &moves = journal.record.moves;
    if (direction == Direction::Forward) {
        for (const FileMove &move : moves) {
            const Result<void> moved = isMade(move) ? Result<void>() : moveOne(move);
            if (!moved)
                return moved;
        }
        return {};
    }
    for (auto move = moves.rbegin(); move != moves.rend(); ++move) {
        const Result<void> moved = isMade(*move) ? moveOne(move->reversed()) : Result<void>();
        if (!moved)
            return moved;
    }
    return {};
}

Result<void> PatchJournal::moveOne(const FileMove &move) const
{
    if (const Result<void> free = checkMoves({move}); !free)
        return free;
    const QString folder = QFileInfo(move.to).absolutePath();
    if (!QDir().mkpath(folder))
        return failure(ErrorKind::Io, tr("The folder %1 cannot be made.").arg(folder));
    const Result<void> moved = m_operations.rename(move.from, move.to);
    // Only folders that nothing is left in.
    QDir().rmpath(QFileInfo(moved ? move.from : move.to).absolutePath());
    return moved;
}

std::vector<PatchRecord> PatchJournal::done(const QString &scope) const
{
    std::vector<PatchRecord> records;
    for (const QString &id : ids(doneSuffix)) {
        const Result<PatchRecord> record = readJournalHead(place(id, doneSuffix));
        if (record && record->scope == scope)
            records.push_back(*record);
    }
    return records;
}

void PatchJournal::forgetOldest(const QString &scope)
{
    const std::vector<PatchRecord> records = done(scope);
    for (std::size_t i = 0; i + mostRecords < records.size(); ++i)
        m_operations.remove(place(records[i].id, doneSuffix));
}

Result<std::vector<PatchRecovery>> PatchJournal::recover()
{
    if (ids(pendingSuffix).isEmpty())
        return std::vector<PatchRecovery>();
    const auto locked = lock(m_folder);
    if (!locked)
        return tl::unexpected(locked.error());
    return recoverAll();
}

Result<std::vector<PatchRecovery>> PatchJournal::recoverAll()
{
    std::vector<PatchRecovery> recoveries;
    for (const QString &id : ids(pendingSuffix))
        recoveries.push_back(recoverOne(place(id, pendingSuffix)));
    return recoveries;
}

PatchRecovery PatchJournal::recoverOne(const QString &pending)
{
    using Outcome = PatchRecovery::Outcome;
    const Result<Journal> journal =
        readFileBytes(pending, std::numeric_limits<qint64>::max()).and_then([&](const QByteArray &bytes) {
            return decodeJournal(bytes, pending);
        });
    if (!journal) {
        m_operations.rename(pending, pending + u".broken"_s);
        return {Outcome::Unreadable, {}, journal.error().message};
    }
    removeLeftovers(*journal);
    const Result<void> made = makeChanges(*journal, pending);
    if (!made)
        return {Outcome::Conflict, journal->record.caption, made.error().message};
    return {Outcome::Finished, journal->record.caption, {}};
}

QString bulkChangeFolder()
{
    return stateFolder() + u"/bulk-changes"_s;
}

} // namespace Galley
