// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/exportfolder.h"

#include "publish/foldermerge.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrentRun>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr auto hashKind = QCryptographicHash::Blake2b_160;

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

/// Of a file that is there and no link; else empty.
QByteArray plainFileHash(const QString &path)
{
    const QFileInfo info(path);
    return info.isFile() && !info.isSymLink() ? fileHash(path) : QByteArray();
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, hashKind).toHex();
}

QJsonArray problemsJson(const Diagnostics &problems)
{
    QJsonArray list;
    for (const Diagnostic &each : problems)
        list.append(QJsonArray{
            static_cast<int>(each.severity), each.rule, each.message, each.position.line,
            each.position.column});
    return list;
}

Diagnostics readProblems(const QJsonArray &list)
{
    Diagnostics problems;
    for (const QJsonValue &each : list)
        problems.push_back(
            {static_cast<Severity>(each[0].toInt()),
             each[1].toString(),
             each[2].toString(),
             {},
             {each[3].toInt(), each[4].toInt()},
             {}});
    return problems;
}

} // namespace

QByteArray fileHash(const QString &file)
{
    QCryptographicHash hash(hashKind);
    QFile input(file);
    return input.open(QIODevice::ReadOnly) && hash.addData(&input) ? hash.result().toHex() : QByteArray();
}

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
    folder.m_writer = std::make_unique<FileWriter>(folder.m_work->filePath(u"new"_s));
    return folder;
}

Result<void> ExportFolder::readManifest()
{
    QFile file(m_path + u'/' + exportManifestName);
    if (file.open(QIODevice::ReadOnly)) {
        m_oldManifest = file.readAll();
        const QJsonObject manifest = QJsonDocument::fromJson(m_oldManifest).object();
        const QJsonObject files = manifest[u"files"_s].toObject();
        for (auto each = files.begin(); each != files.end(); ++each) {
            const QJsonObject json = each->toObject();
            Entry entry;
            entry.hash = json[u"hash"_s].toString().toLatin1();
            entry.record.key = json[u"key"_s].toString().toLatin1();
            for (const QJsonValue &other : json[u"files"_s].toArray())
                entry.record.files += other.toString();
            entry.record.problems = readProblems(json[u"problems"_s].toArray());
            m_oldFiles.insert(each.key(), entry);
            m_oldHashes.insert(each.key(), QtConcurrent::run(plainFileHash, m_path + u'/' + each.key()));
        }
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

QByteArray ExportFolder::manifest() const
{
    QJsonObject files;
    for (auto each = m_files.begin(); each != m_files.end(); ++each) {
        QJsonObject json{{u"hash"_s, QString::fromLatin1(each->hash)}};
        const FileRecord &record = each->record;
        if (!record.key.isEmpty())
            json[u"key"_s] = QString::fromLatin1(record.key);
        if (!record.files.isEmpty())
            json[u"files"_s] = QJsonArray::fromStringList(record.files);
        if (!record.problems.empty())
            json[u"problems"_s] = problemsJson(record.problems);
        files.insert(each.key(), json);
    }
    const QJsonObject manifest{{u"generator"_s, u"Galley"_s}, {u"files"_s, files}};
    return QJsonDocument(manifest).toJson(QJsonDocument::Compact);
}

/// Whether the older export's file still has these bytes.
bool ExportFolder::isIntact(const QString &path, const QByteArray &hash)
{
    const auto old = m_oldFiles.constFind(path);
    return old != m_oldFiles.constEnd() && old->hash == hash && !hash.isEmpty() &&
           m_oldHashes[path].result() == hash;
}

void ExportFolder::addOld(const QString &path, const Entry &entry)
{
    if (!m_files.contains(path))
        m_bytes += QFileInfo(m_path + u'/' + path).size();
    m_files[path] = entry;
}

bool ExportFolder::wasMadeFrom(const QString &path, const QByteArray &key) const
{
    const auto old = m_oldFiles.constFind(path);
    return old != m_oldFiles.constEnd() && !key.isEmpty() && old->record.key == key;
}

const FileRecord *ExportFolder::keep(const QString &path, const QByteArray &key)
{
    const auto old = m_oldFiles.constFind(path);
    if (!wasMadeFrom(path, key) || !isIntact(path, old->hash))
        return nullptr;
    const QStringList &others = old->record.files;
    const bool isWhole = std::all_of(others.begin(), others.end(), [this](const QString &other) {
        return holds(other) || isIntact(other, m_oldFiles.value(other).hash);
    });
    if (!isWhole)
        return nullptr;
    for (const QString &other : others) {
        if (!holds(other))
            addOld(other, m_oldFiles.value(other));
    }
    addOld(path, *old);
    return &old->record;
}

void ExportFolder::write(const QString &path, const QByteArray &bytes, const FileRecord &record)
{
    const Entry entry{record, hashOf(bytes)};
    if (isIntact(path, entry.hash))
        return addOld(path, entry);
    m_writer->write(path, bytes);
    m_bytes += bytes.size();
    m_files.insert(path, entry);
    ++m_changedFiles;
}

void ExportFolder::copy(const QString &path, const QString &file, const QByteArray &hash)
{
    if (isIntact(path, hash))
        return addOld(path, {{}, hash});
    m_writer->copy(path, file);
    m_bytes += QFileInfo(file).size();
    m_files.insert(path, {{}, hash});
    ++m_changedFiles;
}

Result<void> ExportFolder::finish()
{
    return m_writer->finish();
}

QString ExportFolder::placeOf(const QString &path) const
{
    const QString added = m_work->filePath(u"new/"_s + path);
    return QFileInfo::exists(added) ? added : m_path + u'/' + path;
}

Result<void> ExportFolder::commit()
{
    const QByteArray list = manifest();
    if (list == m_oldManifest && m_changedFiles == 0)
        return {};
    m_writer->write(exportManifestName, list);
    ++m_changedFiles;
    if (const Result<void> written = finish(); !written)
        return written;

    const bool isNew = !QFileInfo::exists(m_path);
    if (isNew && !QDir().mkdir(m_path))
        return notWritten(m_path, systemError());
    const Result<void> merged = merge();
    if (!merged && isNew)
        QDir().rmdir(m_path);
    return merged;
}

Result<void> ExportFolder::merge()
{
    FolderMerge merge(m_path, m_work->filePath(u"old"_s));
    const auto isOwn = [this](const QString &path) {
        return m_oldFiles.contains(path) || path == exportManifestName;
    };
    if (const Result<void> put = merge.put(m_work->filePath(u"new"_s), isOwn); !put)
        return put;
    for (auto each = m_oldFiles.keyBegin(); each != m_oldFiles.keyEnd(); ++each) {
        if (m_files.contains(*each))
            continue;
        if (const Result<void> removed = merge.remove(*each); !removed)
            return removed;
    }
    merge.finish();
    return {};
}

} // namespace Galley
