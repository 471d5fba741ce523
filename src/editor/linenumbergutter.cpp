// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/linenumbergutter.h"

#include "editor/markdownedit.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace Galley {

namespace {

constexpr int padding = 6; // pixels on both sides of the number

} // namespace

LineNumberGutter::LineNumberGutter(MarkdownEdit *editor) : QWidget(editor), m_editor(editor)
{
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Line numbers"));
}

QSize LineNumberGutter::sizeHint() const
{
    const qsizetype digits = std::max<qsizetype>(QString::number(m_editor->blockCount()).size(), 3);
    const int digit = m_editor->fontMetrics().horizontalAdvance(u'9');
    return {static_cast<int>(digits) * digit + 2 * padding, 0};
}

void LineNumberGutter::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(m_editor->font());
    const int current = m_editor->textCursor().blockNumber();
    QColor quiet = palette().color(QPalette::Text);
    quiet.setAlphaF(0.45F);
    QTextBlock block = m_editor->firstVisibleBlock();
    qreal top = m_editor->blockBoundingGeometry(block).translated(m_editor->contentOffset()).top();
    const int lineHeight = m_editor->fontMetrics().height();
    for (; block.isValid() && top <= event->rect().bottom(); block = block.next()) {
        const qreal height = m_editor->blockBoundingRect(block).height();
        if (block.isVisible() && top + height >= event->rect().top()) {
            const qreal firstLine = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).height() : 0;
            painter.setPen(block.blockNumber() == current ? palette().color(QPalette::Text) : quiet);
            painter.drawText(
                QRectF(0, top, width() - padding, std::max<qreal>(firstLine, lineHeight)),
                Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        }
        top += height;
    }
}

void LineNumberGutter::mousePressEvent(QMouseEvent *event)
{
    QTextCursor cursor = m_editor->cursorForPosition(QPoint(0, event->position().toPoint().y()));
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
}

} // namespace Galley
