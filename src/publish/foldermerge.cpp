// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/foldermerge.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::FolderMerge", text);
}

bool isPlain(const QFileInfo &info)
{
    return info.exists() && !info.isSymLink();
}

bool rename(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

} // namespace

FolderMerge::FolderMerge(const QString &folder, const QString &aside) : m_folder(folder), m_aside(aside)
{
    QDir().mkpath(aside);
}

FolderMerge::~FolderMerge()
{
    for (auto each = m_moves.rbegin(); each != m_moves.rend(); ++each)
        rename(each->to, each->from);
}

Result<void> FolderMerge::put(const QString &from, const std::function<bool(const QString &)> &mayReplace)
{
    const QStringList names = QDir(from).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        if (const Result<void> done = putEntry(from + u'/' + name, name, mayReplace); !done)
            return done;
    }
    return {};
}

Result<void> FolderMerge::putEntry(
    const QString &from, const QString &path, const std::function<bool(const QString &)> &mayReplace)
{
    const QFileInfo target(m_folder + u'/' + path);
    if (!target.exists() && !target.isSymLink())
        return move(from, target.filePath());
    const bool isFolder = QFileInfo(from).isDir();
    if (!isPlain(target) || target.isDir() != isFolder || (!isFolder && !mayReplace(path)))
        return failure(
            ErrorKind::Io,
            tr("%1 stands where the export needs to write, and is not from an export.").arg(path));
    if (!isFolder)
        return putAside(path).and_then([&] { return move(from, target.filePath()); });
    const QStringList names = QDir(from).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const Result<void> done = putEntry(from + u'/' + name, path + u'/' + name, mayReplace);
        if (!done)
            return done;
    }
    return {};
}

Result<void> FolderMerge::remove(const QString &path)
{
    const QFileInfo file(m_folder + u'/' + path);
    if (!file.isFile() || file.canonicalFilePath() != file.filePath())
        return {};
    m_removed += path;
    return putAside(path);
}

void FolderMerge::finish()
{
    m_moves.clear();
    for (QString path : std::as_const(m_removed)) {
        while (path.contains(u'/')) {
            path = path.section(u'/', 0, -2);
            if (!QDir().rmdir(m_folder + u'/' + path))
                break;
        }
    }
}

Result<void> FolderMerge::putAside(const QString &path)
{
    return move(m_folder + u'/' + path, m_aside + u'/' + QString::number(m_moves.size()));
}

Result<void> FolderMerge::move(const QString &from, const QString &to)
{
    if (!rename(from, to))
        return failure(ErrorKind::Io, tr("%1 could not be written: %2").arg(to, qt_error_string(errno)));
    m_moves.push_back({from, to});
    return {};
}

} // namespace Galley
