// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editcommand.h"

#include <QString>

namespace Galley {

/// A text with its selection written into it, so that a row shows what a person would see: "one ⟦two⟧ three",
/// "caret‸".
struct MarkedText
{
    QString text;
    TextSelection selection;

    explicit MarkedText(QString marked)
    {
        if (const qsizetype caret = marked.indexOf(QChar(0x2038)); caret >= 0) {
            marked.remove(caret, 1);
            selection = {caret, caret};
        } else if (const qsizetype start = marked.indexOf(QChar(0x27E6)); start >= 0) {
            marked.remove(start, 1);
            const qsizetype end = marked.indexOf(QChar(0x27E7));
            marked.remove(end, 1);
            selection = {start, end};
        }
        text = marked;
    }

    MarkedText(const QString &before, const EditResult &result)
        : text(applyEdits(before, result.edits)), selection(result.selection)
    {
    }

    QString marked() const
    {
        QString result = text;
        if (selection.isEmpty())
            return result.insert(selection.caret, QChar(0x2038));
        return result.insert(selection.end(), QChar(0x27E7)).insert(selection.start(), QChar(0x27E6));
    }
};

} // namespace Galley
