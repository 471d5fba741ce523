// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

class QSpinBox;

namespace Galley {

/// A heading level of the table of contents, 2 to 6; below 2 stands "as the site does", which means no field.
class NumberField final : public FormField
{
    Q_OBJECT

public:
    NumberField(const FieldSpec &spec, QWidget *parent);

    QWidget *widget() const override;
    void show(const FieldState &state, const FormContext &context) override;

private:
    void ask(int level);

    const FieldSpec &m_spec;
    QSpinBox *m_box;
};

} // namespace Galley
