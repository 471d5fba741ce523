// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editscroll.h"

#include "editor/markdownedit.h"
#include "editor/postdocument.h"

#include <QEvent>
#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace Galley {

// The vertical bar of QPlainTextEdit counts lines as they are wrapped: its value is the one at the top.

EditScroll::EditScroll(MarkdownEdit *edit) : QObject(edit), m_edit(edit)
{
    edit->viewport()->installEventFilter(this);
    connect(edit->verticalScrollBar(), &QScrollBar::valueChanged, this, &EditScroll::noteValue);
    connect(&edit->post(), &PostDocument::textChanged, this, &EditScroll::settle);
}

double EditScroll::topLine() const
{
    const QScrollBar *bar = m_edit->verticalScrollBar();
    if (bar->value() > 0 && bar->value() == bar->maximum())
        return end;
    const QTextBlock block = m_edit->document()->findBlockByLineNumber(bar->value());
    const double inside = bar->value() - block.firstLineNumber();
    return block.blockNumber() + 1 + inside / std::max(1, block.lineCount());
}

void EditScroll::setTopLine(double line)
{
    const QSignalBlocker quiet(this);
    m_line = line;
    QScrollBar *bar = m_edit->verticalScrollBar();
    if (line > m_edit->blockCount() + 1) {
        bar->setValue(bar->maximum());
        return;
    }
    const double whole = std::floor(line);
    const QTextBlock block = m_edit->document()->findBlockByNumber(
        std::clamp(static_cast<int>(whole), 1, m_edit->blockCount()) - 1);
    // Lines out of sight are not wrapped yet; asking for their height does it.
    m_edit->document()->documentLayout()->blockBoundingRect(block);
    const double inside = (line - whole) * block.lineCount();
    bar->setValue(block.firstLineNumber() + static_cast<int>(std::lround(inside)));
    m_line = line;
}

bool EditScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !m_settling) {
        settle();
        QMetaObject::invokeMethod(
            this, [this, line = m_line] { setTopLine(line); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void EditScroll::settle()
{
    if (std::exchange(m_settling, true))
        return;
    QMetaObject::invokeMethod(
        this, [this] { m_settling = false; }, Qt::QueuedConnection);
}

void EditScroll::noteValue()
{
    m_line = topLine();
    if (!m_settling)
        Q_EMIT scrolled(m_line);
}

} // namespace Galley
