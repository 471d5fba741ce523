// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/fieldchange.h"
#include "editor/formcontext.h"
#include "editor/formmodel.h"
#include "post/schema.h"

#include <QObject>
#include <QWidget>

namespace Galley {

/// One control of the form: shows the state of a field and asks for changes. It never writes by itself. Owned
/// by the FieldSlot that shows it; its widget belongs to the widget tree.
class FormField : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QWidget *widget() const = 0;
    /// What a label's mnemonic goes to, and what screen readers name.
    virtual QWidget *focusTarget() const { return widget(); }
    /// Shows the state without asking for a change; leaves caret and selection alone where the content is the
    /// same.
    virtual void show(const FieldState &state, const FormContext &context) = 0;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changeRequested(const FieldChange &change, Merging merging);
    /// The focus went elsewhere, or Enter was pressed: what was typed is one undo step.
    void left();
    void undoRequested();
    void redoRequested();

protected:
    /// Undo and redo in this control are those of the document, and leaving it is reported.
    void watch(QWidget *control);
};

/// Whether the control can show the field's value without losing a part of it. Where it cannot, the value is
/// edited as YAML. fits(FieldWidget::Line, `title: {a: 1}`) ⇒ false
bool fits(FieldWidget widget, const FieldState &state);

/// The control for a key of the schema table; a YAML field for a key that is not in it (spec is nullptr).
FormField *makeField(const FieldSpec *spec, FieldWidget widget, QWidget *parent);

/// The schema's words in the user's language.
QString labelOf(const FieldSpec &spec);
QString helpOf(const FieldSpec &spec);

} // namespace Galley
