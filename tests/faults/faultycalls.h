// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filecalls.h"

#include <QMetaType>

#include <atomic>
#include <limits>

namespace Galley {

/// What goes wrong, and with which calls.
struct Fault
{
    enum class Calls { All, Writes, Syncs, Renames };
    enum class Lasts { Once, ForGood };

    Calls calls = Calls::All;
    int error = 0; ///< an errno; 0: half of what was to be written is, and the rest has to be written again
    Lasts lasts = Lasts::Once;
};

/// Adds the columns "fault" and "forGood" with everything that a disk may do.
void addFaultRows();
/// The fault of the row.
Fault faultOfRow();

/// The system's calls, of which the n-th that a fault concerns fails, and for good all after it.
class FaultyCalls final : public FileCalls
{
public:
    explicit FaultyCalls(const Fault &fault, int failAt = std::numeric_limits<int>::max())
        : m_fault(fault), m_failAt(failAt)
    {
    }

    /// Whether there were enough calls for one to fail.
    bool hasFailed() const { return m_count >= m_failAt; }
    void repair() { m_failAt = std::numeric_limits<int>::max(); }

    int open(const QByteArray &path, int flags, mode_t mode) const override;
    ssize_t read(int file, char *data, size_t size) const override;
    ssize_t write(int file, const char *data, size_t size) const override;
    int sync(int file) const override;
    int close(int file) const override;
    int rename(const QByteArray &from, const QByteArray &to, unsigned int flags) const override;
    int remove(const QByteArray &path) const override;
    int setMode(int file, mode_t mode) const override;
    int setOwner(int file, uid_t user, gid_t group) const override;
    int setAttribute(int file, const QByteArray &name, const QByteArray &value) const override;

private:
    bool fails(Fault::Calls calls) const;

    Fault m_fault;
    int m_failAt;
    mutable std::atomic_int m_count = 0;
};

} // namespace Galley

Q_DECLARE_METATYPE(Galley::Fault)
