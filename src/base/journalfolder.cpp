// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/journalfolder.h"

#include "base/openfile.h"
#include "base/textfile.h"
#include "base/userfolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QLatin1StringView lockName("/lock");

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::JournalFolder", text);
}

tl::unexpected<Error> failed(const QString &path)
{
    return failure(
        ErrorKind::Io, tr("Unsaved text cannot be kept in %1: %2.").arg(path, qt_error_string(errno)));
}

/// The descriptor that holds the lock of a folder; none when another program holds it, or for another reason
/// that errno tells.
std::optional<int> lock(const QString &folder)
{
    OpenFile file(FileCalls::system(), folder + lockName, O_RDWR | O_CREAT | O_NOFOLLOW);
    if (!file.isOpen() || ::flock(file.number(), LOCK_EX | LOCK_NB) != 0)
        return std::nullopt;
    return file.release();
}

bool writeAndSync(const FileCalls &calls, const QString &path, int flags, QByteArrayView bytes)
{
    OpenFile file(calls, path, O_WRONLY | O_NOFOLLOW | flags);
    return file.isOpen() && file.write(bytes) && file.sync() && file.close();
}

bool rename(const FileCalls &calls, const QString &from, const QString &to)
{
    return calls.rename(QFile::encodeName(from), QFile::encodeName(to), 0) == 0;
}

} // namespace

Result<std::unique_ptr<JournalFolder>> JournalFolder::make(const QString &parent)
{
    // Whoever looks for abandoned folders passes over hidden ones: this one is locked when it gets its name.
    if (!QDir().mkpath(parent) || ::chmod(QFile::encodeName(parent).constData(), S_IRWXU) != 0)
        return failed(parent);
    QTemporaryDir hidden(parent + u"/.XXXXXX"_s);
    if (!hidden.isValid())
        return failed(parent);
    const std::optional<int> locked = lock(hidden.path());
    const QString path = parent + u'/' + QFileInfo(hidden.path()).fileName().mid(1);
    if (!locked || !rename(FileCalls::system(), hidden.path(), path))
        return failed(parent);
    hidden.setAutoRemove(false);
    syncFolder(FileCalls::system(), parent);
    return std::unique_ptr<JournalFolder>(new JournalFolder(path, *locked));
}

std::vector<std::unique_ptr<JournalFolder>> JournalFolder::takeAbandoned(const QString &parent)
{
    std::vector<std::unique_ptr<JournalFolder>> abandoned;
    for (const QFileInfo &info : QDir(parent).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const std::optional<int> locked = lock(info.filePath());
        if (!locked)
            continue;
        std::unique_ptr<JournalFolder> folder(new JournalFolder(info.filePath(), *locked));
        if (!folder->journals().isEmpty())
            abandoned.push_back(std::move(folder));
    }
    return abandoned;
}

JournalFolder::~JournalFolder()
{
    if (journals().isEmpty())
        QDir(m_path).removeRecursively();
    ::close(m_lock);
}

QStringList JournalFolder::journals() const
{
    QStringList files;
    for (const QFileInfo &info : QDir(m_path).entryInfoList({u"*.journal"_s}, QDir::Files, QDir::Name))
        files << info.filePath();
    return files;
}

QString JournalFolder::journalFor(const QString &identity) const
{
    const QByteArray hash = contentHash(identity.toUtf8()).toHex();
    return m_path + u'/' + QString::fromLatin1(hash) + u".journal"_s;
}

Result<void> writeEditJournal(const QString &file, const EditJournalWrite &write, const FileCalls &calls)
{
    if (write.how == EditJournalWrite::How::Append)
        return writeAndSync(calls, file, O_APPEND, write.bytes) ? Result<void>() : failed(file);
    const QString fresh = file + u".new"_s;
    if (!writeAndSync(calls, fresh, O_CREAT | O_TRUNC, write.bytes) || !rename(calls, fresh, file) ||
        !syncFolder(calls, QFileInfo(file).path()))
        return failed(file);
    return {};
}

QString unsavedFolder()
{
    return stateFolder() + u"/unsaved"_s;
}

} // namespace Galley
