// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/sourceplace.h"

#include "base/textedit.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The lines first to last of a text, counted from 1, without the last line's break.
TextSpan spanOfLines(QStringView text, int first, int last)
{
    const auto endOfLine = [text](qsizetype start) {
        const qsizetype end = text.indexOf(u'\n', start);
        return end < 0 ? text.size() : end;
    };
    qsizetype start = 0;
    for (int line = 1; line < first; ++line)
        start = std::min(endOfLine(start) + 1, text.size());
    qsizetype end = endOfLine(start);
    for (int line = first; line < last; ++line)
        end = endOfLine(std::min(end + 1, text.size()));
    return {start, end - start};
}

/// A cell of a table's row, from 0: between two bars that no backslash escapes.
TextSpan spanOfCell(QStringView row, int cell)
{
    qsizetype start = row.trimmed().startsWith(u'|') ? row.indexOf(u'|') + 1 : 0;
    for (qsizetype i = start; i < row.size(); ++i) {
        if (row[i] == u'\\')
            ++i;
        else if (row[i] == u'|' && cell-- == 0)
            return {start, i - start};
        else if (row[i] == u'|')
            start = i + 1;
    }
    return {start, row.size() - start};
}

/// Behind the marks of quotes, lists, tasks and headings.
qsizetype startOfWords(QStringView text)
{
    static const QRegularExpression marks(u"^(?:\\s+|>|[-*+]\\s|\\d+[.)]\\s|#{1,6}\\s|\\[[ xX]\\]\\s)*"_s);
    return marks.match(text.toString()).capturedLength();
}

} // namespace

TextPosition sourcePlace(const QString &text, const PagePlace &place)
{
    TextSpan span = spanOfLines(text, place.line, std::max(place.line, place.lineEnd));
    if (place.cell >= 0) {
        const TextSpan cell = spanOfCell(span.of(text), place.cell);
        span = {span.start + cell.start, cell.length};
    }
    const QStringView words = span.of(text);
    qsizetype found = -1;
    for (int i = 0; i <= place.occurrence && !place.word.isEmpty(); ++i) {
        const qsizetype next = words.indexOf(place.word, found + 1);
        if (next < 0)
            break;
        found = next;
    }
    const qsizetype offset = span.start + (found < 0 ? startOfWords(words) : found);
    const qsizetype lineStart = offset == 0 ? 0 : text.lastIndexOf(u'\n', offset - 1) + 1;
    const auto line = QStringView(text).first(offset).count(u'\n') + 1;
    return {static_cast<int>(line), static_cast<int>(offset - lineStart) + 1};
}

} // namespace Galley
