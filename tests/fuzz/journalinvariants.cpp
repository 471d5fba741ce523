// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/editjournal.h"
#include "invariants.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

const EditJournalHead head{u"/blog/post.md"_s, "hash"};

/// A journal of a post as it was typed, and how long it was after each text.
struct TypedJournal
{
    QByteArray bytes;
    QStringList texts;
    QList<qsizetype> ends;
};

TypedJournal typedJournal()
{
    TypedJournal journal;
    EditJournalWriter writer;
    for (const QString &text :
         {u"---\ntitle: A\n---\n"_s, u"---\ntitle: A\n---\nÜ"_s, u"---\ntitle: 🚀\n---\nÜ"_s,
          u"title: 🚀\n---\nÜ"_s, QString(), u"again"_s}) {
        const std::optional<EditJournalWrite> write = writer.next(head, text);
        journal.bytes += write ? write->bytes : QByteArray();
        journal.texts << text;
        journal.ends << journal.bytes.size();
    }
    return journal;
}

QString brokenSteps(const UnsavedText &unsaved)
{
    QString text = unsaved.first;
    for (const TextEdit &step : unsaved.steps)
        text = applyEdits(text, {step});
    return text == unsaved.text ? QString() : u"steps that lead elsewhere"_s;
}

QString brokenWhenCut(const TypedJournal &journal, qsizetype size)
{
    const std::optional<UnsavedText> read = readEditJournal(journal.bytes.first(size));
    qsizetype whole = -1;
    while (whole + 1 < journal.ends.size() && journal.ends[whole + 1] <= size)
        ++whole;
    if (whole < 0)
        return read ? u"a text out of nothing"_s : QString();
    const bool isRight = read && read->head == head && read->text == journal.texts[whole];
    return isRight ? QString() : u"not the longest beginning"_s;
}

QString brokenWhenFlipped(const TypedJournal &journal, QByteArrayView places)
{
    QByteArray bytes = journal.bytes;
    for (qsizetype i = 0; i + 1 < places.size(); i += 2) {
        const qsizetype place = (uchar(places[i]) * 256 + uchar(places[i + 1])) % (8 * bytes.size());
        bytes[place / 8] = static_cast<char>(uchar(bytes[place / 8]) ^ (1 << (place % 8)));
    }
    const std::optional<UnsavedText> read = readEditJournal(bytes);
    if (!read)
        return {};
    const bool isRight = read->head == head && journal.texts.contains(read->text);
    return isRight ? brokenSteps(*read) : u"a text that was never there"_s;
}

} // namespace

QString brokenJournal(QByteArrayView input)
{
    if (input.isEmpty())
        return {};
    const QByteArrayView rest = input.sliced(1);
    if (input.front() == '\0') {
        const std::optional<UnsavedText> read = readEditJournal(rest.toByteArray());
        return read ? brokenSteps(*read) : QString();
    }
    static const TypedJournal journal = typedJournal();
    if (uchar(input.front()) % 2 == 0)
        return brokenWhenFlipped(journal, rest);
    const qsizetype size = rest.size() < 2 ? 0 : uchar(rest[0]) * 256 + uchar(rest[1]);
    return brokenWhenCut(journal, size % (journal.bytes.size() + 1));
}

} // namespace Galley
