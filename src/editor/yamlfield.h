// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

namespace Galley {

class GrowingEdit;

/// Any value as YAML text: unknown keys, nested values, and what its own control cannot show.
class YamlField final : public FormField
{
    Q_OBJECT

public:
    explicit YamlField(QWidget *parent);

    QWidget *widget() const override;
    void show(const FieldState &state, const FormContext &context) override;

private:
    GrowingEdit *m_edit;
};

} // namespace Galley
