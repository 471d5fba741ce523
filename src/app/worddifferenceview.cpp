// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/worddifferenceview.h"

#include "app/theme.h"
#include "base/worddifference.h"
#include "editor/postdocument.h"

#include <QApplication>
#include <QFontDatabase>

namespace Galley {

namespace {

QTextCharFormat formatOf(DifferencePiece::Kind kind)
{
    const Brightness brightness = brightnessOf(QApplication::palette());
    QTextCharFormat format;
    switch (kind) {
    case DifferencePiece::Kind::Same:
        break;
    case DifferencePiece::Kind::Removed:
        format.setBackground(toneGround(Tone::Error, brightness));
        format.setFontStrikeOut(true);
        break;
    case DifferencePiece::Kind::Added:
        format.setBackground(toneGround(Tone::Note, brightness));
        format.setFontUnderline(true);
        break;
    }
    return format;
}

} // namespace

WordDifferenceView::WordDifferenceView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Difference"));
}

void WordDifferenceView::compare(const QString &before, const QString &after)
{
    clear();
    QTextCursor cursor(document());
    int firstChange = -1;
    for (const DifferencePiece &piece : wordDifference(before, after)) {
        if (firstChange < 0 && piece.kind != DifferencePiece::Kind::Same)
            firstChange = cursor.position();
        cursor.insertText(PostDocument::toDocumentText(piece.text), formatOf(piece.kind));
    }
    cursor.setPosition(std::max(0, firstChange));
    setTextCursor(cursor);
    centerCursor();
}

} // namespace Galley
