// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/worddifference.h"

#include "base/linealignment.h"

namespace Galley {

namespace {

using Kind = DifferencePiece::Kind;

/// Letters and digits together, spaces together, each other character by itself.
QList<QStringView> wordsOf(QStringView text)
{
    const auto classOf = [](QChar c) {
        if (c == u'\n')
            return 0;
        if (c.isSpace())
            return 1;
        return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() ? 2 : 0;
    };
    QList<QStringView> words;
    for (qsizetype start = 0, end = 0; start < text.size(); start = end) {
        const int kind = classOf(text[start]);
        for (end = start + 1; kind > 0 && end < text.size() && classOf(text[end]) == kind;)
            ++end;
        words << text.sliced(start, end - start);
    }
    return words;
}

void add(std::vector<DifferencePiece> *pieces, Kind kind, QStringView text)
{
    if (text.isEmpty())
        return;
    if (pieces->empty() || pieces->back().kind != kind)
        pieces->push_back({kind, {}});
    pieces->back().text += text;
}

/// What stands in an edit, word by word.
void addEdit(std::vector<DifferencePiece> *pieces, QStringView before, QStringView after)
{
    const QList<QStringView> wordsBefore = wordsOf(before);
    const QList<QStringView> wordsAfter = wordsOf(after);
    const std::vector<qsizetype> match = alignedLines(wordsBefore, wordsAfter);
    qsizetype next = 0; // of the words before
    QString added;
    const auto flush = [&](qsizetype upTo) {
        for (; next < upTo; ++next)
            add(pieces, Kind::Removed, wordsBefore[next]);
        add(pieces, Kind::Added, added);
        added.clear();
    };
    for (qsizetype i = 0; i < wordsAfter.size(); ++i) {
        const qsizetype same = match[static_cast<size_t>(i)];
        if (same < 0) {
            added += wordsAfter[i];
            continue;
        }
        flush(same);
        add(pieces, Kind::Same, wordsAfter[i]);
        next = same + 1;
    }
    flush(wordsBefore.size());
}

} // namespace

std::vector<DifferencePiece> wordDifference(const QString &before, const QString &after)
{
    std::vector<DifferencePiece> pieces;
    const QStringView text(before);
    qsizetype done = 0;
    for (const TextEdit &edit : lineEdits(before, after)) {
        add(&pieces, Kind::Same, text.sliced(done, edit.span.start - done));
        addEdit(&pieces, edit.span.of(text), edit.replacement);
        done = edit.span.end();
    }
    add(&pieces, Kind::Same, text.sliced(done));
    return pieces;
}

} // namespace Galley
