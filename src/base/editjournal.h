// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QByteArray>

#include <optional>

namespace Galley {

/// What text a journal is of.
struct EditJournalHead
{
    QString path;        ///< full path; empty: a post that has no file yet
    QByteArray baseHash; ///< contentHash of the file that the text began as; empty: there was none

    friend bool operator==(const EditJournalHead &, const EditJournalHead &) = default;
};

/// What a journal holds: the text as it was when the journal was last written, and how it came about.
struct UnsavedText
{
    EditJournalHead head;
    QString text;
    QString first;               ///< the text that the journal begins with
    std::vector<TextEdit> steps; ///< what made it `text`: each is an edit of what the one before left

    friend bool operator==(const UnsavedText &, const UnsavedText &) = default;
};

/// The longest valid beginning of a journal: what was torn off or damaged at its end is left out. Nothing
/// when not even a whole text is left, or when a later version of Galley wrote it.
///
/// Layout: "GLYJ", version, then records, each with its length and a checksum; numbers are big-endian. The
/// first record is the head, the second a text, each further one an edit of the text before it.
std::optional<UnsavedText> readEditJournal(const QByteArray &bytes);

/// The journal that is read as this.
QByteArray encodeEditJournal(const UnsavedText &unsaved);

/// What has to be written so that a journal on disk holds a text.
struct EditJournalWrite
{
    enum class How { Replace, Append };
    How how = How::Replace;
    QByteArray bytes;
};

/// Keeps a journal in step with a text by writing little: a whole text at first, then only edits, and a
/// whole text again when the edits have outgrown it. A plain value without I/O.
///
///     writer.next(head, "ab") ⇒ Replace, head and "ab";  writer.next(head, "aXb") ⇒ Append, "X" at 1
class EditJournalWriter
{
public:
    /// Nothing when the journal holds this text already. Counts as written; see restart().
    std::optional<EditJournalWrite> next(const EditJournalHead &head, const QString &text);
    /// What is on disk is not known any more (a write failed, the file was removed): the next write is whole.
    void restart() { m_text.reset(); }
    /// The disk holds this one, whole: what comes next is appended.
    void resume(const UnsavedText &unsaved);

private:
    EditJournalHead m_head;        ///< as it was last written
    std::optional<QString> m_text; ///< the same; nothing when the next write is whole
    qsizetype m_roomForEdits = 0;  ///< bytes
};

} // namespace Galley
