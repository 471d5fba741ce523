// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/diskqueue.h"

#include <QPointer>

namespace Galley {

DiskQueue::DiskQueue(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

DiskQueue::~DiskQueue()
{
    wait();
}

void DiskQueue::run(const Job &job, QObject *context, const Done &done)
{
    m_pool.start([this, job, context = QPointer<QObject>(context), done] {
        const Result<void> result = job();
        // The thread ends before this object does; whether the context lives is known on the UI thread only.
        QMetaObject::invokeMethod(this, [context, done, result] {
            if (context)
                done(result);
        });
    });
}

} // namespace Galley
