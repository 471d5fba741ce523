// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

class QCheckBox;

namespace Galley {

/// A field that is true or false.
class SwitchField final : public FormField
{
    Q_OBJECT

public:
    SwitchField(const FieldSpec &spec, QWidget *parent);

    QWidget *widget() const override;
    void show(const FieldState &state, const FormContext &context) override;

private:
    QCheckBox *m_box;
};

} // namespace Galley
