// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/linefield.h"

#include <QLineEdit>

#include <algorithm>

namespace Galley {

namespace {

/// What the site takes for a field that is not written.
QString usualText(const FieldSpec &spec, const FormContext &context)
{
    if (spec.key == u"title")
        return context.meta.title;
    if (spec.key == u"slug")
        return context.path.isEmpty() ? QString() : context.meta.slug;
    return spec.defaultValue.toString();
}

} // namespace

LineField::LineField(const FieldSpec &spec, QWidget *parent)
    : FormField(parent), m_spec(spec), m_edit(new QLineEdit(parent))
{
    watch(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        Q_EMIT changeRequested(SetText{text}, Merging::JoinRun);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &FormField::left);
}

QWidget *LineField::widget() const
{
    return m_edit;
}

void LineField::show(const FieldState &state, const FormContext &context)
{
    m_edit->setPlaceholderText(state.isPresent ? QString() : usualText(m_spec, context));
    if (context.typedKey != state.key)
        showText(m_edit, state.text);
}

void showText(QLineEdit *edit, const QString &text)
{
    if (edit->text() == text)
        return;
    const int caret = edit->cursorPosition();
    edit->setText(text);
    // An unfocused line shows its beginning; one that is being edited keeps its place.
    edit->setCursorPosition(edit->hasFocus() ? std::min<int>(caret, static_cast<int>(text.size())) : 0);
}

} // namespace Galley
