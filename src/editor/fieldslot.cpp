// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/fieldslot.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QTextDocument>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {

FieldSlot::FieldSlot(const QString &key, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_name(name)
    , m_spec(findField(key))
    , m_layout(new QHBoxLayout(this))
    , m_mark(new QLabel(this))
{
    setObjectName(u"field:"_s + key);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_mark, 0, Qt::AlignTop);
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_mark->setFixedSize(side, fontMetrics().height() + 10);
    setField(m_spec ? m_spec->widget : FieldWidget::Yaml);
}

bool FieldSlot::hasFocusInside() const
{
    const QWidget *focused = window()->focusWidget();
    return focused && isAncestorOf(focused);
}

void FieldSlot::setField(FieldWidget widget)
{
    FormField *old = std::exchange(m_field, makeField(m_spec, widget, this));
    m_widget = widget;
    if (old) {
        m_layout->removeWidget(old->widget());
        old->widget()->hide();
        old->widget()->deleteLater();
        old->deleteLater();
    }
    m_layout->insertWidget(0, m_field->widget(), 1);
    setFocusProxy(m_field->focusTarget());
    connect(m_field, &FormField::changeRequested, this, [this](const FieldChange &change, Merging merging) {
        Q_EMIT changeRequested(m_key, change, merging);
    });
    connect(m_field, &FormField::left, this, &FieldSlot::left);
    connect(m_field, &FormField::undoRequested, this, &FieldSlot::undoRequested);
    connect(m_field, &FormField::redoRequested, this, &FieldSlot::redoRequested);
    describe();
    Q_EMIT focusTargetChanged(m_field->focusTarget());
}

void FieldSlot::showState(const FieldState &state, const FormContext &context)
{
    const FieldWidget usual = m_spec ? m_spec->widget : FieldWidget::Yaml;
    const FieldWidget fitting = fits(usual, state) ? usual : FieldWidget::Yaml;
    // A value that is being typed as YAML stays in that control until the user leaves it.
    if (fitting != m_widget && context.typedKey != m_key)
        setField(fitting);
    const bool isUnchanged = std::exchange(m_state, state) == state;
    if (!m_refusal.isEmpty() && isUnchanged)
        return; // what was typed is nowhere else
    setRefusal({});
    m_field->show(state, context);
}

void FieldSlot::showProblems(const std::vector<FormProblem> &problems)
{
    std::vector<FormProblem> own;
    std::copy_if(
        problems.begin(), problems.end(), std::back_inserter(own),
        [this](const FormProblem &problem) { return problem.key == m_key; });
    if (own == m_problems)
        return;
    m_problems = own;
    updateMark();
}

void FieldSlot::setRefusal(const QString &message)
{
    if (m_refusal == message)
        return;
    m_refusal = message;
    updateMark();
}

void FieldSlot::updateMark()
{
    const bool hasError = !m_refusal.isEmpty() ||
                          std::any_of(m_problems.begin(), m_problems.end(), [](const FormProblem &problem) {
                              return problem.severity == Severity::Error;
                          });
    const bool hasAny = hasError || !m_problems.empty();
    const QStyle::StandardPixmap sign =
        hasError ? QStyle::SP_MessageBoxCritical : QStyle::SP_MessageBoxWarning;
    m_mark->setPixmap(
        hasAny ? style()->standardIcon(sign).pixmap(m_mark->width(), m_mark->width()) : QPixmap());
    describe();
}

void FieldSlot::describe()
{
    QStringList messages;
    if (!m_refusal.isEmpty())
        messages.append(tr("Not in the text yet: %1").arg(m_refusal));
    for (const FormProblem &problem : m_problems)
        messages.append(problem.message);
    m_mark->setToolTip(Qt::convertFromPlainText(messages.join(u'\n'), Qt::WhiteSpaceNormal));
    m_mark->setAccessibleName(messages.join(u'\n'));
    const QString help =
        m_spec ? helpOf(*m_spec) : tr("A field that the site itself does not know. It is kept as it is.");
    QWidget *target = m_field->focusTarget();
    target->setAccessibleName(m_name);
    target->setAccessibleDescription((messages + QStringList{help}).join(u'\n'));
    target->setToolTip(Qt::convertFromPlainText(help, Qt::WhiteSpaceNormal));
    target->setWhatsThis(Qt::convertFromPlainText(help, Qt::WhiteSpaceNormal));
}

} // namespace Galley
