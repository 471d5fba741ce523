// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/exportfolder.h"

#include "base/textfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <limits>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::ExportFolder", text);
}

tl::unexpected<Error> notWritten(const QString &path, const QString &reason)
{
    return failure(ErrorKind::Io, tr("%1 could not be written: %2").arg(path, reason));
}

QString systemError()
{
    return qt_error_string(errno);
}

bool isPlainFile(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink();
}

bool sameContent(QFile &left, QFile &right)
{
    constexpr qint64 chunk = 1 << 16;
    while (!left.atEnd()) {
        if (left.read(chunk) != right.read(chunk))
            return false;
    }
    return right.atEnd();
}

/// The folder's new content becomes visible at one instant where the file system can do that, else between
/// two renames of which the first is taken back when the second fails.
bool swapFolders(const QString &fresh, const QString &folder)
{
    const QByteArray from = QFile::encodeName(fresh);
    const QByteArray to = QFile::encodeName(folder);
    if (!QFileInfo::exists(folder))
        return ::rename(from.constData(), to.constData()) == 0;
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_EXCHANGE) == 0)
        return true;
    if (errno != EINVAL && errno != ENOSYS)
        return false;
    const QByteArray aside = from + ".old";
    if (::rename(to.constData(), aside.constData()) != 0)
        return false;
    if (::rename(from.constData(), to.constData()) == 0)
        return true;
    const int reason = errno;
    ::rename(aside.constData(), to.constData());
    errno = reason;
    return false;
}

/// The folders that hold these files, and the folders around them.
QSet<QString> foldersOf(const QSet<QString> &files)
{
    QSet<QString> folders;
    for (QString path : files) {
        while (path.contains(u'/')) {
            path = path.section(u'/', 0, -2);
            folders.insert(path);
        }
    }
    return folders;
}

} // namespace

Result<ExportFolder> ExportFolder::open(const QString &path)
{
    ExportFolder folder;
    const QFileInfo info(path);
    folder.m_path = info.exists() ? info.canonicalFilePath() : QDir::cleanPath(info.absoluteFilePath());
    if (info.exists() && !info.isDir())
        return failure(ErrorKind::Usage, tr("%1 is a file: name a folder for the export.").arg(path));
    if (const Result<void> read = folder.readManifest(); !read)
        return tl::unexpected(read.error());
    const QFileInfo place(folder.m_path);
    QDir().mkpath(place.path());
    folder.m_work = std::make_unique<QTemporaryDir>(place.path() + u"/."_s + place.fileName() + u"-XXXXXX"_s);
    if (!folder.m_work->isValid())
        return notWritten(folder.m_path, folder.m_work->errorString());
    // The temporary folder is closed to others; what will be published lies in a folder of ordinary rights.
    const QString fresh = folder.m_work->filePath(u"new"_s);
    if (!QDir().mkdir(fresh))
        return notWritten(fresh, systemError());
    if (info.exists())
        QFile::setPermissions(fresh, info.permissions() | QFile::WriteOwner | QFile::ExeOwner);
    return folder;
}

Result<void> ExportFolder::readManifest()
{
    QFile file(m_path + u'/' + exportManifestName);
    if (file.open(QIODevice::ReadOnly)) {
        const QJsonObject manifest = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue entry : manifest[u"files"_s].toArray())
            m_oldFiles.insert(entry.toString());
        m_oldFiles.insert(exportManifestName);
        if (manifest[u"generator"_s].toString() == u"Galley"_s)
            return {};
    }
    if (QDir(m_path).entryList(everything).isEmpty())
        return {};
    return failure(
        ErrorKind::Io,
        tr("%1 holds files that are no export of Galley's, and nothing in it was touched. Name "
           "another folder, or empty this one.")
            .arg(m_path));
}

/// The full path of a file to be written, in a folder that exists.
Result<QString> ExportFolder::newFile(const QString &path)
{
    const QString file = m_work->filePath(u"new/"_s + path);
    if (!QDir().mkpath(QFileInfo(file).path()))
        return notWritten(path, systemError());
    m_files.insert(path);
    return file;
}

/// The file of the older export becomes one of the new; false when only a copy could do that.
bool ExportFolder::keepOld(const QString &path)
{
    const QByteArray from = QFile::encodeName(m_path + u'/' + path);
    const QByteArray to = QFile::encodeName(m_work->filePath(u"new/"_s + path));
    return ::link(from.constData(), to.constData()) == 0;
}

Result<void> ExportFolder::write(const QString &path, const QByteArray &bytes)
{
    const Result<QString> target = newFile(path);
    if (!target)
        return tl::unexpected(target.error());
    m_bytes += bytes.size();
    const QString old = m_path + u'/' + path;
    if (m_oldFiles.contains(path) && isPlainFile(old) &&
        readFileBytes(old, std::numeric_limits<qint64>::max()) == bytes && keepOld(path))
        return {};
    QFile file(*target);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return notWritten(path, file.errorString());
    ++m_changedFiles;
    return {};
}

Result<void> ExportFolder::copy(const QString &path, const QString &file)
{
    const Result<QString> target = newFile(path);
    if (!target)
        return tl::unexpected(target.error());
    QFile source(file);
    QFile old(m_path + u'/' + path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, tr("%1 could not be read: %2").arg(file, source.errorString()));
    m_bytes += source.size();
    if (m_oldFiles.contains(path) && isPlainFile(old.fileName()) && old.open(QIODevice::ReadOnly) &&
        sameContent(source, old) && keepOld(path))
        return {};
    if (!source.copy(*target))
        return notWritten(path, source.errorString());
    // The rights of a file in the blog are no matter of the export.
    QFile::setPermissions(
        *target, QFile::permissions(*target) | QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup |
                     QFile::ReadOther);
    ++m_changedFiles;
    return {};
}

/// What others put into the older export goes along, each file as it is.
Result<void> ExportFolder::carryOver()
{
    const QSet<QString> oldFolders = foldersOf(m_oldFiles);
    QDirIterator entries(m_path, everything, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        const QString path = QDir(m_path).relativeFilePath(entry.filePath());
        const bool isFolder = entry.isDir() && !entry.isSymLink();
        if ((isFolder ? oldFolders : m_oldFiles).contains(path))
            continue;
        const QString target = m_work->filePath(u"new/"_s + path);
        if (m_files.contains(path) || (QFileInfo::exists(target) && !isFolder))
            return failure(
                ErrorKind::Io,
                tr("%1 stands where the export needs to write, and is not from an export.").arg(path));
        const bool carried = isFolder ? QDir().mkpath(target)
                                      : QDir().mkpath(QFileInfo(target).path()) &&
                                            (keepOld(path) || QFile::copy(entry.filePath(), target));
        if (!carried)
            return notWritten(path, systemError());
    }
    return {};
}

Result<void> ExportFolder::commit()
{
    if (const Result<void> carried = carryOver(); !carried)
        return carried;
    QStringList files(m_files.begin(), m_files.end());
    std::sort(files.begin(), files.end());
    const QJsonObject manifest{
        {u"generator"_s, u"Galley"_s}, {u"files"_s, QJsonArray::fromStringList(files)}};
    if (const Result<void> written = write(exportManifestName, QJsonDocument(manifest).toJson()); !written)
        return written;
    if (!swapFolders(m_work->filePath(u"new"_s), m_path))
        return notWritten(m_path, systemError());
    return {};
}

} // namespace Galley
