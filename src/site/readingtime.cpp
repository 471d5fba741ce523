// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/readingtime.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

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
std::u16string withBrowserBreaks(QStringView text)
{
    std::u16string changed(text.utf16(), text.utf16() + text.size());
    for (char16_t &c : changed) {
        if (c == u'@')
            c = u'#';
        else if (c == u':')
            c = u'·';
    }
    return changed;
}

} // namespace

int countWords(QStringView text, const QString &locale)
{
    const std::u16string likeBrowsers = withBrowserBreaks(text);
    const std::unique_ptr<icu::BreakIterator> words = wordIterator(locale);
    if (!words)
        return 0;
    UErrorCode status = U_ZERO_ERROR;
    UText source = UTEXT_INITIALIZER;
    utext_openUChars(&source, likeBrowsers.data(), static_cast<int64_t>(likeBrowsers.size()), &status);
    words->setText(&source, status);
    int count = 0;
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
