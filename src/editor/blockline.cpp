// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/blockline.h"

#include "editor/bodyline.h"
#include "editor/yamlline.h"

namespace Galley {

namespace {

using Mode = BlockState::Mode;

BlockState bodyState(const BlockState &state)
{
    BlockState body = state;
    body.mode = Mode::Body;
    body.inParagraph = body.inTable = false;
    return body;
}

BlockLine scanFenced(QStringView line, const BlockState &state)
{
    qsizetype at = 0;
    int depth = 0;
    const auto skipBlanks = [&] {
        while (at < line.size() && (line[at] == u' ' || line[at] == u'\t'))
            ++at;
    };
    for (skipBlanks(); depth < state.quoteDepth && at < line.size() && line[at] == u'>';
         skipBlanks(), ++depth)
        ++at;
    const bool outdented =
        state.quoteDepth == 0 && at < line.size() && at < state.contentIndent && line[0] != u'\t';
    if (depth < state.quoteDepth || outdented)
        return scanBodyLine(line, bodyState(state)); // the container ended, and the block with it

    BlockLine out;
    out.next = state;
    qsizetype run = 0;
    while (at + run < line.size() && line[at + run] == state.fence)
        ++run;
    const bool tooDeep = state.commonMark && at - state.contentIndent > 3 && state.quoteDepth == 0;
    const bool closes = run >= state.fenceLength && line.mid(at + run).trimmed().isEmpty() && !tooDeep;
    const bool math = state.fence == u'$';
    out.kind = closes ? LineKind::Fence : math ? LineKind::Math : LineKind::Code;
    const TextRole role = math ? TextRole::Math : closes ? TextRole::Mark : TextRole::Code;
    if (!line.isEmpty())
        out.spans.push_back({{0, line.size()}, role});
    if (closes)
        out.next = bodyState(state);
    return out;
}

BlockLine scanComment(QStringView line, const BlockState &state)
{
    BlockLine out;
    out.kind = LineKind::Comment;
    out.next = state;
    const QStringView close = state.mode == Mode::Comment ? QStringView(u"-->") : QStringView(u"*/}");
    const qsizetype end = line.indexOf(close);
    const qsizetype stop = end < 0 ? line.size() : end + close.size();
    if (stop > 0)
        out.spans.push_back({{0, stop}, TextRole::Comment});
    if (end >= 0) {
        out.next = bodyState(state);
        out.inlineText = {stop, line.size() - stop};
        out.next.inParagraph = !line.mid(stop).trimmed().isEmpty();
    }
    return out;
}

BlockLine scanFrontMatterFence(QStringView line, const BlockState &state, Mode next)
{
    BlockLine out;
    out.kind = LineKind::FrontMatterFence;
    out.next = state;
    out.next.mode = next;
    out.next.contentIndent = 0;
    out.spans.push_back({{0, 3}, TextRole::Rule});
    if (next == Mode::Body) { // what follows the closing dashes is body text already (reference 2.1)
        out.inlineText = {3, line.size() - 3};
        out.next.inParagraph = !line.mid(3).trimmed().isEmpty();
    } else if (line.size() > 3) {
        out.spans.push_back({{3, line.size() - 3}, TextRole::CodeInfo});
    }
    return out;
}

} // namespace

int BlockState::packed() const
{
    const int fenceKind = fence == u'`' ? 0 : fence == u'~' ? 1 : 2;
    return static_cast<int>(mode) | fenceKind << 3 | fenceLength << 5 | contentIndent << 12 |
           quoteDepth << 18 | int(inParagraph) << 21 | int(inTable) << 22 | int(commonMark) << 23 |
           int(math) << 24;
}

BlockState BlockState::unpacked(int packed)
{
    BlockState state;
    state.mode = static_cast<Mode>(packed & 7);
    state.fence = QStringView(u"`~$$")[packed >> 3 & 3].unicode();
    state.fenceLength = packed >> 5 & 127;
    state.contentIndent = packed >> 12 & 63;
    state.quoteDepth = packed >> 18 & 7;
    state.inParagraph = packed >> 21 & 1;
    state.inTable = packed >> 22 & 1;
    state.commonMark = packed >> 23 & 1;
    state.math = packed >> 24 & 1;
    return state;
}

BlockLine scanLine(QStringView line, const BlockState &state)
{
    const bool dashes = line.startsWith(u"---");
    switch (state.mode) {
    case Mode::FileStart:
        if (dashes && (line.size() == 3 || line[3] != u'-'))
            return scanFrontMatterFence(line, state, Mode::FrontMatter);
        break;
    case Mode::FrontMatter:
    case Mode::FrontMatterText:
        return dashes ? scanFrontMatterFence(line, state, Mode::Body) : scanYamlLine(line, state);
    case Mode::Fence:
        return scanFenced(line, state);
    case Mode::Comment:
    case Mode::BraceComment:
        return scanComment(line, state);
    case Mode::Module:
        if (!line.trimmed().isEmpty())
            return {LineKind::Module, state, {{{0, line.size()}, TextRole::Tag}}, {}, 0};
        break;
    case Mode::Body:
        break;
    }
    return scanBodyLine(line, state);
}

BlockState stateAt(QStringView text, qsizetype offset, const BlockState &start)
{
    BlockState state = start;
    for (qsizetype at = 0;;) {
        const qsizetype end = text.indexOf(u'\n', at);
        if (end < 0 || end >= offset)
            return state;
        state = scanLine(text.mid(at, end - at), state).next;
        at = end + 1;
    }
}

} // namespace Galley
