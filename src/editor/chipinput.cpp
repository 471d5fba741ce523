// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/chipinput.h"

#include "editor/chiptext.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int textRole = Qt::UserRole;

} // namespace

ChipInput::ChipInput(QWidget *parent)
    : QLineEdit(parent), m_model(new QStandardItemModel(this)), m_completer(new QCompleter(m_model, this))
{
    setFrame(false);
    setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    // Set by hand rather than by setCompleter(), which would write the choice's shown text into the line.
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    connect(this, &QLineEdit::textEdited, this, &ChipInput::offer);
    connect(
        m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) { take({index.data(textRole).toString()}); });
}

void ChipInput::setChoices(const std::vector<ChipChoice> &choices)
{
    m_model->clear();
    for (const ChipChoice &choice : choices) {
        const QString shown =
            choice.detail.isEmpty() ? choice.text : u"%1 – %2"_s.arg(choice.text, choice.detail);
        auto *item = new QStandardItem(shown);
        item->setData(choice.text, textRole);
        m_model->appendRow(item);
    }
}

void ChipInput::finish()
{
    take(splitChips(text()));
}

void ChipInput::offer(const QString &typed)
{
    if (hasChipSeparator(typed)) {
        take(splitChips(typed));
        return;
    }
    m_completer->setCompletionPrefix(typed.trimmed());
    if (typed.trimmed().isEmpty() || m_completer->completionCount() == 0)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

void ChipInput::take(const QStringList &items)
{
    m_completer->popup()->hide();
    clear();
    if (!items.isEmpty())
        Q_EMIT itemsEntered(items);
}

bool ChipInput::popupWants(int key) const
{
    const QAbstractItemView *popup = m_completer->popup();
    const bool chooses = key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
    return chooses && popup->isVisible() && popup->currentIndex().isValid();
}

void ChipInput::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const int backwards = layoutDirection() == Qt::LeftToRight ? Qt::Key_Left : Qt::Key_Right;
    if (popupWants(event->key())) {
        event->ignore(); // the completer, which sent it here first, chooses
    } else if (isEnter) {
        finish();
    } else if (event->key() == Qt::Key_Backspace && text().isEmpty()) {
        Q_EMIT backspacedOut();
    } else if (event->key() == backwards && cursorPosition() == 0 && !hasSelectedText()) {
        Q_EMIT leftBackwards();
    } else if (event->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
        m_completer->setCompletionPrefix(text().trimmed());
        m_completer->complete();
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void ChipInput::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        finish();
}

} // namespace Galley
