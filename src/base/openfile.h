// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filecalls.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace Galley {

/// A file that is open as long as this object lives. What fails leaves its reason in errno.
///
///     OpenFile file(calls, path, O_WRONLY | O_APPEND);
///     return file.isOpen() && file.write(bytes) && file.sync() && file.close();
class OpenFile
{
public:
    /// A new file is the user's alone unless the mode says otherwise.
    OpenFile(const FileCalls &calls, const QString &path, int flags, mode_t mode = 0600);
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    bool isOpen() const { return m_file >= 0; }
    /// The descriptor.
    int number() const { return m_file; }
    /// The descriptor, which is the caller's to close from here on.
    int release();

    /// All of it.
    bool write(QByteArrayView bytes) const;
    /// From where the file stands to its end.
    std::optional<QByteArray> readAll() const;
    /// Waits until the disk has it.
    bool sync() const;
    /// Some file systems tell only here that a write failed.
    bool close();

private:
    const FileCalls &m_calls;
    int m_file;
};

/// Waits until the disk has the folder's list of files. File systems that cannot do that count as done.
bool syncFolder(const FileCalls &calls, const QString &folder);

} // namespace Galley
