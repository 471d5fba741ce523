// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/codehighlighter.h"

#include "render/htmltext.h"

#include <algorithm>

namespace Galley {
namespace {

/// Milliseconds for one piece of code.
constexpr int timeLimit = 2000;

/// Grammars enclose one another, and no code is nested deeper than this by hand.
constexpr int deepest = 50;

QRegularExpression::PatternOptions optionsOf(const CodePattern &pattern)
{
    QRegularExpression::PatternOptions options;
    options.setFlag(QRegularExpression::CaseInsensitiveOption, pattern.ignoresCase);
    options.setFlag(QRegularExpression::MultilineOption, pattern.isMultiline);
    options.setFlag(QRegularExpression::DotMatchesEverythingOption, pattern.dotMatchesAll);
    return options;
}

std::optional<int> grammarOf(const QByteArray &language)
{
    for (const CodeLanguage &each : codeLanguages()) {
        if (language == each.name)
            return each.grammar;
    }
    return std::nullopt;
}

/// Writes pieces line by line.
class LineWriter
{
public:
    void add(QStringView text, const QByteArray &types)
    {
        for (qsizetype start = 0; start <= text.size();) {
            const qsizetype end = text.indexOf(u'\n', start);
            const QStringView line = text.mid(start, end < 0 ? -1 : end - start);
            if (!line.isEmpty()) {
                m_line.append("<span class=\"token ");
                m_line.append(types);
                m_line.append("\">");
                appendEscaped(m_line, line.toUtf8());
                m_line.append("</span>");
            }
            if (end < 0)
                return;
            endLine();
            start = end + 1;
        }
    }

    QByteArrayList finish()
    {
        endLine();
        return std::move(m_lines);
    }

private:
    void endLine()
    {
        m_lines += m_line.toByteArray();
        m_line.clear();
    }

