// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editcommand.h"

namespace Galley {

qsizetype movedOffset(const TextEdits &edits, qsizetype offset)
{
    qsizetype moved = offset;
    for (const TextEdit &edit : edits) {
        if (edit.span.start > offset)
            break;
        const qsizetype removed = std::min(edit.span.end(), offset) - edit.span.start;
        moved += edit.replacement.size() - removed;
    }
    return moved;
}

EditResult keepingSelection(TextEdits edits, const TextSelection &selection)
{
    const TextSelection moved{movedOffset(edits, selection.anchor), movedOffset(edits, selection.caret)};
    return {std::move(edits), moved};
}

TextSpan lineAt(QStringView text, qsizetype offset)
{
    const qsizetype start = offset == 0 ? 0 : text.lastIndexOf(u'\n', offset - 1) + 1;
    const qsizetype end = text.indexOf(u'\n', offset);
    return {start, (end < 0 ? text.size() : end) - start};
}

std::vector<TextSpan> linesOf(QStringView text, const TextSelection &selection)
{
    std::vector<TextSpan> lines{lineAt(text, selection.start())};
    while (lines.back().end() + 1 < selection.end())
        lines.push_back(lineAt(text, lines.back().end() + 1));
    return lines;
}

bool isBlankLine(QStringView line)
{
    return line.trimmed().isEmpty();
}

} // namespace Galley
