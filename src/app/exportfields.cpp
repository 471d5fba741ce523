// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/exportfields.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Galley {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::ExportFields", text);
}

} // namespace

ThemeFields::ThemeFields(QFormLayout *form, QWidget *dialog, const std::function<void()> &changed)
    : m_look(new ValueBox<PageLook>(
          dialog, {{tr("As the site"), PageLook::Site}, {tr("Plain, for reading"), PageLook::Plain}}))
    , m_colours(new ValueBox<PageColours>(
          dialog, {{tr("As the reader's system"), PageColours::System},
                   {tr("Light"), PageColours::Light},
                   {tr("Dark"), PageColours::Dark}}))
    , m_safe(new QCheckBox(tr("&Without HTML that runs code or loads frames"), dialog))
{
    form->addRow(tr("&Look:"), m_look);
    form->addRow(tr("&Colours:"), m_colours);
    form->addRow(QString(), m_safe);
    QObject::connect(m_look, &QComboBox::currentIndexChanged, dialog, changed);
    QObject::connect(m_colours, &QComboBox::currentIndexChanged, dialog, changed);
    QObject::connect(m_safe, &QCheckBox::toggled, dialog, changed);
}

void ThemeFields::set(const PageTheme &theme, HtmlPolicy html)
{
    m_look->setValue(theme.look);
    m_colours->setValue(theme.colours);
    m_safe->setChecked(html == HtmlPolicy::Safe);
}

void ThemeFields::setAvailable(Has what)
{
    m_look->setEnabled(what != Has::Nothing);
    m_colours->setEnabled(what == Has::Everything);
}

QLineEdit *addPathRow(
    QFormLayout *form, const QString &label, const std::function<QString(const QString &path)> &ask)
{
    auto *path = new QLineEdit;
    auto *browse = new QPushButton(tr("&Browse…"));
    auto *row = new QHBoxLayout;
    row->addWidget(path);
    row->addWidget(browse);
    form->addRow(label, row);
    if (auto *name = qobject_cast<QLabel *>(form->labelForField(row)))
        name->setBuddy(path);
    QObject::connect(browse, &QPushButton::clicked, path, [path, ask] {
        if (const QString chosen = ask(path->text()); !chosen.isEmpty())
            path->setText(chosen);
    });
    return path;
}

} // namespace Galley
