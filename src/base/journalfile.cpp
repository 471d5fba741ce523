// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/journalfile.h"

#include "base/textfile.h"

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>

namespace Galley {

namespace {

constexpr quint32 magic = 0x47424350; // "GBCP"
constexpr quint32 version = 2;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::PatchJournal", text);
}

QDataStream &operator<<(QDataStream &out, const std::vector<FileMove> &moves)
{
    out << static_cast<quint32>(moves.size());
    for (const FileMove &move : moves)
        out << move.from << move.to;
    return out;
}

QDataStream &operator>>(QDataStream &in, std::vector<FileMove> &moves)
{
    quint32 count = 0;
    in >> count;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        FileMove move;
        in >> move.from >> move.to;
        moves.push_back(move);
    }
    return in;
}

QByteArray encodeHead(const Journal &journal)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const PatchRecord &record = journal.record;
    out << record.id << record.caption << record.scope << record.when << record.files << record.moves
        << journal.undoes;
    return bytes;
}

QByteArray encodeBody(const Journal &journal)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    const auto write = [&out](const FileContent &content) {
        out << content.has_value() << content.value_or(QByteArray());
    };
    out << static_cast<quint32>(journal.entries.size());
    for (const JournalEntry &entry : journal.entries) {
        out << entry.path;
        write(entry.before);
        write(entry.after);
    }
    return bytes;
}

/// A block followed by its checksum; nothing when they do not fit.
std::optional<QByteArray> checkedBlock(QDataStream *in)
{
    QByteArray block;
    QByteArray hash;
    *in >> block >> hash;
    return in->status() == QDataStream::Ok && hash == contentHash(block) ? std::optional(block)
                                                                         : std::nullopt;
}

std::optional<Journal> readHead(QDataStream *in)
{
    in->setVersion(QDataStream::Qt_6_4);
    quint32 foundMagic = 0;
    quint32 foundVersion = 0;
    *in >> foundMagic >> foundVersion;
    const std::optional<QByteArray> head =
        foundMagic == magic && foundVersion == version ? checkedBlock(in) : std::nullopt;
    if (!head)
        return std::nullopt;
    QDataStream fields(*head);
    fields.setVersion(QDataStream::Qt_6_4);
    Journal journal;
    PatchRecord &record = journal.record;
    fields >> record.id >> record.caption >> record.scope >> record.when >> record.files >> record.moves >>
        journal.undoes;
    return fields.status() == QDataStream::Ok ? std::optional(journal) : std::nullopt;
}

bool readBody(QDataStream *in, Journal *journal)
{
    const std::optional<QByteArray> body = checkedBlock(in);
    if (!body)
        return false;
    QDataStream fields(*body);
    fields.setVersion(QDataStream::Qt_6_4);
    const auto read = [&fields] {
        bool exists = false;
        QByteArray bytes;
        fields >> exists >> bytes;
        return exists ? FileContent(bytes) : std::nullopt;
    };
    quint32 count = 0;
    fields >> count;
    for (quint32 i = 0; i < count && fields.status() == QDataStream::Ok; ++i) {
        JournalEntry entry;
        fields >> entry.path;
        entry.before = read();
        entry.after = read();
        journal->entries.push_back(std::move(entry));
    }
    return fields.status() == QDataStream::Ok;
}

tl::unexpected<Error> damaged(const QString &path)
{
    return failure(
        ErrorKind::Io,
        tr("The journal %1 is damaged, or was written by a later version of Galley.").arg(path));
}

} // namespace

QByteArray encodeJournal(const Journal &journal)
{
    const QByteArray head = encodeHead(journal);
    const QByteArray body = encodeBody(journal);
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << magic << version << head << contentHash(head) << body << contentHash(body);
    return bytes;
}

Result<Journal> decodeJournal(const QByteArray &bytes, const QString &path)
{
    QDataStream in(bytes);
    std::optional<Journal> journal = readHead(&in);
    if (!journal || !readBody(&in, &*journal))
        return damaged(path);
    return *std::move(journal);
}

Result<PatchRecord> readJournalHead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    QDataStream in(&file);
    const std::optional<Journal> journal = readHead(&in);
    if (!journal)
        return damaged(path);
    return journal->record;
}

} // namespace Galley
