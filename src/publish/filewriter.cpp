// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/filewriter.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMutexLocker>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// More files than this wait in memory for nothing.
constexpr int mostWaiting = 64;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::FileWriter", text);
}

/// A disk that is full ends a write early without an error of the file.
QString failureOf(const QFile &file)
{
    return file.error() == QFile::NoError ? qt_error_string(errno) : file.errorString();
}

/// Why it failed; empty when it did not. Nobody waits for the disk: an export that a crash interrupts is made
/// again.
QString writeBytes(const QString &target, const QByteArray &bytes)
{
    QFile file(target);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush();
    return isWritten ? QString() : failureOf(file);
}

QString copyBytes(const QString &target, const QString &source)
{
    constexpr qint64 chunk = 1 << 18;
    QFile input(source);
    QFile output(target);
    if (!input.open(QIODevice::ReadOnly))
        return input.errorString();
    if (!output.open(QIODevice::WriteOnly))
        return output.errorString();
    while (!input.atEnd()) {
        const QByteArray bytes = input.read(chunk);
        if (bytes.isEmpty())
            return failureOf(input);
        if (output.write(bytes) != bytes.size())
            return failureOf(output);
    }
    return output.flush() ? QString() : failureOf(output);
}

} // namespace

FileWriter::FileWriter(const QString &folder) : m_folder(folder), m_free(mostWaiting) {}

FileWriter::~FileWriter()
{
    m_pool.waitForDone();
}

void FileWriter::write(const QString &path, const QByteArray &bytes)
{
    run(path, [bytes](const QString &target) { return writeBytes(target, bytes); });
}

void FileWriter::copy(const QString &path, const QString &file)
{
    run(path, [file](const QString &target) { return copyBytes(target, file); });
}

Result<void> FileWriter::finish()
{
    m_pool.waitForDone();
    return m_result;
}

void FileWriter::run(const QString &path, const std::function<QString(const QString &target)> &work)
{
    m_free.acquire();
    m_pool.start([this, path, work] {
        QString reason = makeFolder(path.section(u'/', 0, -2));
        if (reason.isEmpty())
            reason = work(m_folder + u'/' + path);
        if (!reason.isEmpty()) {
            const QMutexLocker lock(&m_mutex);
            if (m_result)
                m_result = failure(ErrorKind::Io, tr("%1 could not be written: %2").arg(path, reason));
        }
        m_free.release();
    });
}

QString FileWriter::makeFolder(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    if (m_folders.contains(path))
        return {};
    if (!QDir().mkpath(m_folder + u'/' + path))
        return qt_error_string(errno);
    m_folders.insert(path);
    return {};
}

} // namespace Galley
