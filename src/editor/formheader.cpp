// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/formheader.h"

#include "editor/elidedlabel.h"
#include "editor/formcontext.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

FormHeader::FormHeader(QWidget *parent)
    : QWidget(parent), m_toggle(new QToolButton(this)), m_summary(new ElidedLabel(Qt::ElideRight, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 2, 8, 2);
    layout->addWidget(m_toggle);
    layout->addWidget(m_summary, 1);
    m_toggle->setText(tr("Front matter"));
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_summary->setObjectName(u"summary"_s);
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    connect(m_toggle, &QToolButton::clicked, this, [this] {
        setOpen(!m_isOpen);
        Q_EMIT toggled(m_isOpen);
    });
    update();
}

void FormHeader::setOpen(bool open)
{
    m_isOpen = open;
    update();
}

void FormHeader::setSummary(const QString &summary)
{
    m_text = summary;
    update();
}

void FormHeader::update()
{
    m_toggle->setArrowType(m_isOpen ? Qt::DownArrow : Qt::RightArrow);
    m_toggle->setAccessibleName(m_isOpen ? tr("Front matter, open") : tr("Front matter, closed"));
    m_toggle->setToolTip(m_isOpen ? tr("Close the form") : tr("Open the form"));
    // An open form says it all itself.
    m_summary->setFullText(m_isOpen ? QString() : m_text);
}

QString formSummary(const FormModel &model, const FormContext &context)
{
    const auto translate = [](const char *text, int n = -1) {
        return QCoreApplication::translate("Galley::FormHeader", text, nullptr, n);
    };
    if (!model.isEditable())
        return model.problem;
    QStringList parts;
    if (!context.meta.title.isEmpty())
        parts.append(context.meta.title);
    if (context.meta.date.isValid())
        parts.append(QLocale().toString(context.meta.date.toUTC().date(), u"d MMMM yyyy"_s));
    const auto tags = static_cast<int>(model.field(u"tags"_s).items.size());
    if (tags > 0)
        parts.append(tags == 1 ? translate("1 tag") : translate("%n tags", tags));
    if (model.field(u"draft"_s).boolean)
        parts.append(translate("draft"));
    if (model.field(u"unlisted"_s).boolean)
        parts.append(translate("unlisted"));
    return parts.join(u" · "_s);
}

} // namespace Galley
