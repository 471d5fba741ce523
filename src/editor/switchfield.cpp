// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/switchfield.h"

#include <QCheckBox>

namespace Galley {

SwitchField::SwitchField(const FieldSpec &spec, QWidget *parent)
    : FormField(parent), m_box(new QCheckBox(labelOf(spec), parent))
{
    watch(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) {
        Q_EMIT changeRequested(SetValue{checked}, Merging::OwnStep);
    });
}

QWidget *SwitchField::widget() const
{
    return m_box;
}

void SwitchField::show(const FieldState &state, const FormContext &)
{
    m_box->setChecked(state.boolean);
}

} // namespace Galley
