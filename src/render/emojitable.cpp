// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/emojitable.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

bool isNamePart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '+';
}

/// Behind the name that begins at that place.
qsizetype nameEnd(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isNamePart(text[at]))
        ++at;
    return at;
}

} // namespace

bool EmojiTable::mayHold(QByteArrayView text)
{
    const qsizetype first = text.indexOf(':');
    return first >= 0 && text.indexOf(':', first + 2) > 0;
}

QByteArray EmojiTable::replaced(QByteArrayView text)
{
    load();
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = text[i] == ':' ? nameEnd(text, i + 1) : i;
        const bool isCode = end > i + 1 && end < text.size() && text[end] == ':';
        const QByteArray character =
            isCode ? m_characters.value(text.sliced(i + 1, end - i - 1).toByteArray()) : QByteArray();
        if (!character.isEmpty()) {
            out.append(character);
            i = end + 1;
        } else {
            // The colon behind an unknown name may begin the next one.
            const qsizetype next = std::max(end, i + 1);
            out.append(text.sliced(i, next - i));
            i = next;
        }
    }
    return out;
}

void EmojiTable::load()
{
    if (std::exchange(m_isLoaded, true))
        return;
    QFile file(u":/galley/render/emojilib/simplemap.json"_s);
    if (!file.open(QFile::ReadOnly))
        return;
    const QJsonObject names = QJsonDocument::fromJson(file.readAll()).object();
    for (auto name = names.begin(); name != names.end(); ++name)
        m_characters.insert(name.key().toUtf8(), name.value().toString().toUtf8());
}

} // namespace Galley
