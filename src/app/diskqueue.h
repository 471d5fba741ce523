// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace Galley {

/// Does work that waits for the disk on a thread of its own, one job after the other in the order in which
/// they came. UI thread; its destructor waits for what is under way.
class DiskQueue final : public QObject
{
    Q_OBJECT

public:
    using Job = std::function<Result<void>()>;
    using Done = std::function<void(const Result<void> &)>;

    explicit DiskQueue(QObject *parent = nullptr);
    ~DiskQueue() override;

    /// `done` is called on the UI thread, unless the context is gone by then.
    void run(const Job &job, QObject *context, const Done &done);
    /// Until all jobs are done; their `done` may still come.
    void wait() { m_pool.waitForDone(); }

private:
    QThreadPool m_pool;
};

} // namespace Galley
