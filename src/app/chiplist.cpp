// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/chiplist.h"

#include "editor/chipedit.h"
#include "editor/chiptext.h"

#include <QVBoxLayout>

namespace Galley {

ChipList::ChipList(QWidget *parent) : QWidget(parent), m_edit(new ChipEdit(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_edit);
    setFocusProxy(m_edit->input());
    connect(
        m_edit, &ChipEdit::itemsEntered, this, [this](const QStringList &items) { take(m_items + items); });
    connect(m_edit, &ChipEdit::itemRemoved, this, [this](int index) {
        QStringList items = m_items;
        items.removeAt(index);
        take(items);
    });
    connect(m_edit, &ChipEdit::itemMoved, this, [this](int from, int to) {
        QStringList items = m_items;
        items.move(from, to);
        take(items);
    });
}

void ChipList::setChoices(const std::vector<ChipChoice> &choices)
{
    m_edit->setChoices(choices);
}

void ChipList::setNames(const QString &item, const QString &all)
{
    m_edit->setItemName(item);
    m_edit->input()->setAccessibleName(all);
}

void ChipList::setLook(const std::function<ChipValue(const QString &)> &look)
{
    m_look = look;
    setItems(m_items);
}

void ChipList::setItems(const QStringList &items)
{
    m_items = items;
    m_items.removeDuplicates();
    std::vector<ChipValue> values;
    for (const QString &item : std::as_const(m_items))
        values.push_back(m_look ? m_look(item) : ChipValue{item, {}, ChipValue::Kind::Plain});
    m_edit->setChips(values);
}

void ChipList::take(const QStringList &items)
{
    setItems(items);
    Q_EMIT changed();
}

QStringList ChipList::items() const
{
    QStringList items = m_items + splitChips(m_edit->input()->text());
    items.removeDuplicates();
    return items;
}

} // namespace Galley
