// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/remotehostsdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Galley {

RemoteHostsDialog::RemoteHostsDialog(QStringList hosts, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_remove(new QPushButton(tr("&Remove"), this))
    , m_removeAll(new QPushButton(tr("Remove &All"), this))
{
    setWindowTitle(tr("Remote Content"));
    auto *text = new QLabel(
        tr("The preview loads pictures, video and sound from these hosts without asking. A box in the "
           "preview adds a host."),
        this);
    text->setWordWrap(true);
    hosts.sort();
    m_list->addItems(hosts);
    m_list->setAccessibleName(tr("Allowed hosts"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setCurrentRow(0);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    buttons->addButton(m_removeAll, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(m_list);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &RemoteHostsDialog::removeChosen);
    connect(m_removeAll, &QPushButton::clicked, this, [this] {
        m_list->clear();
        updateButtons();
    });
    connect(m_list, &QListWidget::itemSelectionChanged, this, &RemoteHostsDialog::updateButtons);
    updateButtons();
}

QStringList RemoteHostsDialog::hosts() const
{
    QStringList all;
    for (int row = 0; row < m_list->count(); ++row)
        all << m_list->item(row)->text();
    return all;
}

void RemoteHostsDialog::removeChosen()
{
    qDeleteAll(m_list->selectedItems());
    updateButtons();
}

void RemoteHostsDialog::updateButtons()
{
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    m_removeAll->setEnabled(m_list->count() > 0);
}

} // namespace Galley
