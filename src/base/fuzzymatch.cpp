// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/fuzzymatch.h"

#include <algorithm>
#include <span>

namespace Galley {

namespace {

constexpr int atTextStart = 12;
constexpr int atWordStart = 10;
constexpr int afterNeighbour = 11;
constexpr int elsewhere = -4;
constexpr int largestGap = 3; ///< a longer way between two letters costs no more
constexpr int impossible = -1'000'000;
/// Longer words and texts are cut: nobody types so much, and no title is so long.
constexpr qsizetype longestWord = 64;
constexpr qsizetype longestText = 512;

bool hasLetters(QStringView text, QStringView word)
{
    qsizetype at = 0;
    for (const QChar letter : word) {
        at = text.indexOf(letter, at) + 1;
        if (at == 0)
            return false;
    }
    return true;
}

/// What a letter is worth at a place when its forerunner does not stand right before it.
int worthAt(QStringView text, qsizetype place)
{
    if (place == 0)
        return atTextStart;
    const bool startsWord = text[place].isLetterOrNumber() && !text[place - 1].isLetterOrNumber();
    return startsWord ? atWordStart : elsewhere;
}

/// The best score of the first letters of the word when the last of them stands at a place, and where the
/// one before it then stands.
struct Cell
{
    int score = impossible;
    int before = -1;
};

/// One cell for every unit of the text.
using Row = std::span<Cell>;

void fillFirst(Row row, QStringView text, QChar letter)
{
    for (std::size_t place = 0; place < row.size(); ++place) {
        if (text[static_cast<qsizetype>(place)] == letter)
            row[place].score = worthAt(text, static_cast<qsizetype>(place));
    }
}

void fillNext(Row row, QStringView text, QChar letter, std::span<const Cell> above)
{
    Cell far;                  // the best forerunner before the neighbour, less what the gap costs
    int farScore = impossible; // of that forerunner, without the gap
    for (std::size_t place = 1; place < row.size(); ++place) {
        const int neighbour = above[place - 1].score;
        const auto before = static_cast<int>(place - 1);
        if (text[static_cast<qsizetype>(place)] == letter) {
            const int worth = worthAt(text, static_cast<qsizetype>(place));
            const Cell close{neighbour + std::max(afterNeighbour, worth), before};
            const Cell apart{far.score + worth, far.before};
            row[place] = close.score >= apart.score ? close : apart;
        }
        far.score = std::max(far.score - 1, farScore - largestGap);
        if (neighbour - 1 >= far.score) {
            far = {neighbour - 1, before};
            farScore = neighbour;
        }
    }
}

/// Follows the letters back from the last one.
std::vector<TextSpan> lettersUpTo(const std::vector<Cell> &cells, std::size_t width, qsizetype last)
{
    std::vector<TextSpan> letters;
    qsizetype place = last;
    for (std::size_t row = cells.size() / width; row-- > 0;) {
        if (!letters.empty() && letters.back().start == place + 1)
            letters.back() = {place, letters.back().length + 1};
        else
            letters.push_back({place, 1});
        place = cells[row * width + static_cast<std::size_t>(place)].before;
    }
    std::reverse(letters.begin(), letters.end());
    return letters;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView text, QStringView word)
{
    text = text.left(longestText);
    word = word.left(longestWord);
    if (word.isEmpty() || !hasLetters(text, word))
        return std::nullopt;
    const auto width = static_cast<std::size_t>(text.size());
    std::vector<Cell> cells(width * static_cast<std::size_t>(word.size()));
    fillFirst(Row(cells).first(width), text, word.front());
    for (std::size_t row = 1; row * width < cells.size(); ++row) {
        fillNext(
            Row(cells).subspan(row * width, width), text, word[static_cast<qsizetype>(row)],
            Row(cells).subspan((row - 1) * width, width));
    }
    const auto end = cells.end() - static_cast<std::ptrdiff_t>(width);
    const auto best =
        std::max_element(end, cells.end(), [](const Cell &a, const Cell &b) { return a.score < b.score; });
    if (best->score <= 0)
        return std::nullopt;
    return FuzzyMatch{best->score, lettersUpTo(cells, width, best - end)};
}

} // namespace Galley
