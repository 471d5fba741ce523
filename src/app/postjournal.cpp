// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postjournal.h"

#include <QFile>
#include <QUuid>

#include <utility>

namespace Galley {

namespace {

FlushSchedule::Time now()
{
    return std::chrono::steady_clock::now();
}

Result<void> removeJournal(const QString &journal)
{
    QFile file(journal);
    if (file.exists() && !file.remove())
        return failure(
            ErrorKind::Io, PostJournal::tr("%1 cannot be removed: %2.").arg(journal, file.errorString()));
    return {};
}

/// A save counts when the disk holds its bytes.
Result<void> removeWhenSaved(const QString &journal, const QString &path, const QByteArray &hash)
{
    const Result<QByteArray> bytes = readFileBytes(path);
    if (!bytes || contentHash(*bytes) != hash)
        return failure(
            ErrorKind::Io, PostJournal::tr("%1 was saved, but holds something else now. The text stays in "
                                           "Galley's journal and is offered when Galley starts next.")
                               .arg(path));
    return removeJournal(journal);
}

} // namespace

PostJournal::PostJournal(
    PostDocument *post, const JournalFolder &folder, DiskQueue &disk, FlushSchedule::Duration wait)
    : m_post(post)
    , m_folder(folder)
    , m_disk(disk)
    , m_untitledId(QUuid::createUuid().toString())
    , m_schedule(wait)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PostJournal::flush);
    connect(m_post, &PostDocument::textChanged, this, &PostJournal::noteChange);
    connect(m_post, &PostDocument::modifiedChanged, this, [this](bool modified) {
        if (!modified)
            clear();
    });
    noteChange();
}

QString PostJournal::place() const
{
    return m_folder.journalFor(m_post->path().isEmpty() ? m_untitledId : m_post->path());
}

Result<void> PostJournal::adopt(const QString &journal, const UnsavedText &unsaved)
{
    m_disk.wait();
    QFile file(journal);
    if (!file.rename(place()))
        return failure(ErrorKind::Io, tr("%1 cannot be moved: %2.").arg(journal, file.errorString()));
    m_file = place();
    m_head = unsaved.head;
    m_writer.restart();
    // Its end may be torn, and what follows a torn record is lost. A full disk is no reason not to recover.
    if (writeEditJournal(m_file, {EditJournalWrite::How::Replace, encodeEditJournal(unsaved)}))
        m_writer.resume(unsaved);
    return {};
}

void PostJournal::noteChange()
{
    if (!m_post->isModified())
        return;
    m_schedule.noteChange(now());
    schedule();
}

void PostJournal::schedule()
{
    const std::optional<FlushSchedule::Duration> wait = m_schedule.wait(now());
    if (wait && !m_isWriting)
        m_timer.start(*wait);
}

void PostJournal::flush()
{
    if (m_file.isEmpty()) {
        m_file = place();
        m_writer.restart();
    }
    m_head = {m_post->path(), m_post->fileHash()};
    m_schedule.noteWritten();
    const std::optional<EditJournalWrite> write = m_writer.next(m_head, m_post->text());
    if (!write)
        return;
    m_isWriting = true;
    m_disk.run(
        [file = m_file, write = *write] { return writeEditJournal(file, write); }, this,
        [this, how = write->how](const Result<void> &written) { noteWritten(how, written); });
}

void PostJournal::noteWritten(EditJournalWrite::How how, const Result<void> &written)
{
    m_isWriting = false;
    if (!written) {
        m_writer.restart();
        noteChange(); // tries again, with the whole text
    }
    const bool isFailing = !written && how == EditJournalWrite::How::Replace;
    if (isFailing && !m_isFailing)
        Q_EMIT failed(written.error().message);
    m_isFailing = isFailing;
    schedule();
}

void PostJournal::clear()
{
    const QString path = m_post->path();
    const QByteArray hash = m_post->fileHash();
    // Taken back to the text that the file had all the time, nothing is unsaved whatever the disk holds now.
    const bool isSaved = hash != m_head.baseHash;
    forget([journal = m_file, path, hash, isSaved] {
        return isSaved ? removeWhenSaved(journal, path, hash) : removeJournal(journal);
    });
}

void PostJournal::discard()
{
    forget([journal = m_file] { return removeJournal(journal); });
}

void PostJournal::forget(const DiskQueue::Job &removal)
{
    m_timer.stop();
    m_schedule.noteWritten();
    if (std::exchange(m_file, {}).isEmpty())
        return;
    m_disk.run(removal, this, [this](const Result<void> &removed) {
        if (!removed)
            Q_EMIT failed(removed.error().message);
    });
}

} // namespace Galley
