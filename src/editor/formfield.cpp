// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/formfield.h"

#include "editor/chipsfield.h"
#include "editor/datefield.h"
#include "editor/descriptionfield.h"
#include "editor/imagefield.h"
#include "editor/linefield.h"
#include "editor/numberfield.h"
#include "editor/switchfield.h"
#include "editor/yamlfield.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QKeyEvent>

namespace Galley {

namespace {

bool isSwitchValue(const FieldState &state)
{
    return state.type == YamlType::Boolean || state.type == YamlType::Null;
}

bool isTocLevel(const FieldState &state)
{
    bool isNumber = false;
    const int level = state.text.toInt(&isNumber);
    return state.type == YamlType::Null || (isNumber && level >= 2 && level <= 6);
}

bool isUndoOrRedo(const QKeyEvent *event)
{
    return event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
}

bool isStillHere(Qt::FocusReason reason)
{
    return reason == Qt::PopupFocusReason || reason == Qt::ActiveWindowFocusReason ||
           reason == Qt::MenuBarFocusReason;
}

} // namespace

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut && !isStillHere(static_cast<QFocusEvent *>(event)->reason()))
        Q_EMIT left();
    if (event->type() == QEvent::Wheel && !qobject_cast<QWidget *>(watched)->hasFocus()) {
        event->ignore(); // scrolling over the form must not change the post
        return true;
    }
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !isUndoOrRedo(static_cast<QKeyEvent *>(event)))
        return QObject::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo))
        Q_EMIT undoRequested();
    else
        Q_EMIT redoRequested();
    return true;
}

void FormField::watch(QWidget *control)
{
    control->installEventFilter(this);
}

bool fits(FieldWidget widget, const FieldState &state)
{
    if (!state.isPresent)
        return true;
    const bool isAlias = state.style == YamlStyle::Alias;
    const bool isScalar = state.type != YamlType::Sequence && state.type != YamlType::Mapping && !isAlias;
    switch (widget) {
    case FieldWidget::Line:
    case FieldWidget::Slug:
    case FieldWidget::Image:
    case FieldWidget::Date:
        return isScalar && !state.text.contains(u'\n');
    case FieldWidget::MultiLine:
        return isScalar;
    case FieldWidget::Switch:
        return isScalar && isSwitchValue(state);
    case FieldWidget::Number:
        return isScalar && isTocLevel(state);
    case FieldWidget::TagChips:
    case FieldWidget::AuthorChips:
    case FieldWidget::KeywordChips:
        return state.type != YamlType::Mapping && !isAlias;
    case FieldWidget::Yaml:
        return true;
    }
    return true;
}

FormField *makeField(const FieldSpec *spec, FieldWidget widget, QWidget *parent)
{
    if (!spec)
        return new YamlField(parent);
    switch (widget) {
    case FieldWidget::Line:
    case FieldWidget::Slug:
        return new LineField(*spec, parent);
    case FieldWidget::Image:
        return new ImageField(parent);
    case FieldWidget::Date:
        return new DateField(parent);
    case FieldWidget::MultiLine:
        return new DescriptionField(parent);
    case FieldWidget::Switch:
        return new SwitchField(*spec, parent);
    case FieldWidget::Number:
        return new NumberField(*spec, parent);
    case FieldWidget::TagChips:
    case FieldWidget::AuthorChips:
    case FieldWidget::KeywordChips:
        return new ChipsField(widget, parent);
    case FieldWidget::Yaml:
        return new YamlField(parent);
    }
    return new YamlField(parent);
}

QString labelOf(const FieldSpec &spec)
{
    return QCoreApplication::translate("Galley::Schema", spec.label);
}

QString helpOf(const FieldSpec &spec)
{
    return QCoreApplication::translate("Galley::Schema", spec.help);
}

} // namespace Galley
