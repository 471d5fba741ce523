// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filecalls.h"
#include "base/result.h"

#include <functional>
#include <optional>

namespace Galley {

/// Replaces one file so that it is the old or the new one, whole, whenever the power goes: a temporary file
/// in the same folder is written, synced, read back and renamed over it, and the folder synced. A failure
/// tells file, reason and what to do; the temporary file is gone then.
///
/// Kept are the permissions, where the system lets us the owner and group, the attributes `user.*` and the
/// access list. A symbolic link stays a link, its target is replaced. A file with several names (hard links)
/// becomes a file of its own; the other names keep the old text. A file that nobody may write is left alone.
///
/// Blocking I/O, any thread.
class FileReplacement
{
public:
    FileReplacement(const QString &path, const FileCalls &calls);

    /// With the hash of a version (see contentHash; empty: there was no file), fails unless the file holds
    /// exactly that version, or is gone, at the moment of the replacement.
    Result<void> write(const QByteArray &bytes, const std::optional<QByteArray> &version = std::nullopt);

private:
    Result<void> writeTemporary(const QByteArray &bytes) const;
    void copyMetadata(int file) const;
    Result<void> putInPlace(const QByteArray &bytes, const std::optional<QByteArray> &version);
    Result<void> putInPlaceOf(const QByteArray &bytes, const QByteArray &version);
    bool exchange();
    Result<void> hasVersion(const QByteArray &version) const;
    Result<void> settleExchange(const QByteArray &bytes, const QByteArray &version) const;
    bool rename(const QString &from, const QString &to, unsigned int flags) const;
    std::optional<QByteArray> hashOf(const QString &path) const;
    Result<void> folderSynced() const;
    void removeTemporary() const;
    tl::unexpected<Error> failed() const;
    tl::unexpected<Error> changedMeanwhile() const;

    QString m_path;      ///< as it was asked for
    QString m_target;    ///< links followed
    QString m_temporary; ///< beside the target
    const FileCalls &m_calls;
};

/// Removes the temporary files that programs which were killed left beside a file. One that was exchanged
/// with the file may hold another program's version: it goes only if `isKnown`.
void removeAbandonedReplacements(
    const QString &path, const std::function<bool(const QByteArray &bytes)> &isKnown);

} // namespace Galley
