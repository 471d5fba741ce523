// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/chipedit.h"

#include "editor/flowlayout.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFrame>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

ChipEdit::ChipEdit(QWidget *parent)
    : QFrame(parent)
    , m_flow(new FlowLayout(FlowLayout::LastWidget::TakesRest, this))
    , m_input(new ChipInput(this))
{
    m_flow->setContentsMargins(4, 4, 4, 4);
    m_flow->setSpacing(4);
    m_flow->insertWidget(0, m_input);
    setFocusProxy(m_input);
    setCursor(Qt::IBeamCursor);
    setBackgroundRole(QPalette::Base);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_input->installEventFilter(this);
    connect(m_input, &ChipInput::itemsEntered, this, &ChipEdit::itemsEntered);
    connect(m_input, &ChipInput::leftBackwards, this, [this] {
        focusChip(static_cast<int>(m_chips.size()) - 1);
    });
    connect(
        m_input, &ChipInput::backspacedOut, this, [this] { remove(static_cast<int>(m_chips.size()) - 1); });
}

void ChipEdit::setChips(const std::vector<ChipValue> &values)
{
    while (m_chips.size() > values.size()) {
        // Never while its own event is being handled.
        m_chips.back()->hide();
        m_flow->removeWidget(m_chips.back());
        m_chips.back()->deleteLater();
        m_chips.pop_back();
    }
    while (m_chips.size() < values.size())
        m_chips.push_back(addChip());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (m_chips[i]->value() != values[i])
            m_chips[i]->setValue(values[i]);
        nameChip(static_cast<int>(i));
    }
    offerOthers();
    updateGeometry();
}

void ChipEdit::setChoices(const std::vector<ChipChoice> &choices)
{
    if (m_choices == choices)
        return;
    m_choices = choices;
    offerOthers();
}

void ChipEdit::offerOthers()
{
    std::vector<ChipChoice> others;
    std::copy_if(
        m_choices.begin(), m_choices.end(), std::back_inserter(others), [this](const ChipChoice &choice) {
            return std::none_of(m_chips.begin(), m_chips.end(), [&](const Chip *chip) {
                return chip->value().text == choice.text;
            });
        });
    m_input->setChoices(others);
}

Chip *ChipEdit::addChip()
{
    auto *chip = new Chip(this);
    m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
    chip->installEventFilter(this);
    const auto indexOf = [this, chip] {
        return static_cast<int>(std::find(m_chips.begin(), m_chips.end(), chip) - m_chips.begin());
    };
    connect(chip, &Chip::removeClicked, this, [this, indexOf] { remove(indexOf()); });
    connect(chip, &Chip::dropped, this, [this, indexOf](const QPoint &at) { drop(indexOf(), at); });
    const auto showDrop = [this](int index) {
        m_dropIndex = index;
        update();
    };
    connect(chip, &Chip::dragged, this, [this, showDrop](const QPoint &at) { showDrop(dropIndex(at)); });
    connect(chip, &Chip::dragCancelled, this, [showDrop] { showDrop(-1); });
    chip->show();
    return chip;
}

void ChipEdit::nameChip(int index)
{
    Chip *chip = m_chips[static_cast<std::size_t>(index)];
    //: for screen readers: kind of item, its text, its place: "Tag release, 2 of 3"
    chip->setAccessibleName(
        tr("%1 %2, %3 of %4").arg(m_itemName, chip->value().text).arg(index + 1).arg(m_chips.size()));
}

bool ChipEdit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    if (event->type() != QEvent::KeyPress || watched == m_input)
        return QFrame::eventFilter(watched, event);
    const auto chip = std::find(m_chips.begin(), m_chips.end(), watched);
    if (chip == m_chips.end())
        return QFrame::eventFilter(watched, event);
    return handleChipKey(static_cast<int>(chip - m_chips.begin()), static_cast<QKeyEvent *>(event));
}

bool ChipEdit::handleChipKey(int index, QKeyEvent *event)
{
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const int last = static_cast<int>(m_chips.size()) - 1;
    const bool moves = event->modifiers().testFlag(Qt::AltModifier);
    int step = 0;
    if (event->key() == Qt::Key_Left)
        step = rightToLeft ? 1 : -1;
    else if (event->key() == Qt::Key_Right)
        step = rightToLeft ? -1 : 1;
    if (step != 0 && moves)
        move(index, std::clamp(index + step, 0, last));
    else if (step != 0)
        focusChip(std::max(index + step, 0));
    else if (event->key() == Qt::Key_Home)
        focusChip(0);
    else if (event->key() == Qt::Key_End || event->key() == Qt::Key_Escape)
        m_input->setFocus();
    else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        remove(index);
    else if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(m_chips[static_cast<std::size_t>(index)]->value().text);
    else
        return false;
    return true;
}

void ChipEdit::focusChip(int index)
{
    if (m_chips.empty() || index >= static_cast<int>(m_chips.size()))
        m_input->setFocus();
    else
        m_chips[static_cast<std::size_t>(std::max(index, 0))]->setFocus();
}

void ChipEdit::remove(int index)
{
    if (index < 0 || index >= static_cast<int>(m_chips.size()))
        return;
    const bool chipHasFocus = m_chips[static_cast<std::size_t>(index)]->hasFocus();
    Q_EMIT itemRemoved(index);
    if (chipHasFocus)
        focusChip(std::min(index, static_cast<int>(m_chips.size())));
}

void ChipEdit::move(int from, int to)
{
    if (from == to)
        return;
    Q_EMIT itemMoved(from, to);
    focusChip(to);
}

int ChipEdit::dropIndex(const QPoint &globalPosition) const
{
    const QPoint at = mapFromGlobal(globalPosition);
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    for (std::size_t i = 0; i < m_chips.size(); ++i) {
        const QRect chip = m_chips[i]->geometry();
        const bool isBefore = rightToLeft ? at.x() > chip.center().x() : at.x() < chip.center().x();
        if (at.y() < chip.top() || (at.y() <= chip.bottom() && isBefore))
            return static_cast<int>(i);
    }
    return static_cast<int>(m_chips.size());
}

void ChipEdit::drop(int from, const QPoint &globalPosition)
{
    const int before = dropIndex(globalPosition);
    m_dropIndex = -1;
    update();
    move(from, before > from ? before - 1 : before);
}

int ChipEdit::heightForWidth(int width) const
{
    return m_flow->heightForWidth(width);
}

QSize ChipEdit::sizeHint() const
{
    return {m_flow->minimumSize().width(), heightForWidth(std::max(width(), 200))};
}

QSize ChipEdit::minimumSizeHint() const
{
    return {m_flow->minimumSize().width(), heightForWidth(std::max(width(), 200))};
}

void ChipEdit::mousePressEvent(QMouseEvent *)
{
    m_input->setFocus(Qt::MouseFocusReason);
}

void ChipEdit::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void ChipEdit::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, m_input->hasFocus());
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    if (m_dropIndex < 0 || m_chips.empty())
        return;
    const bool atEnd = m_dropIndex == static_cast<int>(m_chips.size());
    const QRect chip = m_chips[static_cast<std::size_t>(atEnd ? m_dropIndex - 1 : m_dropIndex)]->geometry();
    const bool atRight = atEnd != (layoutDirection() == Qt::RightToLeft);
    const QRect line(atRight ? chip.right() + 2 : chip.left() - 3, chip.top(), 2, chip.height());
    painter.fillRect(line, palette().color(QPalette::Highlight));
}

} // namespace Galley
