// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/slugfield.h"

#include "editor/elidedlabel.h"
#include "editor/linefield.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

SlugField::SlugField(QWidget *parent)
    : FormField(parent)
    , m_widget(new QWidget(parent))
    , m_edit(new QLineEdit(m_widget))
    , m_address(new ElidedLabel(Qt::ElideMiddle, m_widget))
{
    auto *layout = new QVBoxLayout(m_widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_address);
    m_address->setObjectName(u"address"_s);
    m_address->setForegroundRole(QPalette::PlaceholderText);
    watch(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        Q_EMIT changeRequested(SetText{text}, Merging::JoinRun);
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &FormField::left);
}

QWidget *SlugField::focusTarget() const
{
    return m_edit;
}

void SlugField::show(const FieldState &state, const FormContext &context)
{
    const bool hasAddress = state.isPresent || !context.path.isEmpty();
    const QString address = hasAddress ? addressOf(context.meta, context.site->config) : QString();
    m_address->setFullText(address.isEmpty() ? tr("The address follows from the file name.") : address);
    m_edit->setPlaceholderText(state.isPresent || context.path.isEmpty() ? QString() : context.meta.slug);
    if (context.typedKey != state.key)
        showText(m_edit, state.text);
}

} // namespace Galley
