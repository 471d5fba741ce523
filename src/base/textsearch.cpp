// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textsearch.h"

#include <QElapsedTimer>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qint64 longestSearch = 500; // milliseconds
constexpr size_t mostMatches = 100'000;

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c == u'_';
}

bool isWholeWord(QStringView text, TextSpan span)
{
    const bool before = span.start > 0 && isWordUnit(text[span.start - 1]) && isWordUnit(text[span.start]);
    const bool after =
        span.end() < text.size() && isWordUnit(text[span.end()]) && isWordUnit(text[span.end() - 1]);
    return !before && !after;
}

QRegularExpression expressionOf(const SearchQuery &query)
{
    QRegularExpression::PatternOptions options =
        QRegularExpression::MultilineOption | QRegularExpression::UseUnicodePropertiesOption;
    if (!query.options.testFlag(SearchOption::CaseSensitive))
        options |= QRegularExpression::CaseInsensitiveOption;
    // The limit makes PCRE give up on expressions that would backtrack for minutes.
    const QString pattern = query.options.testFlag(SearchOption::WholeWords)
                                ? u"\\b(?:%1)\\b"_s.arg(query.pattern)
                                : query.pattern;
    return QRegularExpression(u"(*LIMIT_MATCH=200000)"_s + pattern, options);
}

SearchResult findLiteral(const QString &text, const SearchQuery &query)
{
    SearchResult result;
    const Qt::CaseSensitivity sensitivity =
        query.options.testFlag(SearchOption::CaseSensitive) ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const bool words = query.options.testFlag(SearchOption::WholeWords);
    for (qsizetype at = text.indexOf(query.pattern, 0, sensitivity); at >= 0;) {
        const TextSpan span{at, query.pattern.size()};
        const bool wanted = !words || isWholeWord(text, span);
        if (wanted && result.matches.size() == mostMatches) {
            result.complete = false;
            return result;
        }
        if (wanted)
            result.matches.push_back(span);
        at = text.indexOf(query.pattern, wanted ? span.end() : at + 1, sensitivity);
    }
    return result;
}

SearchResult findExpression(const QString &text, const SearchQuery &query)
{
    SearchResult result;
    // Checked without our own additions, so that the message is about what was typed.
    if (const QRegularExpression typed(query.pattern); !typed.isValid()) {
        result.error = typed.errorString();
        return result;
    }
    QElapsedTimer timer;
    timer.start();
    const QRegularExpression expression = expressionOf(query);
    for (qsizetype at = 0; at <= text.size();) {
        const QRegularExpressionMatch match = expression.match(text, at);
        if (!match.isValid() || timer.elapsed() > longestSearch || result.matches.size() == mostMatches) {
            result.complete = false;
            return result;
        }
        if (!match.hasMatch())
            return result;
        result.matches.push_back({match.capturedStart(), match.capturedLength()});
        at = match.capturedEnd() + (match.capturedLength() == 0 ? 1 : 0);
    }
    return result;
}

QString expanded(const QString &replacement, const QRegularExpressionMatch &match)
{
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar c = replacement[i];
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        if ((c == u'$' || c == u'\\') && next.isDigit())
            result += match.captured(next.digitValue());
        else if (c == u'\\' && next == u'n')
            result += u'\n';
        else if (c == u'\\' && next == u't')
            result += u'\t';
        else if ((c == u'\\' && next == u'\\') || (c == u'$' && next == u'$'))
            result += c;
        else {
            result += c;
            continue;
        }
        ++i;
    }
    return result;
}

} // namespace

SearchResult findAll(const QString &text, const SearchQuery &query)
{
    if (query.pattern.isEmpty())
        return {};
    return query.options.testFlag(SearchOption::RegularExpression) ? findExpression(text, query)
                                                                   : findLiteral(text, query);
}

TextEdits replacementEdits(
    const QString &text, const std::vector<TextSpan> &matches, const SearchQuery &query,
    const QString &replacement)
{
    TextEdits edits;
    edits.reserve(matches.size());
    const bool expression = query.options.testFlag(SearchOption::RegularExpression);
    const QRegularExpression pattern = expression ? expressionOf(query) : QRegularExpression();
    for (const TextSpan &span : matches) {
        if (expression)
            edits.push_back({span, expanded(replacement, pattern.match(text, span.start))});
        else
            edits.push_back({span, replacement});
    }
    return edits;
}

qsizetype matchFrom(const std::vector<TextSpan> &matches, qsizetype place)
{
    if (matches.empty())
        return -1;
    const auto found =
        std::lower_bound(matches.begin(), matches.end(), place, [](const TextSpan &span, qsizetype at) {
            return span.start < at;
        });
    return found == matches.end() ? 0 : found - matches.begin();
}

qsizetype matchBefore(const std::vector<TextSpan> &matches, qsizetype place)
{
    if (matches.empty())
        return -1;
    const auto found =
        std::lower_bound(matches.begin(), matches.end(), place, [](const TextSpan &span, qsizetype at) {
            return span.start < at;
        });
    return found == matches.begin() ? static_cast<qsizetype>(matches.size()) - 1
                                    : found - matches.begin() - 1;
}

} // namespace Galley
