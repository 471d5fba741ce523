// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

class QLineEdit;

namespace Galley {

class ElidedLabel;

/// The slug, and under it at all times the address that the post will have.
class SlugField final : public FormField
{
    Q_OBJECT

public:
    explicit SlugField(QWidget *parent);

    QWidget *widget() const override { return m_widget; }
    QWidget *focusTarget() const override;
    void show(const FieldState &state, const FormContext &context) override;

private:
    QWidget *m_widget;
    QLineEdit *m_edit;
    ElidedLabel *m_address;
};

} // namespace Galley
