// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/slugger.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace Galley {

namespace {

/// github-slugger's tables are those of Unicode 13: what came later is deleted from ids.
bool isKnownToSlugger(char32_t c)
{
    UVersionInfo age;
    u_charAge(static_cast<UChar32>(c), age);
    return age[0] <= 13;
}

bool isKept(char32_t c)
{
    if (c < 0x80)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '-' || c == ' ';
    const uint32_t category = U_GET_GC_MASK(static_cast<UChar32>(c));
    const bool isWordPart = (category & (U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK)) != 0 ||
                            u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_ALPHABETIC);
    return isWordPart && isKnownToSlugger(c);
}

} // namespace

QString Slugger::slug(const QString &text, Letters letters)
{
    icu::UnicodeString source(text.utf16(), static_cast<int32_t>(text.size()));
    if (letters == Letters::Lower)
        source.toLower(icu::Locale::getRoot());
    QString result;
    result.reserve(source.length());
    for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(source.char32At(i));
        if (isKept(c))
            result.append(QChar::fromUcs4(c == U' ' ? U'-' : c));
    }
    return result;
}

QString Slugger::unique(const QString &text, Letters letters)
{
    const QString base = slug(text, letters);
    if (!m_seen.contains(base)) {
        m_seen.insert(base, 0);
        return base;
    }
    int counter = m_seen.value(base);
    QString id;
    do
        id = base + u'-' + QString::number(++counter);
    while (m_seen.contains(id));
    m_seen.insert(base, counter);
    m_seen.insert(id, 0);
    return id;
}

} // namespace Galley
