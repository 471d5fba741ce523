// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/patchjournal.h"

#include <optional>

namespace Galley {

/// The bytes of a file, or none where there is no file.
using FileContent = std::optional<QByteArray>;

/// What a journal knows of one file of a bulk change.
struct JournalEntry
{
    QString path; ///< full path
    FileContent before;
    FileContent after;
};

/// A bulk change as it is kept: enough to finish it, and to take it back.
struct Journal
{
    PatchRecord record;
    QString undoes; ///< id of the journal that goes when this one is done; empty: none
    std::vector<JournalEntry> entries;
};

/// Layout: magic, version, head (record), its checksum, body (contents), its checksum; QDataStream of Qt 6.4.
QByteArray encodeJournal(const Journal &journal);

/// Fails when it is damaged, or written by a later version of Galley.
Result<Journal> decodeJournal(const QByteArray &bytes, const QString &path);

/// Only what can be shown of it; the contents are not read.
Result<PatchRecord> readJournalHead(const QString &path);

} // namespace Galley