    QByteArrayList m_lines;
    ByteBuffer m_line;
};

template <typename Pieces>
void writePieces(LineWriter &writer, QStringView text, const Pieces &pieces, const QByteArray &types)
{
    for (const auto &piece : pieces) {
        const QStringView part = text.mid(piece.start, piece.length);
        if (!piece.isToken()) {
            writer.add(part, types.isEmpty() ? QByteArray("plain") : types);
            continue;
        }
        const char *own = codePatterns()[static_cast<std::size_t>(piece.pattern)].types;
        const QByteArray all = types.isEmpty() ? QByteArray(own) : types + ' ' + own;
        if (piece.inside.empty())
            writer.add(part, all);
        else
            writePieces(writer, part, piece.inside, all);
    }
}

} // namespace

CodeHighlighter::CodeHighlighter() : m_expressions(codePatterns().size()) {}

std::optional<QByteArrayList> CodeHighlighter::highlight(const QString &code, const QByteArray &language)
{
    const std::optional<int> grammar = grammarOf(language);
    if (!grammar)
        return std::nullopt;
    m_deadline.setRemainingTime(timeLimit);
    const Pieces pieces = tokenize(code, *grammar, 0);
    if (m_deadline.hasExpired())
        return std::nullopt;
    LineWriter writer;
    writePieces(writer, code, pieces, {});
    return writer.finish();
}

CodeHighlighter::Pieces CodeHighlighter::tokenize(QStringView text, int grammar, int depth)
{
    // The first piece is none: it gives the others a place to stand behind.
    Pieces pieces{{0, 0, 0, {}}, {0, text.size(), -1, {}}};
    if (depth < deepest)
        findTokens(text, pieces, grammar, {pieces.begin(), 0}, nullptr, depth);
    pieces.pop_front();
    return pieces;
}

void CodeHighlighter::findTokens(
    QStringView text, Pieces &pieces, int grammar, Cursor before, Rematch *rematch, int depth)
{
    const CodeGrammar &range = codeGrammars()[static_cast<std::size_t>(grammar)];
    for (int pattern = range.begin; pattern < range.end; ++pattern) {
        if (rematch && rematch->cause == pattern)
            return;
        if (!findToken(text, pieces, grammar, pattern, before, rematch, depth))
            return;
    }
}

/// Every token of one pattern behind a piece. False when nothing more is to be looked for.
bool CodeHighlighter::findToken(
    QStringView text, Pieces &pieces, int grammar, int pattern, Cursor before, Rematch *rematch, int depth)
{
    Cursor at{std::next(before.piece), before.position};
    for (; at.piece != pieces.end(); at.position += at.piece->length, ++at.piece) {
        if (rematch && at.position >= rematch->reach)
            break;
        if (static_cast<qsizetype>(pieces.size()) > text.size() + 1 || m_deadline.hasExpired())
            return false;
        if (at.piece->isToken())
            continue;
        const bool isGreedy = codePatterns()[static_cast<std::size_t>(pattern)].isGreedy;
        const std::optional<Match> found =
            isGreedy ? match(pattern, text, at.position) : matchInPiece(pattern, text, at);
        if (isGreedy && (!found || found->start >= text.size()))
            break;
        if (!found)
            continue;
        while (isGreedy && found->start >= behindPiece(at).position)
            at = behindPiece(at);
        if (at.piece->isToken())
            continue; // it begins inside of another token
        const Cursor behind = isGreedy ? behindToken(pieces, at, *found) : behindPiece(at);
        if (rematch)
            rematch->reach = std::max(rematch->reach, behind.position);
        const bool wasOnePiece = std::next(at.piece) == behind.piece;
        at = putToken(text, pieces, {at, behind}, *found, pattern, depth);
        if (!wasOnePiece) {
            // Tokens were taken apart, and what is left of them is text once more.
            Rematch again{pattern, behind.position};
            findTokens(text, pieces, grammar, {std::prev(at.piece), at.position}, &again, depth);
            if (rematch)
                rematch->reach = std::max(rematch->reach, again.reach);
        }
    }
    return true;
}

/// Behind the last piece that a token touches, and behind the text that follows it.
CodeHighlighter::Cursor CodeHighlighter::behindToken(Pieces &pieces, Cursor at, const Match &token)
{
    const qsizetype end = token.start + token.length;
    Cursor behind = behindPiece(at);
    for (; behind.piece != pieces.end() && (behind.position < end || !behind.piece->isToken());
         ++behind.piece)
        behind.position += behind.piece->length;
    return behind;
}

/// Puts a token in the place of pieces, with the text before and behind it; gives its place.
CodeHighlighter::Cursor CodeHighlighter::putToken(
    QStringView text, Pieces &pieces, const Range &range, const Match &found, int pattern, int depth)
{
    const auto &[at, behind] = range;
    const qsizetype end = found.start + found.length;
    if (found.start > at.position)
        pieces.insert(at.piece, {at.position, found.start - at.position, -1, {}});
    Piece token{found.start, found.length, pattern, {}};
    if (const int inside = codePatterns()[static_cast<std::size_t>(pattern)].inside; inside >= 0)
        token.inside = tokenize(text.mid(found.start, found.length), inside, depth + 1);
    const auto inserted = pieces.insert(at.piece, std::move(token));
    if (behind.position > end)
        pieces.insert(at.piece, {end, behind.position - end, -1, {}});
    pieces.erase(at.piece, behind.piece);
    return {inserted, found.start};
}

std::optional<CodeHighlighter::Match> CodeHighlighter::matchInPiece(int pattern, QStringView text, Cursor at)
{
    std::optional<Match> found = match(pattern, text.mid(at.position, at.piece->length), 0);
    if (found)
        found->start += at.position;
    return found;
}

std::optional<CodeHighlighter::Match> CodeHighlighter::match(
    int pattern, QStringView text, qsizetype position)
{
    const auto index = static_cast<std::size_t>(pattern);
    const CodePattern &kind = codePatterns()[index];
    std::optional<QRegularExpression> &expression = m_expressions[index];
    if (!expression)
        expression.emplace(QString::fromUtf16(kind.regex), optionsOf(kind));
    const QRegularExpressionMatch found = expression->match(
        text, position, QRegularExpression::NormalMatch,
        QRegularExpression::DontCheckSubjectStringMatchOption);
    if (!found.hasMatch())
        return std::nullopt;
    const qsizetype behind = kind.hasLookbehind ? found.capturedLength(1) : 0;
    return Match{found.capturedStart() + behind, found.capturedLength() - behind};
}

} // namespace Galley
