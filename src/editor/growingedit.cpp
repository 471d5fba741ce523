// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/growingedit.h"

#include <QAbstractTextDocumentLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace Galley {

GrowingEdit::GrowingEdit(int fewestLines, int mostLines, QWidget *parent)
    : QPlainTextEdit(parent), m_fewestLines(fewestLines), m_mostLines(mostLines)
{
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUndoRedoEnabled(false); // undo belongs to the post's document
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_isShowing)
            Q_EMIT edited(toPlainText());
    });
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, [this] {
        const bool scrolls = document()->size().height() > m_mostLines;
        setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
        updateGeometry();
    });
}

void GrowingEdit::showText(const QString &text)
{
    if (toPlainText() == text)
        return;
    const QScopedValueRollback showing(m_isShowing, true);
    const int caret = textCursor().position();
    setPlainText(text);
    QTextCursor cursor = textCursor();
    cursor.setPosition(hasFocus() ? std::min(caret, document()->characterCount() - 1) : 0);
    setTextCursor(cursor);
}

int GrowingEdit::heightForLines(int lines) const
{
    const int margins = 2 * (frameWidth() + static_cast<int>(document()->documentMargin()));
    return lines * fontMetrics().lineSpacing() + margins + 1;
}

QSize GrowingEdit::sizeHint() const
{
    // The document of a plain text edit measures itself in lines.
    const int lines = static_cast<int>(document()->size().height());
    return {
        fontMetrics().averageCharWidth() * 30, heightForLines(std::clamp(lines, m_fewestLines, m_mostLines))};
}

QSize GrowingEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 10, sizeHint().height()};
}

void GrowingEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void GrowingEdit::wheelEvent(QWheelEvent *event)
{
    // The form scrolls, unless there is something to scroll here and the user is in it.
    if (hasFocus() && verticalScrollBar()->maximum() > 0)
        QPlainTextEdit::wheelEvent(event);
    else
        event->ignore();
}

} // namespace Galley
