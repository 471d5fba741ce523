// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/postplan.h"

#include <QDialog>

namespace Galley {

class ChipList;

/// Asks which tags or authors chosen posts get and lose. UI thread.
class NamesDialog final : public QDialog
{
    Q_OBJECT

public:
    NamesDialog(
        const SiteSnapshot &site, NameField field, const QStringList &posts, QWidget *parent = nullptr);

    NameChange change() const;

private:
    NameField m_field;
    ChipList *m_added;
    ChipList *m_removed;
};

} // namespace Galley
