// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QFlags>
#include <QString>

#include <vector>

namespace Galley {

enum class SearchOption { CaseSensitive = 1, WholeWords = 2, RegularExpression = 4 };
Q_DECLARE_FLAGS(SearchOptions, SearchOption)
Q_DECLARE_OPERATORS_FOR_FLAGS(SearchOptions)

/// What to look for in a post. A regular expression is Perl's, with ^ and $ at lines.
struct SearchQuery
{
    QString pattern;
    SearchOptions options;

    friend bool operator==(const SearchQuery &, const SearchQuery &) = default;
};

struct SearchResult
{
    std::vector<TextSpan> matches; ///< ascending, without overlap
    bool complete = true;          ///< false when a bound on time or number was reached
    QString error;                 ///< of a regular expression that is none; translated by PCRE, not by us
};

/// All matches. Bounded: a search stops after about half a second, a hundred thousand matches, or when a
/// regular expression tries too many ways; then complete is false. Pure; any thread.
///
///     findAll("Cat cat", {"cat"}) ⇒ 0..3, 4..7
SearchResult findAll(const QString &text, const SearchQuery &query);

/// Edits that replace these matches. With a regular expression $0 to $9 (or \0 to \9) stand for what it
/// captured, \n and \t for line break and tab.
TextEdits replacementEdits(
    const QString &text, const std::vector<TextSpan> &matches, const SearchQuery &query,
    const QString &replacement);

/// The index of the first match at or after a place, from the start again when there is none; -1 without
/// matches.
qsizetype matchFrom(const std::vector<TextSpan> &matches, qsizetype place);
/// The index of the last match before a place, likewise.
qsizetype matchBefore(const std::vector<TextSpan> &matches, qsizetype place);

} // namespace Galley
