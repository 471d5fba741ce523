// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

class QLineEdit;

namespace Galley {

/// A text of one line: title, slug, label and such.
class LineField final : public FormField
{
    Q_OBJECT

public:
    LineField(const FieldSpec &spec, QWidget *parent);

    QWidget *widget() const override;
    void show(const FieldState &state, const FormContext &context) override;

private:
    const FieldSpec &m_spec;
    QLineEdit *m_edit;
};

/// Replaces the text of a line without moving the caret more than needed, and not at all when it is the same.
void showText(QLineEdit *edit, const QString &text);

} // namespace Galley
