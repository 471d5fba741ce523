// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/tags.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <QRegularExpression>

#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Latin letters without a canonical decomposition, as lodash writes them in ASCII.
QStringView asciiOfLetter(char16_t letter)
{
    struct Row
    {
        char16_t letter;
        QStringView ascii;
    };
    static constexpr std::array<Row, 29> rows{{
        {u'Æ', u"Ae"}, {u'Ð', u"D"},  {u'Ø', u"O"},  {u'Þ', u"Th"}, {u'ß', u"ss"}, {u'æ', u"ae"},
        {u'ð', u"d"},  {u'ø', u"o"},  {u'þ', u"th"}, {u'Đ', u"D"},  {u'đ', u"d"},  {u'Ħ', u"H"},
        {u'ħ', u"h"},  {u'ı', u"i"},  {u'Ĳ', u"IJ"}, {u'ĳ', u"ij"}, {u'ĸ', u"k"},  {u'Ŀ', u"L"},
        {u'ŀ', u"l"},  {u'Ł', u"L"},  {u'ł', u"l"},  {u'ŉ', u"n"},  {u'Ŋ', u"N"},  {u'ŋ', u"n"},
        {u'Œ', u"Oe"}, {u'œ', u"oe"}, {u'Ŧ', u"T"},  {u'ŧ', u"t"},  {u'ſ', u"s"},
    }};
    for (const Row &row : rows) {
        if (row.letter == letter)
            return row.ascii;
    }
    return {};
}

bool isDeburred(char16_t c)
{
    return c >= 0xC0 && c <= 0x17F && c != 0xD7 && c != 0xF7;
}

bool isCombiningMark(char16_t c)
{
    return (c >= 0x300 && c <= 0x36F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

bool isApostrophe(char16_t c)
{
    return c == u'\'' || c == u'’';
}

/// "Übergröße’s" ⇒ "Ubergrosses"
QString plainLetters(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (isCombiningMark(unit) || isApostrophe(unit))
            continue;
        if (!isDeburred(unit))
            plain += c;
        else if (const QStringView ascii = asciiOfLetter(unit); !ascii.isEmpty())
            plain += ascii;
        else
            plain += c.decomposition().left(1);
    }
    return plain;
}

/// lodash's words(), in its order: camel case, capitals, other letters, ordinals, digits, emoji. Letters
/// outside Latin have no case here, and every character beyond the basic plane counts as an emoji.
const QRegularExpression &wordPattern()
{
    static const QRegularExpression pattern = [] {
        const QString space =
            uR"( \t\x0b\f\x{a0}\x{feff}\n\r\x{1680}\x{180e}\x{2000}-\x{200a}\x{202f}\x{205f}\x{3000})"_s;
        const QString breaks =
            uR"(\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x{bf}\x{d7}\x{f7}\x{2000}-\x{206f})"_s + space;
        const QString misc = uR"([^\x{10000}-\x{10ffff}%1\d+\x{2700}-\x{27bf}a-zA-Z])"_s.arg(breaks);
        const QString lowerOrMisc = u"(?:[a-z]|%1)"_s.arg(misc);
        const QString upperOrMisc = u"(?:[A-Z]|%1)"_s.arg(misc);
        const QString isBreak = u"[%1]"_s.arg(breaks);
        const QString emoji =
            uR"((?:[\x{2700}-\x{27bf}]|[\x{1f1e6}-\x{1f1ff}]{2}|[\x{10000}-\x{10ffff}])[\x{fe0e}\x{fe0f}]?)"
            uR"([\x{1f3fb}-\x{1f3ff}]?(?:\x{200d}(?:[\x{1f1e6}-\x{1f1ff}]{2}|.)[\x{fe0e}\x{fe0f}]?[\x{1f3fb}-\x{1f3ff}]?)*)"_s;
        const QStringList alternatives{
            u"[A-Z]?[a-z]+(?=%1|[A-Z]|\\z)"_s.arg(isBreak),
            u"%1+(?=%2|[A-Z]%3|\\z)"_s.arg(upperOrMisc, isBreak, lowerOrMisc),
            u"[A-Z]?%1+"_s.arg(lowerOrMisc),
            u"[A-Z]+"_s,
            uR"(\d*(?:1ST|2ND|3RD|(?![123])\dTH)(?=\b|[a-z_]))"_s,
            uR"(\d*(?:1st|2nd|3rd|(?![123])\dth)(?=\b|[A-Z_]))"_s,
            uR"(\d+)"_s,
            emoji,
        };
        return QRegularExpression(alternatives.join(u'|'), QRegularExpression::DotMatchesEverythingOption);
    }();
    return pattern;
}

/// Most tags are written this way already, and a blog has thousands of them.
bool isKebabCase(const QString &text)
{
    char16_t before = u'-';
    for (const QChar c : text) {
        const bool isLetter = c >= u'a' && c <= u'z';
        if (!isLetter && (c != u'-' || before == u'-'))
            return false;
        before = c.unicode();
    }
    return before != u'-';
}

/// With the final sigma and other rules that QString::toLower does not know and JavaScript does.
QString lowerCase(QStringView word)
{
    icu::UnicodeString lower(word.utf16(), static_cast<int32_t>(word.size()));
    lower.toLower(icu::Locale::getRoot());
    return QString(reinterpret_cast<const QChar *>(lower.getBuffer()), lower.length());
}

} // namespace

QString kebabCase(const QString &text)
{
    if (isKebabCase(text))
        return text;
    const QString plain = plainLetters(text);
    QString result;
    QRegularExpressionMatchIterator words = wordPattern().globalMatch(plain);
    while (words.hasNext()) {
        if (!result.isEmpty())
            result += u'-';
        result += lowerCase(words.next().capturedView());
    }
    return result;
}

} // namespace Galley
