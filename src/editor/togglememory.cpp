// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/togglememory.h"

namespace Galley {

std::optional<EditResult> ToggleMemory::takenBack(
    QStringView id, quint64 revision, const QString &text, const TextSelection &selection) const
{
    if (m_id != id || m_revision != revision || m_selection != selection)
        return std::nullopt;
    return EditResult{smallestEdit(text, m_before), m_selectionBefore};
}

void ToggleMemory::remember(
    QStringView id, const QString &before, const TextSelection &selectionBefore, quint64 revision,
    const TextSelection &selection)
{
    m_id = id;
    m_before = before;
    m_selectionBefore = selectionBefore;
    m_revision = revision;
    m_selection = selection;
}

} // namespace Galley
