// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/yamlfield.h"

#include "editor/growingedit.h"

#include <QFontDatabase>

namespace Galley {

YamlField::YamlField(QWidget *parent) : FormField(parent), m_edit(new GrowingEdit(1, 8, parent))
{
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setPlaceholderText(tr("YAML"));
    watch(m_edit);
    connect(m_edit, &GrowingEdit::edited, this, [this](const QString &text) {
        Q_EMIT changeRequested(SetYaml{text}, Merging::JoinRun);
    });
}

QWidget *YamlField::widget() const
{
    return m_edit;
}

void YamlField::show(const FieldState &state, const FormContext &context)
{
    if (context.typedKey != state.key)
        m_edit->showText(state.written);
}

} // namespace Galley
