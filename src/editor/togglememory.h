// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/editcommand.h"

#include <QString>
#include <QStringView>

#include <optional>

namespace Galley {

/// What a text was before a toggle (bold, link, …), for as long as nothing else happens to it: the same
/// toggle again gives back exactly those bytes, also what it could not know, such as `__` for bold or the
/// target of a link. A plain value of one editor.
///
///     "a __b__" Bold ⇒ "a b", Bold again ⇒ "a __b__", not "a **b**"
class ToggleMemory
{
public:
    /// The result that takes the last toggle back, when this is the same one on the text that it left.
    std::optional<EditResult> takenBack(
        QStringView id, quint64 revision, const QString &text, const TextSelection &selection) const;

    /// Remembers a toggle: what stood there, and which revision and selection it left.
    void remember(
        QStringView id, const QString &before, const TextSelection &selectionBefore, quint64 revision,
        const TextSelection &selection);

private:
    QStringView m_id; ///< of the table of commands, which outlives every editor
    QString m_before;
    TextSelection m_selectionBefore;
    quint64 m_revision = 0;
    TextSelection m_selection;
};

} // namespace Galley
