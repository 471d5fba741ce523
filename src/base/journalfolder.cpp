// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/journalfolder.h"

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
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr mode_t ownerOnly = 0600;
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

/// A descriptor that is closed in the end.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOFOLLOW, ownerOnly))
    {
    }
    ~Descriptor()
    {
        if (isOpen())
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    bool isOpen() const { return m_number >= 0; }
    int number() const { return m_number; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

/// The descriptor that holds the lock of a folder; none when another program holds it, or for another reason
/// that errno tells.
std::optional<int> lock(const QString &folder)
{
    Descriptor file(folder + lockName, O_RDWR | O_CREAT);
    if (!file.isOpen() || ::flock(file.number(), LOCK_EX | LOCK_NB) != 0)
        return std::nullopt;
    return file.release();
}

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

bool writeAndSync(const QString &file, int flags, QByteArrayView bytes)
{
    const Descriptor descriptor(file, O_WRONLY | flags);
    return descriptor.isOpen() && writeAll(descriptor.number(), bytes) &&
           ::fdatasync(descriptor.number()) == 0;
}

bool rename(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool syncFolder(const QString &folder)
{
    const Descriptor descriptor(folder, O_RDONLY | O_DIRECTORY);
    return descriptor.isOpen() && ::fsync(descriptor.number()) == 0;
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
    if (!locked || !rename(hidden.path(), path))
        return failed(parent);
    hidden.setAutoRemove(false);
    syncFolder(parent);
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

Result<void> writeEditJournal(const QString &file, const EditJournalWrite &write)
{
    if (write.how == EditJournalWrite::How::Append)
        return writeAndSync(file, O_APPEND, write.bytes) ? Result<void>() : failed(file);
    const QString fresh = file + u".new"_s;
    if (!writeAndSync(fresh, O_CREAT | O_TRUNC, write.bytes) || !rename(fresh, file) ||
        !syncFolder(QFileInfo(file).path()))
        return failed(file);
    return {};
}

QString unsavedFolder()
{
    return stateFolder() + u"/unsaved"_s;
}

} // namespace Galley
