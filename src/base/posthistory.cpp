// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/posthistory.h"

#include "base/openfile.h"
#include "base/textfile.h"
#include "base/userfolders.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QLatin1StringView textSuffix(".text");
constexpr QLatin1StringView versionSuffix(".version");
constexpr QLatin1StringView pathFile("/path");

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::PostHistory", text);
}

QString folderName(const QString &path)
{
    return QString::fromLatin1(contentHash(path.toUtf8()).toHex());
}

/// Keeps other programs out of a post's history as long as it lives; a program that dies keeps nobody out.
class HistoryLock
{
public:
    HistoryLock(const FileCalls &calls, const QString &folder)
        : m_file(calls, folder + u"/lock"_s, O_RDWR | O_CREAT | O_NOFOLLOW)
    {
        if (m_file.isOpen())
            ::flock(m_file.number(), LOCK_EX);
    }

private:
    OpenFile m_file;
};

/// "001700000000000-ab12….version" ⇒ time and hash
std::optional<HistoryEntry> entryOf(const QString &versionFile)
{
    const QFileInfo info(versionFile);
    const QStringList parts = info.completeBaseName().split(u'-');
    bool isNumber = false;
    const qint64 milliseconds = parts.first().toLongLong(&isNumber);
    if (!isNumber || parts.size() != 2)
        return std::nullopt;
    const QByteArray hash = QByteArray::fromHex(parts.last().toLatin1());
    const QFileInfo text(info.dir().filePath(parts.last() + textSuffix));
    if (!text.exists())
        return std::nullopt;
    const QByteArray name = readFileBytes(versionFile).value_or(QByteArray());
    return HistoryEntry{
        QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC), hash, QString::fromUtf8(name), text.size()};
}

} // namespace

PostHistory::PostHistory(const QString &parent, const QString &path, const FileCalls &calls)
    : m_parent(parent), m_path(path), m_folder(parent + u'/' + folderName(path)), m_calls(calls)
{
}

QString PostHistory::textFile(const QByteArray &hash) const
{
    return m_folder + u'/' + QString::fromLatin1(hash.toHex()) + textSuffix;
}

QString PostHistory::versionFile(const HistoryEntry &entry) const
{
    return u"%1/%2-%3"_s.arg(m_folder)
               .arg(entry.when.toMSecsSinceEpoch(), 15, 10, QChar(u'0'))
               .arg(QString::fromLatin1(entry.hash.toHex())) +
           versionSuffix;
}

/// Drafts are nobody else's business.
Result<void> PostHistory::makeFolder() const
{
    if (!QDir().mkpath(m_folder) || ::chmod(QFile::encodeName(m_parent).constData(), S_IRWXU) != 0)
        return failure(ErrorKind::Io, tr("The folder %1 cannot be made.").arg(m_folder));
    if (QFile::exists(m_folder + pathFile))
        return {};
    return writeFileAtomically(m_folder + pathFile, m_path.toUtf8(), m_calls);
}

Result<void> PostHistory::add(const QByteArray &bytes, const QString &name)
{
    if (const Result<void> made = makeFolder(); !made)
        return made;
    const HistoryLock lock(m_calls, m_folder);
    const std::vector<HistoryEntry> known = entries();
    QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray hash = contentHash(bytes);
    if (!known.empty()) {
        if (known.back().hash == hash && (name.isEmpty() || known.back().name == name))
            return {};
        // Whatever the clock says, later versions stand behind earlier ones.
        now = std::max(now, known.back().when.addMSecs(1));
    }
    // The text comes first: a version without one would be no version.
    const Result<void> written = QFile::exists(textFile(hash))
                                     ? Result<void>()
                                     : writeFileAtomically(textFile(hash), qCompress(bytes), m_calls);
    return written.and_then([&] {
        return writeFileAtomically(versionFile({now, hash, name, 0}), name.toUtf8(), m_calls);
    });
}

std::vector<HistoryEntry> PostHistory::entries() const
{
    std::vector<HistoryEntry> found;
    const QStringList filter{u'*' + versionSuffix};
    for (const QFileInfo &info : QDir(m_folder).entryInfoList(filter, QDir::Files, QDir::Name)) {
        if (std::optional<HistoryEntry> entry = entryOf(info.filePath()))
            found.push_back(*std::move(entry));
    }
    return found;
}

Result<QByteArray> PostHistory::bytes(const HistoryEntry &entry) const
{
    const Result<QByteArray> packed = readFileBytes(textFile(entry.hash));
    if (!packed)
        return packed;
    QByteArray bytes = packed->isEmpty() ? QByteArray() : qUncompress(*packed);
    if (contentHash(bytes) != entry.hash)
        return failure(ErrorKind::Io, tr("This version of %1 is damaged.").arg(m_path));
    return bytes;
}

Result<void> PostHistory::setName(const HistoryEntry &entry, const QString &name) const
{
    const HistoryLock lock(m_calls, m_folder);
    return writeFileAtomically(versionFile(entry), name.toUtf8(), m_calls);
}

Result<void> PostHistory::remove(const QString &file) const
{
    if (m_calls.remove(QFile::encodeName(file)) != 0 && errno != ENOENT)
        return failure(ErrorKind::Io, tr("%1 cannot be removed: %2.").arg(file, qt_error_string(errno)));
    return {};
}

Result<void> PostHistory::prune(const QDateTime &now, const HistoryLimits &limits) const
{
    if (!QDir(m_folder).exists())
        return {};
    const HistoryLock lock(m_calls, m_folder);
    for (const HistoryEntry &entry : superfluousHistory(entries(), now, limits)) {
        if (const Result<void> removed = remove(versionFile(entry)); !removed)
            return removed;
    }
    QSet<QString> wanted;
    for (const HistoryEntry &entry : entries())
        wanted << QFileInfo(textFile(entry.hash)).fileName() << QFileInfo(versionFile(entry)).fileName();
    wanted << u"path"_s << u"lock"_s;
    for (const QFileInfo &info : QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        if (wanted.contains(info.fileName()))
            continue;
        if (const Result<void> removed = remove(info.filePath()); !removed)
            return removed;
    }
    return {};
}

void PostHistory::adopt(const QByteArray &bytes)
{
    if (QDir(m_folder).exists())
        return;
    const QString text = QFileInfo(textFile(contentHash(bytes))).fileName();
    for (const QFileInfo &other : QDir(m_parent).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString path =
            QString::fromUtf8(readFileBytes(other.filePath() + pathFile).value_or(QByteArray()));
        if (path.isEmpty() || QFile::exists(path) || !QFile::exists(other.filePath() + u'/' + text))
            continue;
        const HistoryLock lock(m_calls, other.filePath());
        if (m_calls.rename(QFile::encodeName(other.filePath()), QFile::encodeName(m_folder), 0) == 0)
            writeFileAtomically(m_folder + pathFile, m_path.toUtf8(), m_calls);
        return;
    }
}

QString historyFolder()
{
    return stateFolder() + u"/history"_s;
}

} // namespace Galley
