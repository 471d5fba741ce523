// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/filereplacement.h"

#include "base/openfile.h"
#include "base/textfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QStringView temporaryMark = u".galley-";
constexpr QStringView exchangedMark = u".galley-old-";
constexpr int mostLinks = 40;                   // as many as Linux follows
constexpr qsizetype largestAttribute = 1 << 16; // bytes, as in Linux

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::FileReplacement", text);
}

/// Where a path leads; also where a link leads that has no target yet.
QString behindLinks(const QString &path)
{
    QString target = path;
    for (int i = 0; i < mostLinks && QFileInfo(target).isSymLink(); ++i)
        target = QFileInfo(target).symLinkTarget();
    const QString folder = QFileInfo(QFileInfo(target).absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? target : QDir(folder).filePath(QFileInfo(target).fileName());
}

QString nameBeside(const QString &target, QStringView mark)
{
    constexpr quint64 names = 36ull * 36 * 36 * 36 * 36 * 36;
    const quint64 name = QRandomGenerator::global()->generate64() % names;
    return target + mark.toString() + u"%1"_s.arg(name, 6, 36, QChar(u'0'));
}

/// Rename would replace a read-only file without a word; a person who made it so wants to be told, also root.
bool isReadOnly(const QFileInfo &target)
{
    constexpr QFile::Permissions anyWrite = QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
    return target.exists() && (!target.isWritable() || !(target.permissions() & anyWrite));
}

QString remedy(int reason)
{
    switch (reason) {
    case ENOSPC:
    case EDQUOT:
        return tr("Make room on the disk and try again, or save it in another place.");
    case EACCES:
    case EPERM:
        return tr("Change the permissions and try again, or save it in another place.");
    case EROFS:
        return tr("Save it in another place.");
    case ENOENT:
    case ENOTDIR:
        return tr("Its folder is not there. Put it back and try again, or save it in another place.");
    default:
        return tr("Try again, or save it in another place.");
    }
}

tl::unexpected<Error> notSaved(const QString &path, const QString &reason, const QString &remedy)
{
    return failure(
        ErrorKind::Io,
        tr("%1 could not be saved: %2. The file on disk is unchanged. %3").arg(path, reason, remedy));
}

bool isKept(const QByteArray &attribute)
{
    return attribute.startsWith("user.") || attribute == "system.posix_acl_access";
}

std::optional<QByteArray> attributeOf(const QByteArray &path, const QByteArray &name)
{
    QByteArray value(largestAttribute, '\0');
    const ssize_t size =
        ::getxattr(path.constData(), name.constData(), value.data(), static_cast<size_t>(value.size()));
    return size < 0 ? std::nullopt : std::optional(value.first(size));
}

QList<QByteArray> attributesOf(const QByteArray &path)
{
    QByteArray names(largestAttribute, '\0');
    const ssize_t size = ::listxattr(path.constData(), names.data(), static_cast<size_t>(names.size()));
    QList<QByteArray> attributes = size < 0 ? QList<QByteArray>() : names.first(size).split('\0');
    attributes.removeIf([](const QByteArray &name) { return !isKept(name); });
    return attributes;
}

} // namespace

FileReplacement::FileReplacement(const QString &path, const FileCalls &calls)
    : m_path(path)
    , m_target(behindLinks(path))
    , m_temporary(nameBeside(m_target, temporaryMark))
    , m_calls(calls)
{
}

Result<void> FileReplacement::write(const QByteArray &bytes, const std::optional<QByteArray> &version)
{
    const QFileInfo target(m_target);
    if (target.isDir())
        return notSaved(m_path, tr("it is a folder"), tr("Choose another name."));
    if (target.isSymLink())
        return notSaved(m_path, tr("it is a link that leads to itself"), tr("Choose another name."));
    if (isReadOnly(target))
        return notSaved(
            m_path, tr("the file is read-only"),
            tr("Change its permissions and try again, or save it in another place."));
    if (version) {
        if (const Result<void> known = hasVersion(*version); !known)
            return known;
    }
    return writeTemporary(bytes).and_then([&] { return putInPlace(bytes, version); }).and_then([&] {
        return folderSynced();
    });
}

/// What cannot be kept is no reason not to save.
void FileReplacement::copyMetadata(int file) const
{
    const QByteArray target = QFile::encodeName(m_target);
    struct stat old = {};
    struct stat fresh = {};
    if (::stat(target.constData(), &old) != 0 || ::fstat(file, &fresh) != 0)
        return;
    mode_t mode = old.st_mode & 07777;
    const bool isOwned = old.st_uid == fresh.st_uid || m_calls.setOwner(file, old.st_uid, old.st_gid) == 0;
    const bool hasGroup = (isOwned && old.st_uid != fresh.st_uid) || old.st_gid == fresh.st_gid ||
                          m_calls.setOwner(file, uid_t(-1), old.st_gid) == 0;
    // What another group was allowed is not what this one is.
    if (!hasGroup)
        mode = (mode & ~mode_t(S_IRWXG | S_ISGID)) | ((mode & S_IRWXO) << 3);
    m_calls.setMode(file, mode);
    for (const QByteArray &name : attributesOf(target)) {
        if (const std::optional<QByteArray> value = attributeOf(target, name))
            m_calls.setAttribute(file, name, *value);
    }
}

