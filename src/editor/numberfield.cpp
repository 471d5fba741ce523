// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/numberfield.h"

#include <QSignalBlocker>
#include <QSpinBox>

namespace Galley {

namespace {

constexpr int asTheSite = 1;
constexpr int highestLevel = 6;

} // namespace

NumberField::NumberField(const FieldSpec &spec, QWidget *parent)
    : FormField(parent), m_spec(spec), m_box(new QSpinBox(parent))
{
    m_box->setRange(asTheSite, highestLevel);
    m_box->setKeyboardTracking(true);
    m_box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_box->setFocusPolicy(Qt::StrongFocus);
    watch(m_box);
    connect(m_box, &QSpinBox::valueChanged, this, &NumberField::ask);
}

QWidget *NumberField::widget() const
{
    return m_box;
}

void NumberField::show(const FieldState &state, const FormContext &context)
{
    const bool isMinimum = m_spec.key == u"toc_min_heading_level";
    const SiteConfig &config = context.site->config;
    const int usual = isMinimum ? config.tocMinHeadingLevel.value : config.tocMaxHeadingLevel.value;
    m_box->setPrefix(isMinimum ? tr("From H") : tr("To H"));
    m_box->setSpecialValueText((isMinimum ? tr("From H%1 (site)") : tr("To H%1 (site)")).arg(usual));
    const QSignalBlocker blocker(m_box);
    m_box->setValue(state.isPresent && !state.text.isEmpty() ? state.text.toInt() : asTheSite);
}

void NumberField::ask(int level)
{
    if (level == asTheSite)
        Q_EMIT changeRequested(RemoveKey{}, Merging::JoinRun);
    else
        Q_EMIT changeRequested(SetValue{static_cast<qint64>(level)}, Merging::JoinRun);
}

} // namespace Galley
