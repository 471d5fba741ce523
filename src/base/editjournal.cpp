// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/editjournal.h"

#include "base/textfile.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace Galley {

namespace {

constexpr QByteArrayView magic("GLYJ");
constexpr quint32 version = 1;
constexpr qsizetype checksumSize = 8; // bytes of the hash; it is there for accidents, not for attackers

/// Short posts are not rewritten every few words.
constexpr qsizetype leastRoomForEdits = 16 * 1024;

enum class RecordKind : quint8 { Head = 1, Text = 2, Edit = 3 };

QByteArray checksum(const QByteArray &payload)
{
    return contentHash(payload).first(checksumSize);
}

template <typename... Fields>
QByteArray record(RecordKind kind, const Fields &...fields)
{
    QByteArray payload;
    QDataStream out(&payload, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << static_cast<quint8>(kind);
    (out << ... << fields);
    QByteArray bytes;
    QDataStream framed(&bytes, QIODevice::WriteOnly);
    framed << static_cast<quint32>(payload.size());
    return bytes + checksum(payload) + payload;
}

QByteArray wholeJournal(const UnsavedText &unsaved)
{
    QByteArray bytes = magic.toByteArray();
    QDataStream out(&bytes, QIODevice::Append);
    out << version;
    return bytes + record(RecordKind::Head, unsaved.head.path, unsaved.head.baseHash) +
           record(RecordKind::Text, unsaved.text);
}

/// Reads record after record until one does not fit.
class RecordReader
{
public:
    explicit RecordReader(QByteArrayView bytes) : m_rest(bytes) {}

    bool atStart()
    {
        const QByteArray start = take(magic.size() + qsizetype(sizeof version));
        QDataStream in(start.mid(magic.size()));
        quint32 found = 0;
        in >> found;
        return start.startsWith(magic) && found == version;
    }

    template <typename... Fields>
    bool read(RecordKind expected, Fields *...fields)
    {
        QDataStream framed(take(sizeof(quint32)));
        quint32 size = 0;
        framed >> size;
        const QByteArray hash = take(checksumSize);
        const QByteArray payload = take(size);
        if (hash.isEmpty() || payload.isEmpty() || hash != checksum(payload))
            return false;
        QDataStream in(payload);
        in.setVersion(QDataStream::Qt_6_4);
        quint8 kind = 0;
        in >> kind;
        (in >> ... >> *fields);
        return in.status() == QDataStream::Ok && kind == static_cast<quint8>(expected);
    }

private:
    /// All of it or nothing.
    QByteArray take(qsizetype size)
    {
        if (size > m_rest.size())
            return {};
        const QByteArray taken = m_rest.first(size).toByteArray();
        m_rest = m_rest.sliced(size);
        return taken;
    }

    QByteArrayView m_rest;
};

} // namespace

std::optional<UnsavedText> readEditJournal(const QByteArray &bytes)
{
    RecordReader reader(bytes);
    UnsavedText unsaved;
    if (!reader.atStart() || !reader.read(RecordKind::Head, &unsaved.head.path, &unsaved.head.baseHash) ||
        !reader.read(RecordKind::Text, &unsaved.text))
        return std::nullopt;
    qint64 start = 0;
    qint64 removed = 0;
    QString inserted;
    while (reader.read(RecordKind::Edit, &start, &removed, &inserted)) {
        const qsizetype size = unsaved.text.size();
        if (start < 0 || start > size || removed < 0 || removed > size - start)
            break;
        unsaved.text.replace(start, removed, inserted);
    }
    return unsaved;
}

std::optional<EditJournalWrite> EditJournalWriter::next(const EditJournalHead &head, const QString &text)
{
    using How = EditJournalWrite::How;
    if (m_written && m_written->head == head) {
        QByteArray bytes;
        for (const TextEdit &edit : smallestEdit(m_written->text, text))
            bytes +=
                record(RecordKind::Edit, qint64(edit.span.start), qint64(edit.span.length), edit.replacement);
        m_written->text = text;
        if (bytes.isEmpty())
            return std::nullopt;
        m_roomForEdits -= bytes.size();
        if (m_roomForEdits >= 0)
            return EditJournalWrite{How::Append, bytes};
    }
    m_written = {head, text};
    const QByteArray bytes = wholeJournal(*m_written);
    m_roomForEdits = std::max(leastRoomForEdits, bytes.size());
    return EditJournalWrite{How::Replace, bytes};
}

} // namespace Galley
