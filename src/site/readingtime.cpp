// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/readingtime.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>

namespace Galley {

namespace {

std::unique_ptr<icu::BreakIterator> wordIterator(const QString &language)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(language.toStdString(), status);
    if (U_FAILURE(status))
        locale = icu::Locale::getRoot();
    status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(locale, status));
    return U_SUCCESS(status) ? std::move(words) : nullptr;
}

/// ICU 72 keeps e-mail addresses in one piece and breaks words at colons; browsers do neither. Both signs are
/// replaced by one that breaks or joins everywhere.
void useBrowserBreaks(std::u16string &text)
{
    for (char16_t &c : text) {
        if (c == u'@')
            c = u'#';
        else if (c == u':')
            c = u'·';
    }
}

bool isPlain(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

bool isSpace(char16_t c)
{
    return c == u' ' || c == u'\n' || c == u'\t';
}

/// Whether a text between spaces is one word beyond doubt: ASCII letters and digits, and punctuation that
/// ends a word before a space.
bool isOneWord(QStringView piece)
{
    const qsizetype end =
        piece.size() > 1 && QStringView(u".,;!?").contains(piece.back()) ? piece.size() - 1 : piece.size();
    return std::all_of(piece.begin(), piece.begin() + end, [](QChar c) { return isPlain(c.unicode()); });
}

/// Takes the words that need no dictionary out of a text and counts them: nine of ten, at a fraction of the
/// cost. A space or line end parts words in every language.
int takeOneWords(QStringView text, std::u16string &rest)
{
    int count = 0;
    rest.reserve(static_cast<size_t>(text.size()) / 2);
    for (qsizetype start = 0, end = 0; start < text.size(); start = end + 1) {
        for (end = start; end < text.size() && !isSpace(text[end].unicode()); ++end)
            ;
        const QStringView piece = text.sliced(start, end - start);
        if (piece.isEmpty())
            continue;
        if (isOneWord(piece))
            ++count;
        else
            rest.append(piece.utf16(), static_cast<size_t>(piece.size())).push_back(u'\n');
    }
    return count;
}

} // namespace

int countWords(QStringView text, const QString &locale)
{
    std::u16string rest;
    int count = takeOneWords(text, rest);
    useBrowserBreaks(rest);
    const std::unique_ptr<icu::BreakIterator> words = wordIterator(locale);
    if (!words)
        return count;
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    utext_openUChars(&source, rest.data(), static_cast<int64_t>(rest.size()), &status);
    words->setText(&source, status);
    for (int32_t end = words->next(); end != icu::BreakIterator::DONE; end = words->next()) {
        if (words->getRuleStatus() >= UBRK_WORD_NONE_LIMIT)
            ++count;
    }
    utext_close(&source);
    return count;
}

double minutesToRead(int words)
{
    constexpr double wordsPerMinute = 200;
    return std::floor(words / wordsPerMinute * 100 + 0.5) / 100;
}

} // namespace Galley
