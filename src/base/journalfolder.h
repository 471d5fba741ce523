// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/editjournal.h"
#include "base/filecalls.h"
#include "base/result.h"

#include <memory>
#include <vector>

namespace Galley {

/// The folder in which one running program keeps its edit journals (`*.journal`). It is locked as long as
/// this object lives, and the system gives the lock back when the program dies: nobody reads or writes the
/// journals of a program that runs. Each program has a folder of its own, so that two with the same post
/// open keep both texts. Folders and files are the user's alone. Blocking I/O, any thread.
class JournalFolder
{
public:
    /// Makes a new one below `parent` (which is made too).
    static Result<std::unique_ptr<JournalFolder>> make(const QString &parent);
    /// Takes those that programs left behind which run no more; empty ones go.
    static std::vector<std::unique_ptr<JournalFolder>> takeAbandoned(const QString &parent);

    /// Gives the lock back; the folder goes when it is empty.
    ~JournalFolder();
    JournalFolder(const JournalFolder &) = delete;
    JournalFolder &operator=(const JournalFolder &) = delete;

    QString path() const { return m_path; }
    /// Full paths.
    QStringList journals() const;
    /// Where a journal belongs: named by the hash of what identifies the text (a full path, or a random id).
    QString journalFor(const QString &identity) const;

private:
    JournalFolder(const QString &path, int lock) : m_path(path), m_lock(lock) {}

    QString m_path;
    int m_lock; ///< descriptor
};

/// Brings a journal up to date and waits until the disk has it. A new one replaces the old one whole or not
/// at all; appending fails where there is none.
Result<void> writeEditJournal(
    const QString &file, const EditJournalWrite &write, const FileCalls &calls = FileCalls::system());

/// unsaved in the user's state folder.
QString unsavedFolder();

} // namespace Galley
