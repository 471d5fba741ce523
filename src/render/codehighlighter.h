// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/codegrammars.h"

#include <QByteArrayList>
#include <QDeadlineTimer>
#include <QRegularExpression>

#include <list>
#include <optional>
#include <vector>

namespace Galley {

/// Colours code as Prism 1.30 does: the same tokens from the same grammars. Keeps the patterns that it has
/// prepared; not thread-safe, one per thread.
class CodeHighlighter
{
public:
    CodeHighlighter();

    /// Code above this (bytes) stays plain: it would take longer than anybody reads.
    static constexpr qsizetype longestCode = 200'000;

    /// One piece of HTML for each line; a token inside others has the classes of all of them, and one that
    /// goes over lines begins anew on each. Nothing for a language that is not known, or when it takes too
    /// long.
    ///
    ///     ("let a", "javascript") ⇒ {`<span class="token keyword">let</span><span class="token plain">
    ///     a</span>`}
    std::optional<QByteArrayList> highlight(const QString &code, const QByteArray &language);

private:
    /// A token, or text between tokens.
    struct Piece
    {
        qsizetype start = 0; ///< in the text that it is a piece of
        qsizetype length = 0;
        int pattern = -1; ///< of a token
        std::list<Piece> inside;

        bool isToken() const { return pattern >= 0; }
    };
    using Pieces = std::list<Piece>;

    struct Match
    {
        qsizetype start = 0;
        qsizetype length = 0;
    };

    /// A second look at text from which a greedy token was taken, up to a place.
    struct Rematch
    {
        int cause; ///< the pattern of that token: it and those behind it have yet to come
        qsizetype reach;
    };

    /// Where a pattern looks: a piece and its place in the text.
    struct Cursor
    {
        Pieces::iterator piece;
        qsizetype position;
    };

    static Cursor behindPiece(Cursor at) { return {std::next(at.piece), at.position + at.piece->length}; }

    struct Range
    {
        Cursor begin;
        Cursor end;
    };

    Pieces tokenize(QStringView text, int grammar, int depth);
    void findTokens(
        QStringView text, Pieces &pieces, int grammar, Cursor before, Rematch *rematch, int depth);
    bool findToken(
        QStringView text, Pieces &pieces, int grammar, int pattern, Cursor before, Rematch *rematch,
        int depth);
    static Cursor behindToken(Pieces &pieces, Cursor at, const Match &token);
    Cursor putToken(
        QStringView text, Pieces &pieces, const Range &range, const Match &found, int pattern, int depth);
    std::optional<Match> matchInPiece(int pattern, QStringView text, Cursor at);
    std::optional<Match> match(int pattern, QStringView text, qsizetype position);

    std::vector<std::optional<QRegularExpression>> m_expressions; ///< by pattern, once used
    QDeadlineTimer m_deadline;
};

} // namespace Galley
