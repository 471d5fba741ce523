// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <sys/types.h>

namespace Galley {

/// The system calls by which Galley changes the user's files and its journals: the one place where a test
/// can make each of them fail. They answer as the system's own do: -1, and errno tells why. Without state;
/// any thread.
class FileCalls
{
public:
    FileCalls() = default;
    virtual ~FileCalls() = default;
    FileCalls(const FileCalls &) = delete;
    FileCalls &operator=(const FileCalls &) = delete;

    /// The system's.
    static const FileCalls &system();

    /// Paths are in the encoding of the file system (QFile::encodeName).
    virtual int open(const QByteArray &path, int flags, mode_t mode) const;
    virtual ssize_t read(int file, char *data, size_t size) const;
    virtual ssize_t write(int file, const char *data, size_t size) const;
    virtual int sync(int file) const;
    virtual int close(int file) const;
    /// Flags of renameat2(2): RENAME_EXCHANGE, RENAME_NOREPLACE or 0.
    virtual int rename(const QByteArray &from, const QByteArray &to, unsigned int flags) const;
    virtual int remove(const QByteArray &path) const;
    virtual int setMode(int file, mode_t mode) const;
    virtual int setOwner(int file, uid_t user, gid_t group) const;
    virtual int setAttribute(int file, const QByteArray &name, const QByteArray &value) const;
};

} // namespace Galley
