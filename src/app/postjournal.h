// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/diskqueue.h"
#include "base/flushschedule.h"
#include "base/journalfolder.h"
#include "editor/postdocument.h"

#include <QTimer>

namespace Galley {

/// Keeps the unsaved text of one open post in a journal: on disk at most a second after it was typed, gone
/// when the post's file holds the text. UI thread (the writing is done on the queue's); owned by the
/// JournalKeeper.
class PostJournal final : public QObject
{
    Q_OBJECT

public:
    /// Of the second that may be lost, half is left to the disk.
    static constexpr FlushSchedule::Duration longestWait{500};

    /// All of them outlive the journal.
    PostJournal(
        PostDocument *post, const JournalFolder &folder, DiskQueue &disk,
        FlushSchedule::Duration wait = longestWait);

    /// Goes on with the journal that another program left behind. The post has its text.
    Result<void> adopt(const QString &journal, const UnsavedText &unsaved);
    /// The user does not want the text.
    void discard();

Q_SIGNALS:
    /// The text could not be brought to safety; told once until it can again.
    void failed(const QString &message);

private:
    void noteChange();
    void flush();
    void schedule();
    void noteWritten(EditJournalWrite::How how, const Result<void> &written);
    void clear();
    void forget(const DiskQueue::Job &removal);
    QString place() const;

    PostDocument *m_post;
    const JournalFolder &m_folder;
    DiskQueue &m_disk;
    QString m_untitledId;
    QString m_file; ///< of the journal; empty: there is none
    EditJournalHead m_head;
    EditJournalWriter m_writer;
    FlushSchedule m_schedule;
    QTimer m_timer;
    bool m_isWriting = false;
    bool m_isFailing = false;
};

} // namespace Galley
