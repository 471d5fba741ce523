// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/findbar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Galley {

FindBar::FindBar(QWidget *parent) : QWidget(parent), m_text(new QLineEdit(this)), m_count(new QLabel(this))
{
    setAutoFillBackground(true);
    m_text->setPlaceholderText(tr("Find in the preview"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->setClearButtonEnabled(true);
    auto *previous = new QPushButton(tr("&Previous"), this);
    auto *next = new QPushButton(tr("&Next"), this);
    auto *close = new QPushButton(tr("&Close"), this);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    for (QPushButton *button : {previous, next, close})
        row->addWidget(button);
    connect(m_text, &QLineEdit::textChanged, this, [this] { find(FindDirection::Forward); });
    connect(next, &QPushButton::clicked, this, [this] { find(FindDirection::Forward); });
    connect(previous, &QPushButton::clicked, this, [this] { find(FindDirection::Backward); });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void FindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    find(FindDirection::Forward);
}

void FindBar::find(FindDirection direction)
{
    if (isHidden())
        return open();
    if (m_text->text().isEmpty())
        m_count->clear();
    Q_EMIT asked(m_text->text(), direction);
}

void FindBar::showMatches(int current, int count)
{
    if (!m_text->text().isEmpty())
        m_count->setText(count == 0 ? tr("Not found") : tr("%1 of %2").arg(current).arg(count));
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        find(event->modifiers() & Qt::ShiftModifier ? FindDirection::Backward : FindDirection::Forward);
    else
        QWidget::keyPressEvent(event);
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // Also sent when the window is minimised; the search ends only with the strip.
    if (isHidden())
        Q_EMIT closed();
}

} // namespace Galley
