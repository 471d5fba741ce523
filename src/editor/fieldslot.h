// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;

namespace Galley {

/// The place of one field in the form: the control that fits its value, and a sign when something is wrong
/// with it. When the text changes so that the control could no longer show the whole value, a YAML field
/// takes its place.
class FieldSlot final : public QWidget
{
    Q_OBJECT

public:
    FieldSlot(const QString &key, const QString &name, QWidget *parent);

    const QString &key() const { return m_key; }
    QWidget *focusTarget() const { return m_field->focusTarget(); }
    bool hasFocusInside() const;

    void showState(const FieldState &state, const FormContext &context);
    void showProblems(const std::vector<FormProblem> &problems);
    /// Why what was typed here is not in the text; empty when it is.
    void setRefusal(const QString &message);

Q_SIGNALS:
    void changeRequested(const QString &key, const FieldChange &change, Merging merging);
    void left();
    void undoRequested();
    void redoRequested();
    /// Another control took the place.
    void focusTargetChanged(QWidget *target);

private:
    void setField(FieldWidget widget);
    void updateMark();
    void describe();

    QString m_key;
    QString m_name;
    const FieldSpec *m_spec; ///< nullptr for an unknown key
    FieldWidget m_widget = FieldWidget::Yaml;
    FormField *m_field = nullptr;
    FieldState m_state;
    QHBoxLayout *m_layout;
    QLabel *m_mark;
    std::vector<FormProblem> m_problems;
    QString m_refusal;
};

} // namespace Galley
