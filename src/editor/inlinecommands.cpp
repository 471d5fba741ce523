// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/inlinecommands.h"

#include "editor/inlinemarkup.h"
#include "editor/inlinescan.h"
#include "editor/lineprefix.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// A place where a mark is or could be: the words, and the marks on each side when they are there.
struct Marked
{
    TextSpan inner;
    qsizetype before = 0; ///< units of mark to remove on the left
    qsizetype after = 0;

    bool isMarked() const { return before > 0; }
};

constexpr QStringView urlPlaceholder = u"url";

bool isWordUnit(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'-' || c == u'\'' || c == u'\u2019';
}

TextSpan wordAt(QStringView text, qsizetype at)
{
    qsizetype start = at;
    qsizetype end = at;
    while (start > 0 && isWordUnit(text[start - 1]))
        --start;
    while (end < text.size() && isWordUnit(text[end]))
        ++end;
    return {start, end - start};
}

TextSpan trimmedSpan(QStringView text, TextSpan span)
{
    while (span.length > 0 && text[span.start].isSpace()) {
        ++span.start;
        --span.length;
    }
    while (span.length > 0 && text[span.end() - 1].isSpace())
        --span.length;
    return span;
}

/// The words of each selected line without marks of lists, quotes and headings.
std::vector<TextSpan> wordsOf(QStringView text, const TextSelection &selection)
{
    if (selection.isEmpty())
        return {wordAt(text, selection.caret)};
    const std::vector<TextSpan> lines = linesOf(text, selection);
    std::vector<TextSpan> words;
    for (const TextSpan &line : lines) {
        const bool first = lines.size() == 1;
        qsizetype start = line.start + (first ? 0 : linePrefix(line.of(text)).contentStart);
        while (!first && start < line.end() && text[start] == u'#')
            ++start;
        start = std::max(start, selection.start());
        const qsizetype end = std::min(line.end(), selection.end());
        const TextSpan span = end > start ? trimmedSpan(text, {start, end - start}) : TextSpan{start, 0};
        if (span.length > 0)
            words.push_back(span);
    }
    return words;
}

qsizetype runBefore(QStringView text, qsizetype at, QChar sign)
{
    qsizetype start = at;
    while (start > 0 && text[start - 1] == sign)
        --start;
    return at - start;
}

qsizetype runAfter(QStringView text, qsizetype at, QChar sign)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == sign)
        ++end;
    return end - at;
}

bool isCarriedBy(qsizetype run, InlineMark mark)
{
    return mark == InlineMark::Italic ? run == 1 || run == 3 : run == 2 || run == 3;
}

/// Looks outwards from the words through the marks that stand on both sides, as in `_**~~word~~**_`.
Marked outsideMark(QStringView text, TextSpan words, InlineMark mark)
{
    const QStringView signs = mark == InlineMark::Strikethrough ? QStringView(u"~") : QStringView(u"*_");
    qsizetype left = words.start;
    qsizetype right = words.end();
    while (left > 0 && right < text.size() && text[left - 1] == text[right] &&
           QStringView(u"*_~").contains(text[right])) {
        const QChar sign = text[right];
        const qsizetype run = std::min(runBefore(text, left, sign), runAfter(text, right, sign));
        if (signs.contains(sign) && isCarriedBy(run, mark)) {
            const qsizetype width = mark == InlineMark::Italic ? 1 : 2;
            return {{left, right - left}, width, width};
        }
        left -= run;
        right += run;
    }
    return {words};
}

/// The selection holds the marks itself: "[**word**]".
Marked insideMark(QStringView text, TextSpan words, InlineMark mark)
{
    const QStringView inside = words.of(text);
    const TextRole wanted = mark == InlineMark::Bold     ? TextRole::Strong
                            : mark == InlineMark::Italic ? TextRole::Emphasis
                                                         : TextRole::Strikethrough;
    for (const StyledSpan &span : inlineMarkup(inside).spans) {
        // A nested mark of the same length at the edges, as in `***word***`, is found through the outer one.
        const qsizetype depth = span.span.start;
        const qsizetype width =
            mark == InlineMark::Italic ? 1 : std::min<qsizetype>(runAfter(inside, depth, inside[depth]), 2);
        const bool covers = span.role == wanted && depth == inside.size() - span.span.end() && depth <= 3 &&
                            runAfter(inside, 0, inside[0]) >= depth;
        if (covers && span.span.length > 2 * width)
            return {{words.start + depth + width, words.length - 2 * (depth + width)}, width, width};
    }
    return {words};
}

qsizetype longestRun(QStringView text, QChar sign)
{
    qsizetype longest = 0;
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at)) {
        const qsizetype run = runAfter(text, at, sign);
        longest = std::max(longest, run);
        at += run;
    }
    return longest;
}

bool needsPadding(QStringView code)
{
    return code.startsWith(u'`') || code.endsWith(u'`');
}

Marked codeMark(QStringView text, TextSpan words)
{
    const QStringView code = words.of(text);
    const qsizetype padding = needsPadding(code) ? 1 : 0;
    const bool padded = padding == 0 || (words.start > 0 && text[words.start - 1] == u' ' &&
                                         words.end() < text.size() && text[words.end()] == u' ');
    if (padded) {
        const qsizetype left = runBefore(text, words.start - padding, u'`');
        const qsizetype right = runAfter(text, words.end() + padding, u'`');
        if (left > 0 && left == right && left > longestRun(code, u'`'))
            return {words, left + padding, right + padding};
    }
    const qsizetype run = runAfter(code, 0, u'`');
    SignRuns runs(code, u'`');
    if (run > 0 && runs.spanAt(0) == code.size()) {
        const TextSpan inner{words.start + run, words.length - 2 * run};
        const QStringView inside = inner.of(text);
        const bool blanks = inside.size() > 2 && inside.startsWith(u' ') && inside.endsWith(u' ') &&
                            needsPadding(inside.mid(1).chopped(1));
        return blanks ? Marked{{inner.start + 1, inner.length - 2}, run + 1, run + 1}
                      : Marked{inner, run, run};
    }
    return {words};
}

