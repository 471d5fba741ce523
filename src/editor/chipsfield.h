// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

namespace Galley {

class ChipEdit;

/// Authors, tags or keywords.
class ChipsField final : public FormField
{
    Q_OBJECT

public:
    ChipsField(FieldWidget kind, QWidget *parent);

    QWidget *widget() const override;
    QWidget *focusTarget() const override;
    void show(const FieldState &state, const FormContext &context) override;

private:
    void add(const QStringList &items);

    FieldWidget m_kind;
    ChipEdit *m_edit;
    SiteSnapshotPtr m_offered; ///< whose choices the completion holds
};

} // namespace Galley
