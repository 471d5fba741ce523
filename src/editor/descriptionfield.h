// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

class QLabel;

namespace Galley {

class GrowingEdit;

/// The description, with a count against what search engines show.
class DescriptionField final : public FormField
{
    Q_OBJECT

public:
    explicit DescriptionField(QWidget *parent);

    QWidget *widget() const override { return m_widget; }
    QWidget *focusTarget() const override;
    void show(const FieldState &state, const FormContext &context) override;

private:
    void ask(const QString &text);
    void count(const QString &text);

    QWidget *m_widget;
    GrowingEdit *m_edit;
    QLabel *m_count;
};

/// What the count line says: how long the description is, and from about 160 characters on that it will be
/// cut. A character is what a reader sees as one: "é" written with two code points counts once.
QString descriptionCount(const QString &text);

} // namespace Galley
