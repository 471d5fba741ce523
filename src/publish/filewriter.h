// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QMutex>
#include <QSemaphore>
#include <QSet>
#include <QString>
#include <QThreadPool>

#include <functional>

namespace Galley {

/// Writes files below a folder on threads of its own, so that who makes them need not wait for the disk.
/// Paths are below the folder, with '/'. Its functions are called on one thread.
class FileWriter
{
public:
    explicit FileWriter(const QString &folder);
    /// Waits.
    ~FileWriter();
    Q_DISABLE_COPY_MOVE(FileWriter)

    void write(const QString &path, const QByteArray &bytes);
    /// A copy of a file (full path).
    void copy(const QString &path, const QString &file);

    /// Waits for all that was asked for; the first of the failures.
    Result<void> finish();

private:
    void run(const QString &path, const std::function<QString(const QString &target)> &work);
    QString makeFolder(const QString &path);

    QString m_folder;
    QMutex m_mutex; ///< of what follows
    QSet<QString> m_folders;
    Result<void> m_result;
    QSemaphore m_free; ///< places for what waits to be written
    QThreadPool m_pool;
};

} // namespace Galley