Result<void> FileReplacement::writeTemporary(const QByteArray &bytes) const
{
    const bool isNew = !QFileInfo::exists(m_target);
    // Nobody sees the text of a private file while the new one has no permissions yet.
    OpenFile file(m_calls, m_temporary, O_RDWR | O_CREAT | O_EXCL, isNew ? 0666 : 0600);
    if (!file.isOpen())
        return failed();
    if (!isNew)
        copyMetadata(file.number());
    if (!file.write(bytes) || !file.sync())
        return failed();
    // What is in memory proves nothing: let the system forget it, so that the disk is read.
    ::posix_fadvise(file.number(), 0, 0, POSIX_FADV_DONTNEED);
    ::lseek(file.number(), 0, SEEK_SET);
    const std::optional<QByteArray> written = file.readAll();
    if (written && *written != bytes)
        errno = EIO;
    if (!written || *written != bytes || !file.close())
        return failed();
    return {};
}

Result<void> FileReplacement::putInPlace(const QByteArray &bytes, const std::optional<QByteArray> &version)
{
    if (version)
        return putInPlaceOf(bytes, *version);
    return rename(m_temporary, m_target, 0) ? Result<void>() : failed();
}

/// Between looking at a file and replacing it another program can write it. So the two are exchanged, and the
/// one that was there is looked at when it is there no more.
Result<void> FileReplacement::putInPlaceOf(const QByteArray &bytes, const QByteArray &version)
{
    if (!QFileInfo::exists(m_target)) {
        if (rename(m_temporary, m_target, RENAME_NOREPLACE))
            return {};
    } else if (exchange()) {
        return settleExchange(bytes, version);
    }
    if (errno == EEXIST)
        return changedMeanwhile();
    if (errno != EINVAL && errno != ENOSYS)
        return failed();
    // A file system that can do neither: look as late as possible.
    return hasVersion(version).and_then(
        [&] { return rename(m_temporary, m_target, 0) ? Result<void>() : failed(); });
}

/// A file that is gone can lose nothing.
Result<void> FileReplacement::hasVersion(const QByteArray &version) const
{
    if (!QFileInfo::exists(m_target))
        return {};
    const std::optional<QByteArray> hash = hashOf(m_target);
    if (!hash)
        return failed();
    return *hash == version ? Result<void>() : changedMeanwhile();
}

Result<void> FileReplacement::settleExchange(const QByteArray &bytes, const QByteArray &version) const
{
    const std::optional<QByteArray> replaced = hashOf(m_temporary);
    const int reason = errno;
    if (replaced == version) {
        removeTemporary();
        return {};
    }
    // Not what was expected, or not readable: it goes back.
    if (rename(m_temporary, m_target, RENAME_EXCHANGE) && hashOf(m_temporary) == contentHash(bytes)) {
        errno = reason;
        return replaced ? changedMeanwhile() : failed();
    }
    return failure(
        ErrorKind::Io,
        tr("%1 was changed by another program while it was saved. The version of the other program is in %2.")
            .arg(m_path, m_temporary));
}

/// The new file is in place, whatever happens here.
Result<void> FileReplacement::folderSynced() const
{
    if (syncFolder(m_calls, QFileInfo(m_target).path()))
        return {};
    return failure(
        ErrorKind::Io,
        tr("%1 was saved, but the disk did not confirm it: %2. Save again, or save it in another place.")
            .arg(m_path, qt_error_string(errno)));
}

/// From here on the temporary file may hold what is not ours; its name tells whoever finds it after a kill.
bool FileReplacement::exchange()
{
    const QString exchanged = nameBeside(m_target, exchangedMark);
    if (!rename(m_temporary, exchanged, 0))
        return false;
    m_temporary = exchanged;
    return rename(m_temporary, m_target, RENAME_EXCHANGE);
}

bool FileReplacement::rename(const QString &from, const QString &to, unsigned int flags) const
{
    return m_calls.rename(QFile::encodeName(from), QFile::encodeName(to), flags) == 0;
}

std::optional<QByteArray> FileReplacement::hashOf(const QString &path) const
{
    const OpenFile file(m_calls, path, O_RDONLY);
    const std::optional<QByteArray> bytes = file.isOpen() ? file.readAll() : std::nullopt;
    return bytes ? std::optional(contentHash(*bytes)) : std::nullopt;
}

void FileReplacement::removeTemporary() const
{
    m_calls.remove(QFile::encodeName(m_temporary));
}

tl::unexpected<Error> FileReplacement::failed() const
{
    const int reason = errno;
    removeTemporary();
    return notSaved(m_path, qt_error_string(reason), remedy(reason));
}

tl::unexpected<Error> FileReplacement::changedMeanwhile() const
{
    removeTemporary();
    return failure(
        ErrorKind::Io, tr("%1 was changed by another program since it was opened. It was not saved, so that "
                          "nothing is lost.")
                           .arg(m_path));
}

void removeAbandonedReplacements(
    const QString &path, const std::function<bool(const QByteArray &bytes)> &isKnown)
{
    const QFileInfo target(behindLinks(path));
    // No name filter: a file name may hold the signs of a pattern.
    for (const QFileInfo &file : target.dir().entryInfoList(QDir::Files | QDir::Hidden)) {
        if (!file.fileName().startsWith(target.fileName() + temporaryMark.toString()))
            continue;
        const bool wasExchanged = file.fileName().startsWith(target.fileName() + exchangedMark.toString());
        const Result<QByteArray> bytes = readFileBytes(file.filePath());
        if (!wasExchanged || (bytes && isKnown(*bytes)))
            QFile::remove(file.filePath());
    }
}

} // namespace Galley
