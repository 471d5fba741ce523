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

/// About an hour of typing: a rewritten journal has forgotten the steps, which a recovered text is undone by.
constexpr qsizetype leastRoomForEdits = 256 * 1024;

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

QByteArray record(const TextEdit &edit)
{
    return record(RecordKind::Edit, qint64(edit.span.start), qint64(edit.span.length), edit.replacement);
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
        !reader.read(RecordKind::Text, &unsaved.first))
        return std::nullopt;
    unsaved.text = unsaved.first;
    qint64 start = 0;
    qint64 removed = 0;
    QString inserted;
    while (reader.read(RecordKind::Edit, &start, &removed, &inserted)) {
        const qsizetype size = unsaved.text.size();
        if (start < 0 || start > size || removed < 0 || removed > size - start)
            break;
        unsaved.text.replace(start, removed, inserted);
        unsaved.steps.push_back({{start, removed}, inserted});
    }
    return unsaved;
}

QByteArray encodeEditJournal(const UnsavedText &unsaved)
{
    QByteArray bytes = magic.toByteArray();
    QDataStream out(&bytes, QIODevice::Append);
    out << version;
    bytes += record(RecordKind::Head, unsaved.head.path, unsaved.head.baseHash);
    bytes += record(RecordKind::Text, unsaved.first);
    for (const TextEdit &step : unsaved.steps)
        bytes += record(step);
    return bytes;
}

std::optional<EditJournalWrite> EditJournalWriter::next(const EditJournalHead &head, const QString &text)
{
    using How = EditJournalWrite::How;
    if (m_text && m_head == head) {
        const TextEdits edits = smallestEdit(*m_text, text);
        if (edits.empty())
            return std::nullopt;
        m_text = text;
        const QByteArray bytes = record(edits.front());
        m_roomForEdits -= bytes.size();
        if (m_roomForEdits >= 0)
            return EditJournalWrite{How::Append, bytes};
    }
    m_head = head;
    m_text = text;
    const QByteArray bytes = encodeEditJournal({head, text, text, {}});
    m_roomForEdits = std::max(leastRoomForEdits, bytes.size());
    return EditJournalWrite{How::Replace, bytes};
}

void EditJournalWriter::resume(const UnsavedText &unsaved)
{
    m_head = unsaved.head;
    m_text = unsaved.text;
    m_roomForEdits = leastRoomForEdits;
}

} // namespace Galley