Marked findMark(QStringView text, TextSpan words, InlineMark mark)
{
    if (mark == InlineMark::Code)
        return codeMark(text, words);
    const Marked outside = outsideMark(text, words, mark);
    return outside.isMarked() || words.length == 0 ? outside : insideMark(text, words, mark);
}

QString signOf(InlineMark mark, QStringView words)
{
    switch (mark) {
    case InlineMark::Bold:
        return u"**"_s;
    case InlineMark::Italic:
        return u"*"_s;
    case InlineMark::Strikethrough:
        return u"~~"_s;
    case InlineMark::Code:
        return QString(longestRun(words, u'`') + 1, u'`');
    }
    Q_UNREACHABLE();
}

/// The link of the line that the selection lies in, not an address that is its own text.
std::optional<InlineLink> linkAround(QStringView line, qsizetype lineStart, const TextSelection &selection)
{
    const qsizetype start = selection.start() - lineStart;
    const qsizetype end = selection.end() - lineStart;
    const std::optional<InlineLink> link = linkAt(line, start);
    if (!link || link->isImage || link->text == link->target || end > link->whole.end())
        return {};
    const bool inside = selection.isEmpty() ? start > link->whole.start && start < link->whole.end()
                                            : start < link->whole.end();
    return inside ? link : std::nullopt;
}

EditResult unlinked(const QString &text, const TextSelection &selection, const InlineLink &link)
{
    QString words = link.text.of(text).toString();
    const QStringView target = link.target.of(text);
    if (words.isEmpty() && target != urlPlaceholder)
        words = target.toString();
    const qsizetype caret = std::clamp(
        selection.caret - (link.text.start - link.whole.start), link.whole.start,
        link.whole.start + words.size());
    return {{{link.whole, words}}, {caret, caret}};
}

/// Within one line the selection keeps to the words, inside the marks. Over several lines it takes the outer
/// marks in, so that the next toggle finds all of them.
TextSelection selectionAfter(const TextEdits &edits, const TextSelection &selection, bool overLines)
{
    const auto moved = [&](qsizetype offset, bool isStart) {
        qsizetype shift = 0;
        for (size_t i = 0; i < edits.size(); ++i) {
            const bool closing = i % 2 == 1;
            const bool takesPart = overLines ? !isStart : !closing;
            if (edits[i].span.start < offset || (takesPart && edits[i].span.start == offset))
                shift += edits[i].replacement.size() -
                         std::min(edits[i].span.length, offset - edits[i].span.start);
        }
        return offset + shift;
    };
    const bool forward = selection.anchor <= selection.caret;
    return {moved(selection.anchor, forward), moved(selection.caret, !forward)};
}

} // namespace

EditResult toggleMark(const QString &text, const TextSelection &selection, InlineMark mark)
{
    std::vector<Marked> places;
    bool allMarked = true;
    for (const TextSpan &words : wordsOf(text, selection)) {
        places.push_back(findMark(text, words, mark));
        allMarked = allMarked && places.back().isMarked();
    }
    if (places.empty())
        return {{}, selection};
    TextEdits edits;
    for (const Marked &place : places) {
        if (allMarked) {
            edits.push_back({{place.inner.start - place.before, place.before}, {}});
            edits.push_back({{place.inner.end(), place.after}, {}});
        } else if (!place.isMarked()) {
            const QString sign = signOf(mark, place.inner.of(text));
            const bool pads = mark == InlineMark::Code && needsPadding(place.inner.of(text));
            edits.push_back({{place.inner.start, 0}, pads ? sign + u' ' : sign});
            edits.push_back({{place.inner.end(), 0}, pads ? u' ' + sign : sign});
        }
    }
    return {edits, selectionAfter(edits, selection, places.size() > 1)};
}

EditResult toggleLink(const QString &text, const TextSelection &selection)
{
    const TextSpan line = lineAt(text, selection.start());
    if (std::optional<InlineLink> link = linkAround(line.of(text), line.start, selection)) {
        for (TextSpan *span : {&link->whole, &link->text, &link->target})
            span->start += line.start;
        return unlinked(text, selection, *link);
    }
    const TextSpan words =
        selection.isEmpty() ? wordAt(text, selection.caret) : trimmedSpan(text, selection.span());
    const QStringView label = words.of(text);
    if (words.end() > line.end())
        return {{}, selection};
    const bool isUrl = !label.isEmpty() && bareUrlLength(label, 0) == label.size();
    const QString target = isUrl ? label.toString() : urlPlaceholder.toString();
    const QString written = u"[%1](%2)"_s.arg(isUrl ? QString() : label.toString(), target);
    // Brackets in the words, a code span or another link around them would make it plain text.
    const TextEdits edits{{words, written}};
    const QString after =
        applyEdits(line.of(text).toString(), {{{words.start - line.start, words.length}, written}});
    const std::optional<InlineLink> made = linkAt(after, words.start - line.start + 1);
    if (!made || made->whole != TextSpan{words.start - line.start, written.size()})
        return {{}, selection};
    const qsizetype inText = words.start + 1;
    const qsizetype inTarget = words.start + made->target.start - made->whole.start;
    if (isUrl || label.isEmpty())
        return {edits, {inText, inText}};
    return {edits, {inTarget, inTarget + target.size()}};
}

} // namespace Galley
