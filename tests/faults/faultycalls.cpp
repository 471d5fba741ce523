// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "faultycalls.h"

#include <QTest>

#include <cerrno>

namespace Galley {

void addFaultRows()
{
    using Calls = Fault::Calls;
    using Lasts = Fault::Lasts;
    QTest::addColumn<Fault>("fault");
    struct Row
    {
        const char *name;
        Calls calls;
        int error;
    };
    for (const Row &row : std::initializer_list<Row>{
             {"disk full", Calls::All, ENOSPC},
             {"disk broken", Calls::All, EIO},
             {"not allowed", Calls::All, EACCES},
             {"read-only file system", Calls::All, EROFS},
             {"short write", Calls::Writes, 0},
             {"interrupted write", Calls::Writes, EINTR},
             {"sync fails", Calls::Syncs, EIO},
             {"rename fails", Calls::Renames, EIO},
             {"rename cannot exchange", Calls::Renames, EINVAL}}) {
        QTest::addRow("%s, once", row.name) << Fault{row.calls, row.error, Lasts::Once};
        // A write that is always interrupted never ends.
        if (row.error != EINTR)
            QTest::addRow("%s, for good", row.name) << Fault{row.calls, row.error, Lasts::ForGood};
    }
}

Fault faultOfRow()
{
    const auto *fault = static_cast<const Fault *>(QTest::qData("fault", qMetaTypeId<Fault>()));
    return *fault;
}

bool FaultyCalls::fails(Fault::Calls calls) const
{
    if (m_fault.calls != Fault::Calls::All && m_fault.calls != calls)
        return false;
    const int number = ++m_count;
    if (number < m_failAt || (number > m_failAt && m_fault.lasts == Fault::Lasts::Once))
        return false;
    errno = m_fault.error;
    return true;
}

int FaultyCalls::open(const QByteArray &path, int flags, mode_t mode) const
{
    return fails(Fault::Calls::All) ? -1 : FileCalls::open(path, flags, mode);
}

ssize_t FaultyCalls::read(int file, char *data, size_t size) const
{
    return fails(Fault::Calls::All) ? -1 : FileCalls::read(file, data, size);
}

ssize_t FaultyCalls::write(int file, const char *data, size_t size) const
{
    if (!fails(Fault::Calls::Writes))
        return FileCalls::write(file, data, size);
    if (m_fault.error == EINTR)
        return -1;
    // What fails has often written something.
    const ssize_t half = FileCalls::write(file, data, (size + 1) / 2);
    errno = m_fault.error;
    return m_fault.error == 0 ? half : -1;
}

int FaultyCalls::sync(int file) const
{
    return fails(Fault::Calls::Syncs) ? -1 : FileCalls::sync(file);
}

int FaultyCalls::close(int file) const
{
    const int closed = FileCalls::close(file);
    return fails(Fault::Calls::All) ? -1 : closed;
}

int FaultyCalls::rename(const QByteArray &from, const QByteArray &to, unsigned int flags) const
{
    return fails(Fault::Calls::Renames) ? -1 : FileCalls::rename(from, to, flags);
}

int FaultyCalls::remove(const QByteArray &path) const
{
    return fails(Fault::Calls::All) ? -1 : FileCalls::remove(path);
}

int FaultyCalls::setMode(int file, mode_t mode) const
{
    return fails(Fault::Calls::All) ? -1 : FileCalls::setMode(file, mode);
}

int FaultyCalls::setOwner(int file, uid_t user, gid_t group) const
{
    return fails(Fault::Calls::All) ? -1 : FileCalls::setOwner(file, user, group);
}

int FaultyCalls::setAttribute(int file, const QByteArray &name, const QByteArray &value) const
{
    return fails(Fault::Calls::All) ? -1 : FileCalls::setAttribute(file, name, value);
}

} // namespace Galley
