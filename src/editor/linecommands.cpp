// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/linecommands.h"

#include "editor/lineprefix.h"

#include <QStringBuilder>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The lines a list or heading command works on: those with words, or the only one.
std::vector<TextSpan> wordLines(QStringView text, const TextSelection &selection)
{
    std::vector<TextSpan> lines = linesOf(text, selection);
    if (lines.size() > 1)
        std::erase_if(lines, [&](const TextSpan &line) { return isBlankLine(line.of(text)); });
    return lines;
}

/// The `#` marks of a line with the blank after them; the place for them when there are none.
TextSpan headingMarks(QStringView line)
{
    const LinePrefix prefix = linePrefix(line);
    const qsizetype start = prefix.isListItem() ? prefix.contentStart : prefix.markerStart();
    qsizetype end = start;
    while (end < line.size() && line[end] == u'#')
        ++end;
    const bool isHeading = end > start && end - start <= 6 && (end == line.size() || line[end] == u' ');
    if (!isHeading)
        return {start, 0};
    return {start, end - start + (end < line.size() ? 1 : 0)};
}

int headingLevel(QStringView line)
{
    return static_cast<int>(headingMarks(line).of(line).count(u'#'));
}

TextEdits headingEdit(QStringView text, const TextSpan &line, int level)
{
    const TextSpan marks = headingMarks(line.of(text));
    const QString written = level > 0 ? QString(level, u'#') + u' ' : QString();
    if (marks.of(line.of(text)) == written)
        return {};
    return {{{line.start + marks.start, marks.length}, written}};
}

void append(TextEdits *edits, TextEdits more)
{
    std::move(more.begin(), more.end(), std::back_inserter(*edits));
}

bool isOfKind(const LinePrefix &prefix, ListKind kind)
{
    switch (kind) {
    case ListKind::Bullet:
        return prefix.isListItem() && !prefix.isOrdered() && !prefix.isTask();
    case ListKind::Ordered:
        return prefix.isOrdered() && !prefix.isTask();
    case ListKind::Task:
        return prefix.isTask();
    }
    Q_UNREACHABLE();
}

QString listMark(ListKind kind, int number)
{
    switch (kind) {
    case ListKind::Bullet:
        return u"- "_s;
    case ListKind::Ordered:
        return u"%1. "_s.arg(number);
    case ListKind::Task:
        return u"- [ ] "_s;
    }
    Q_UNREACHABLE();
}

/// Selected lines as one piece, from the first unit of the first to the end of the last, without its line
/// break.
TextSpan blockOf(const std::vector<TextSpan> &lines)
{
    return {lines.front().start, lines.back().end() - lines.front().start};
}

TextSelection shifted(const TextSelection &selection, qsizetype by)
{
    return {selection.anchor + by, selection.caret + by};
}

} // namespace

EditResult setHeading(const QString &text, const TextSelection &selection, int level)
{
    const std::vector<TextSpan> lines = wordLines(text, selection);
    const bool allThere = std::all_of(lines.begin(), lines.end(), [&](const TextSpan &line) {
        return headingLevel(line.of(text)) == level;
    });
    TextEdits edits;
    for (const TextSpan &line : lines)
        append(&edits, headingEdit(text, line, allThere ? 0 : level));
    return keepingSelection(std::move(edits), selection);
}

EditResult stepHeading(const QString &text, const TextSelection &selection, HeadingStep step)
{
    TextEdits edits;
    for (const TextSpan &line : wordLines(text, selection)) {
        const int level = headingLevel(line.of(text)) + (step == HeadingStep::Demote ? 1 : -1);
        append(&edits, headingEdit(text, line, std::clamp(level, 0, 6)));
    }
    return keepingSelection(std::move(edits), selection);
}

EditResult toggleQuote(const QString &text, const TextSelection &selection)
{
    const std::vector<TextSpan> lines = linesOf(text, selection);
    const bool allQuoted = std::all_of(
        lines.begin(), lines.end(), [&](const TextSpan &line) { return line.of(text).startsWith(u'>'); });
    TextEdits edits;
    for (const TextSpan &line : lines) {
        const QStringView words = line.of(text);
        if (allQuoted)
            edits.push_back({{line.start, words.startsWith(u"> ") ? 2 : 1}, {}});
        else
            edits.push_back({{line.start, 0}, words.isEmpty() && lines.size() > 1 ? u">"_s : u"> "_s});
    }
    return keepingSelection(std::move(edits), selection);
}

EditResult toggleList(const QString &text, const TextSelection &selection, ListKind kind)
{
    const std::vector<TextSpan> lines = wordLines(text, selection);
    const bool allThere = std::all_of(lines.begin(), lines.end(), [&](const TextSpan &line) {
        return isOfKind(linePrefix(line.of(text)), kind);
    });
    TextEdits edits;
    int number = 0;
    for (const TextSpan &line : lines) {
        const LinePrefix prefix = linePrefix(line.of(text));
        const QString mark = allThere ? QString() : listMark(kind, ++number);
        const qsizetype start = prefix.markerStart();
        edits.push_back({{line.start + start, prefix.isListItem() ? prefix.contentStart - start : 0}, mark});
    }
    return keepingSelection(std::move(edits), selection);
}

EditResult toggleTaskDone(const QString &text, const TextSelection &selection)
{
    std::vector<TextSpan> boxes;
    bool allDone = true;
    for (const TextSpan &line : linesOf(text, selection)) {
        const LinePrefix prefix = linePrefix(line.of(text));
        if (!prefix.isTask())
            continue;
        allDone = allDone && prefix.isDone();
        boxes.push_back({line.start + prefix.contentStart - prefix.task.size() + 1, 1});
    }
    TextEdits edits;
    for (const TextSpan &box : boxes) {
        if (allDone || text[box.start] == u' ')
            edits.push_back({box, allDone ? u" "_s : u"x"_s});
    }
    return {edits, selection};
}

EditResult moveLines(const QString &text, const TextSelection &selection, Direction direction)
{
    const TextSpan block = blockOf(linesOf(text, selection));
    if (direction == Direction::Up) {
        if (block.start == 0)
            return {{}, selection};
        const TextSpan above = lineAt(text, block.start - 1);
        const TextEdits edits{
            {{above.start, above.length + 1}, {}}, {{block.end(), 0}, u'\n' % above.of(text)}};
        return {edits, shifted(selection, -above.length - 1)};
    }
    if (block.end() == text.size())
        return {{}, selection};
    const TextSpan below = lineAt(text, block.end() + 1);
    const TextEdits edits{{{block.start, 0}, below.of(text) % u'\n'}, {{block.end(), below.length + 1}, {}}};
    const TextSelection moved = shifted(selection, below.length + 1);
    // A selection that reached the start of the line below has no such line after the last one.
    return {edits, {std::min(moved.anchor, text.size()), std::min(moved.caret, text.size())}};
}

EditResult duplicateLines(const QString &text, const TextSelection &selection)
{
    const TextSpan block = blockOf(linesOf(text, selection));
    return {{{{block.end(), 0}, u'\n' % block.of(text)}}, shifted(selection, block.length + 1)};
}

} // namespace Galley
