// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/chipsfield.h"

#include "editor/chipedit.h"

#include <algorithm>

namespace Galley {

namespace {

std::vector<ChipChoice> choices(FieldWidget kind, const SiteSnapshot &site)
{
    if (kind == FieldWidget::AuthorChips)
        return authorChoices(site);
    return kind == FieldWidget::TagChips ? tagChoices(site) : keywordChoices(site);
}

ChipValue chip(FieldWidget kind, const ItemState &item, const FormContext &context)
{
    if (kind == FieldWidget::AuthorChips)
        return authorChip(item, context);
    return kind == FieldWidget::TagChips ? tagChip(item, context) : keywordChip(item, context);
}

} // namespace

ChipsField::ChipsField(FieldWidget kind, QWidget *parent)
    : FormField(parent), m_kind(kind), m_edit(new ChipEdit(parent))
{
    if (kind == FieldWidget::AuthorChips)
        m_edit->setItemName(tr("Author"));
    else
        m_edit->setItemName(kind == FieldWidget::TagChips ? tr("Tag") : tr("Keyword"));
    m_edit->input()->setPlaceholderText(tr("Add…"));
    watch(m_edit->input());
    connect(m_edit, &ChipEdit::itemsEntered, this, &ChipsField::add);
    connect(m_edit, &ChipEdit::itemRemoved, this, [this](int index) {
        Q_EMIT changeRequested(RemoveItem{index}, Merging::OwnStep);
    });
    connect(m_edit, &ChipEdit::itemMoved, this, [this](int from, int to) {
        Q_EMIT changeRequested(MoveItem{from, to}, Merging::OwnStep);
    });
}

QWidget *ChipsField::widget() const
{
    return m_edit;
}

QWidget *ChipsField::focusTarget() const
{
    return m_edit->input();
}

void ChipsField::show(const FieldState &state, const FormContext &context)
{
    if (m_offered != context.site) {
        m_offered = context.site;
        m_edit->setChoices(choices(m_kind, *context.site));
    }
    std::vector<ChipValue> chips;
    for (const ItemState &item : state.items)
        chips.push_back(chip(m_kind, item, context));
    m_edit->setChips(chips);
}

void ChipsField::add(const QStringList &items)
{
    // A second chip of one name says nothing, and a second author of one key stops the site's build.
    InsertItems change{static_cast<qsizetype>(m_edit->chips().size()), items};
    for (const Chip *present : m_edit->chips())
        change.items.removeAll(present->value().text);
    if (!change.items.isEmpty())
        Q_EMIT changeRequested(change, Merging::OwnStep);
}

} // namespace Galley
