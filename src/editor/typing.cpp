// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/typing.h"

#include "editor/linebreak.h"
#include "editor/lineprefix.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int plainStep = 2; // spaces; YAML forbids tabs and MDX needs no more

bool followsGap(QStringView text, qsizetype at)
{
    return at == 0 || text[at - 1].isSpace() || QStringView(u"([{\"'`*_~>:-").contains(text[at - 1]);
}

bool precedesGap(QStringView text, qsizetype at)
{
    return at >= text.size() || text[at].isSpace() || QStringView(u")]}\"'`*_~,.;:!?").contains(text[at]);
}

/// Inline markup does not reach over a blank line.
bool holdsBlankLine(QStringView text)
{
    for (const QStringView line : text.split(u'\n')) {
        if (isBlankLine(line))
            return true;
    }
    return false;
}

QString stepFor(const LinePrefix &prefix)
{
    if (prefix.indent.contains(u'\t'))
        return u"\t"_s;
    const qsizetype width = prefix.marker.size() + std::min<qsizetype>(prefix.gap.size(), 4);
    return QString(prefix.isListItem() ? std::max<qsizetype>(width, plainStep) : plainStep, u' ');
}

/// The marker that an ordered item gets at another depth: it goes on counting there, or starts at one.
QString markerAtDepth(QStringView text, qsizetype lineStart, const LinePrefix &item, qsizetype indent)
{
    for (qsizetype at = lineStart; at > 0;) {
        const TextSpan line = lineAt(text, at - 1);
        const LinePrefix above = linePrefix(line.of(text));
        at = line.start;
        if (above.isListItem() && above.indent.size() == indent)
            return above.isOrdered() ? above.nextMarker() : item.marker.toString();
        if (!isBlankLine(line.of(text)) && above.indent.size() <= indent)
            break;
    }
    return u"1"_s + item.marker.back();
}

TextEdits shiftedLine(
    const QString &text, const TextSpan &line, const QString &step, Shift shift, bool renumber)
{
    const LinePrefix prefix = linePrefix(line.of(text));
    const qsizetype at = line.start + prefix.quotes.size();
    qsizetype removed = 0;
    if (shift == Shift::Out && prefix.indent.startsWith(u'\t'))
        removed = 1;
    else if (shift == Shift::Out)
        removed = std::min(prefix.indent.size(), step.size());
    const QString added = shift == Shift::In ? step : QString();
    if (removed == 0 && added.isEmpty())
        return {};
    TextEdits edits{{{at, removed}, added}};
    if (renumber && prefix.isOrdered()) {
        const qsizetype indent = prefix.indent.size() - removed + added.size();
        const QString marker = markerAtDepth(text, line.start, prefix, indent);
        if (marker != prefix.marker)
            edits.push_back({{line.start + prefix.markerStart(), prefix.marker.size()}, marker});
    }
    return edits;
}

} // namespace

QChar closerOf(QChar sign)
{
    const qsizetype index = QStringView(u"([{\"`").indexOf(sign);
    return index < 0 ? QChar() : QStringView(u")]}\"`")[index];
}

EditResult breakLine(const QString &text, const TextSelection &selection, const BlockState &state)
{
    const TextEdits edits = lineBreakAt(text, selection, state);
    const qsizetype caret = edits.front().span.start + edits.front().replacement.size();
    return {edits, {caret, caret}};
}

EditResult shiftLines(const QString &text, const TextSelection &selection, Shift shift)
{
    const std::vector<TextSpan> lines = linesOf(text, selection);
    const LinePrefix first = linePrefix(lines.front().of(text));
    if (shift == Shift::In && selection.isEmpty() && !first.isListItem()) {
        const qsizetype column = selection.start() - lines.front().start;
        const QString blanks =
            first.indent.contains(u'\t') ? u"\t"_s : QString(plainStep - column % plainStep, u' ');
        const qsizetype caret = selection.start() + blanks.size();
        return {{{selection.span(), blanks}}, {caret, caret}};
    }
    const QString step = stepFor(first);
    TextEdits edits;
    for (const TextSpan &line : lines) {
        if (lines.size() > 1 && isBlankLine(line.of(text)))
            continue;
        for (const TextEdit &edit : shiftedLine(text, line, step, shift, lines.size() == 1))
            edits.push_back(edit);
    }
    return keepingSelection(std::move(edits), selection);
}

std::optional<TypedPair> typePair(const QString &text, const TextSelection &selection, QChar sign)
{
    const QChar closer = closerOf(sign);
    if (!selection.isEmpty()) {
        const bool wraps = !closer.isNull() || QStringView(u"'*_~$").contains(sign);
        if (!wraps || holdsBlankLine(selection.span().of(text)))
            return {};
        const QChar last = closer.isNull() ? sign : closer;
        const TextSelection inner{selection.anchor + 1, selection.caret + 1};
        return TypedPair{{{{{selection.start(), 0}, sign}, {{selection.end(), 0}, last}}, inner}};
    }
    const qsizetype at = selection.caret;
    const bool symmetric = sign == closer;
    const bool repeats = symmetric && at > 0 && text[at - 1] == sign;
    if (closer.isNull() || !precedesGap(text, at) || (symmetric && !followsGap(text, at)) || repeats)
        return {};
    return TypedPair{{{{{at, 0}, QString(sign) + closer}}, {at + 1, at + 1}}, true};
}

} // namespace Galley
