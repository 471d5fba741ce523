// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textedit.h"

#include <algorithm>

namespace Galley {

QString applyEdits(const QString &text, const TextEdits &edits)
{
    QString result;
    result.reserve(text.size());
    qsizetype done = 0;
    for (const TextEdit &edit : edits) {
        Q_ASSERT(edit.span.start >= done && edit.span.end() <= text.size());
        result += QStringView(text).mid(done, edit.span.start - done);
        result += edit.replacement;
        done = edit.span.end();
    }
    result += QStringView(text).mid(done);
    return result;
}

TextPosition positionAt(QStringView text, qsizetype offset)
{
    const QStringView before = text.left(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineBreak = before.lastIndexOf(u'\n');
    return {static_cast<int>(before.count(u'\n')) + 1, static_cast<int>(before.size() - lineBreak)};
}

qsizetype lineStart(QStringView text, int line)
{
    qsizetype start = 0;
    for (int current = 1; current < line; ++current) {
        const qsizetype lineBreak = text.indexOf(u'\n', start);
        if (lineBreak < 0)
            return text.size();
        start = lineBreak + 1;
    }
    return start;
}

TextEdits smallestEdit(const QString &before, const QString &after)
{
    if (before == after)
        return {};
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    // A surrogate pair is one character: an edit must not cut it.
    if (head > 0 && before[head - 1].isHighSurrogate())
        --head;
    if (tail > 0 && before[before.size() - tail].isLowSurrogate())
        --tail;
    return {{{head, before.size() - head - tail}, after.mid(head, after.size() - head - tail)}};
}

} // namespace Galley
