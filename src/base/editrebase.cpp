// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/editrebase.h"

namespace Galley {

TextEdits inverted(const QString &text, const TextEdits &edits)
{
    TextEdits back;
    qsizetype growth = 0;
    for (const TextEdit &edit : edits) {
        back.push_back({{edit.span.start + growth, edit.replacement.size()}, edit.span.of(text).toString()});
        growth += edit.replacement.size() - edit.span.length;
    }
    return back;
}

std::optional<TextEdits> rebased(const TextEdits &edits, const QString &before, const QString &after)
{
    TextEdits moved = edits;
    const TextEdits changes = smallestEdit(before, after);
    if (changes.empty())
        return moved;
    const TextSpan changed = changes.front().span;
    for (TextEdit &edit : moved) {
        if (edit.span.end() <= changed.start)
            continue;
        if (edit.span.start < changed.end())
            return std::nullopt;
        edit.span.start += after.size() - before.size();
    }
    return moved;
}

} // namespace Galley
