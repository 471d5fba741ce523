// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/foldedtext.h"

#include <algorithm>

namespace Galley {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

/// How many units the character at a place takes.
qsizetype characterLength(const QString &text, qsizetype at)
{
    return text[at].isHighSurrogate() && at + 1 < text.size() ? 2 : 1;
}

QString foldedCharacter(QStringView character)
{
    if (character.front().unicode() < 128)
        return character.front().toLower();
    QString parts = character.toString().normalized(QString::NormalizationForm_KD);
    parts.removeIf([](QChar part) { return part.category() == QChar::Mark_NonSpacing; });
    return parts.toCaseFolded();
}

} // namespace

qsizetype FoldedText::placeOf(qsizetype unit) const
{
    return places.empty() ? unit : places[static_cast<std::size_t>(unit)];
}

FoldedText foldText(const QString &text)
{
    if (isAscii(text))
        return {text.toLower(), {}};
    FoldedText result;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype length = characterLength(text, at);
        result.text += foldedCharacter(QStringView(text).mid(at, length));
        result.places.resize(static_cast<std::size_t>(result.text.size()), at);
        at += length;
    }
    return result;
}

QString folded(const QString &text)
{
    return foldText(text).text;
}

} // namespace Galley
