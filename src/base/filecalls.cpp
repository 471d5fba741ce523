// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/filecalls.h"

#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace Galley {

const FileCalls &FileCalls::system()
{
    static const FileCalls calls;
    return calls;
}

int FileCalls::open(const QByteArray &path, int flags, mode_t mode) const
{
    return ::open(path.constData(), flags | O_CLOEXEC, mode);
}

ssize_t FileCalls::read(int file, char *data, size_t size) const
{
    return ::read(file, data, size);
}

ssize_t FileCalls::write(int file, const char *data, size_t size) const
{
    return ::write(file, data, size);
}

int FileCalls::sync(int file) const
{
    return ::fsync(file);
}

int FileCalls::close(int file) const
{
    return ::close(file);
}

int FileCalls::rename(const QByteArray &from, const QByteArray &to, unsigned int flags) const
{
    return ::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), flags);
}

int FileCalls::remove(const QByteArray &path) const
{
    return ::unlink(path.constData());
}

int FileCalls::setMode(int file, mode_t mode) const
{
    return ::fchmod(file, mode);
}

int FileCalls::setOwner(int file, uid_t user, gid_t group) const
{
    return ::fchown(file, user, group);
}

int FileCalls::setAttribute(int file, const QByteArray &name, const QByteArray &value) const
{
    return ::fsetxattr(
        file, name.constData(), value.constData(), static_cast<size_t>(value.size()), /*flags=*/0);
}

} // namespace Galley
