// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/openfile.h"

#include <QFile>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <utility>

namespace Galley {

OpenFile::OpenFile(const FileCalls &calls, const QString &path, int flags, mode_t mode)
    : m_calls(calls), m_file(calls.open(QFile::encodeName(path), flags, mode))
{
}

OpenFile::~OpenFile()
{
    const int reason = errno;
    if (isOpen())
        m_calls.close(m_file);
    errno = reason;
}

int OpenFile::release()
{
    return std::exchange(m_file, -1);
}

bool OpenFile::write(QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const ssize_t written = m_calls.write(m_file, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = ENOSPC;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

std::optional<QByteArray> OpenFile::readAll() const
{
    std::array<char, 65536> buffer;
    QByteArray bytes;
    for (;;) {
        const ssize_t size = m_calls.read(m_file, buffer.data(), buffer.size());
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0)
            return std::nullopt;
        if (size == 0)
            return bytes;
        bytes.append(buffer.data(), size);
    }
}

bool OpenFile::sync() const
{
    return m_calls.sync(m_file) == 0;
}

bool OpenFile::close()
{
    return m_calls.close(release()) == 0;
}

bool syncFolder(const FileCalls &calls, const QString &folder)
{
    const OpenFile file(calls, folder, O_RDONLY | O_DIRECTORY);
    return file.isOpen() && (file.sync() || errno == EINVAL);
}

} // namespace Galley
