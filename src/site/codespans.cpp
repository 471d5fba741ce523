// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/codespans.h"

#include <QHash>

#include <algorithm>

namespace Galley {

namespace {

/// The backticks or tildes that open or close a block.
struct Fence
{
    QChar sign;
    qsizetype length = 0; ///< 0: the line is no fence
    bool isBare = false;  ///< nothing follows, so that it may close
};

qsizetype runLength(QStringView text, qsizetype at)
{
    const auto end = std::find_if(text.begin() + at, text.end(), [&](QChar c) { return c != text[at]; });
    return end - text.begin() - at;
}

/// Fences stand in quotes and lists too, so what these put before a line is passed over.
Fence fenceOf(QStringView line)
{
    const auto isBefore = [](QChar c) { return c == u' ' || c == u'\t' || c == u'>'; };
    qsizetype at = std::find_if_not(line.begin(), line.end(), isBefore) - line.begin();
    if (line.sliced(at).startsWith(u"- ") || line.sliced(at).startsWith(u"* "))
        at += 2;
    if (at >= line.size() || (line[at] != u'`' && line[at] != u'~'))
        return {};
    const qsizetype length = runLength(line, at);
    const QStringView rest = line.sliced(at + length);
    if (length < 3 || (line[at] == u'`' && rest.contains(u'`')))
        return {};
    return {line[at], length, rest.trimmed().isEmpty()};
}

/// Adds the code in a paragraph: runs of backticks with as many behind them.
void addInline(std::vector<TextSpan> *spans, QStringView text, TextSpan part)
{
    std::vector<TextSpan> runs;
    for (qsizetype at = part.start; at < part.end();) {
        if (text[at] == u'`') {
            runs.push_back({at, runLength(text.left(part.end()), at)});
            at = runs.back().end();
        } else {
            // A backslash takes the sign behind it out of play.
            at += text[at] == u'\\' ? 2 : 1;
        }
    }
    QHash<qsizetype, std::size_t> lastOfLength;
    for (std::size_t i = 0; i < runs.size(); ++i)
        lastOfLength[runs[i].length] = i;
    for (std::size_t open = 0; open < runs.size(); ++open) {
        if (lastOfLength.value(runs[open].length) == open)
            continue;
        std::size_t close = open + 1;
        while (runs[close].length != runs[open].length)
            ++close;
        spans->push_back({runs[open].start, runs[close].end() - runs[open].start});
        open = close;
    }
}

} // namespace

std::vector<TextSpan> codeSpans(QStringView body)
{
    std::vector<TextSpan> spans;
    Fence open;
    qsizetype blockStart = 0;
    qsizetype paragraphStart = 0;
    const auto endParagraph = [&](qsizetype at) {
        addInline(&spans, body, {paragraphStart, at - paragraphStart});
        paragraphStart = at;
    };
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype lineBreak = body.indexOf(u'\n', at);
        const qsizetype end = lineBreak < 0 ? body.size() : lineBreak;
        const qsizetype next = std::min(end + 1, body.size());
        const QStringView line = body.sliced(at, end - at);
        const Fence fence = fenceOf(line);
        if (open.length > 0) {
            if (fence.sign == open.sign && fence.length >= open.length && fence.isBare) {
                spans.push_back({blockStart, end - blockStart});
                open = {};
            }
            paragraphStart = next;
        } else if (fence.length > 0) {
            endParagraph(at);
            open = fence;
            blockStart = at;
        } else if (line.trimmed().isEmpty()) {
            endParagraph(at);
        }
        at = end == body.size() ? end : next;
    }
    if (open.length > 0)
        spans.push_back({blockStart, body.size() - blockStart});
    else
        endParagraph(body.size());
    return spans;
}

} // namespace Galley
