// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "editor/postdocument.h"

#include <QPalette>
#include <QTextEdit>

#include <optional>
#include <vector>

namespace Galley {

/// What is marked in an editor besides its syntax: the current line, problems, search matches. The marks move
/// with the text that they stand on. Part of a MarkdownEdit; UI thread.
class EditorMarks
{
public:
    void setDiagnostics(PostDocument &post, const Diagnostics &diagnostics);
    void setMatches(PostDocument &post, const std::vector<TextSpan> &matches, qsizetype current);

    /// Everything as selections to paint, in colours of the palette.
    QList<QTextEdit::ExtraSelection> selections(const QTextCursor &caret, const QPalette &palette) const;
    /// Messages of the problems at a place and what would fix them, one per line; empty for none.
    QString messageAt(int position) const;

private:
    struct Problem
    {
        QTextCursor place;
        Severity severity = Severity::Error;
        QString message;
        QString fix; ///< caption
    };

    std::vector<Problem> m_problems;
    std::vector<QTextCursor> m_matches;
    qsizetype m_current = -1;
};

} // namespace Galley
