// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/blogsettingsdialog.h"

#include "app/viewkeys.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Galley {

namespace {

enum Column { KeyColumn, ValueColumn, SourceColumn };

} // namespace

QString certaintyText(Certainty certainty)
{
    switch (certainty) {
    case Certainty::Default:
        return BlogSettingsDialog::tr("not set: the default");
    case Certainty::Known:
        return BlogSettingsDialog::tr("known");
    case Certainty::Guessed:
        return BlogSettingsDialog::tr("guessed from an expression");
    case Certainty::Unknown:
        return BlogSettingsDialog::tr("unknown: the default stands in");
    }
    Q_UNREACHABLE();
}

BlogSettingsDialog::BlogSettingsDialog(
    const SiteConfig &config, const SiteOverrides &overrides, QWidget *parent)
    : QDialog(parent), m_values(siteValues(config)), m_list(new QTreeWidget(this))
{
    setWindowTitle(tr("Blog Settings"));
    resize(680, 460);
    auto *text = new QLabel(
        tr("Galley reads the blog's configuration and never runs it. Where it is wrong, write the value "
           "yourself: it is kept with your settings, not in the blog."),
        this);
    text->setWordWrap(true);
    buildList(overrides);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *again = buttons->addButton(tr("&Take from the Blog"), QDialogButtonBox::ResetRole);
    again->setToolTip(tr("Forgets what you wrote for the selected setting"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(again, &QPushButton::clicked, this, &BlogSettingsDialog::reset);
    m_list->setFocus();
}

void BlogSettingsDialog::buildList(const SiteOverrides &overrides)
{
    m_list->setHeaderLabels({tr("Setting"), tr("Value"), tr("Where from")});
    m_list->setAccessibleName(tr("Values of the configuration"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (const SiteValue &value : m_values) {
        auto *item = new QTreeWidgetItem(m_list, {value.key, overrides.value(value.key, value.text)});
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        note(item);
    }
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(KeyColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(SourceColumn, QHeaderView::ResizeToContents);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &BlogSettingsDialog::edit);
    connect(m_list, &QTreeWidget::itemChanged, this, &BlogSettingsDialog::note);
    // Return would else press the default button also.
    auto *editing = new QAction(m_list);
    editing->setShortcuts({Qt::Key_Return, Qt::Key_Enter, Qt::Key_F2});
    connect(editing, &QAction::triggered, this, [this] { edit(m_list->currentItem()); });
    m_list->addAction(editing);
    new ViewKeys(m_list);
}

void BlogSettingsDialog::edit(QTreeWidgetItem *item)
{
    if (item && !m_list->isPersistentEditorOpen(item, ValueColumn))
        m_list->editItem(item, ValueColumn);
}

/// A text that cannot be goes back to the one before.
void BlogSettingsDialog::note(QTreeWidgetItem *item)
{
    const QSignalBlocker blocker(m_list);
    const SiteValue &value = m_values[static_cast<std::size_t>(m_list->indexOfTopLevelItem(item))];
    if (!isPossibleValue(value.key, item->text(ValueColumn)))
        item->setText(ValueColumn, value.text);
    const bool isOwn = item->text(ValueColumn) != value.text;
    item->setText(SourceColumn, isOwn ? tr("set by you") : certaintyText(value.certainty));
    QFont font = m_list->font();
    font.setBold(isOwn);
    item->setFont(ValueColumn, font);
}

void BlogSettingsDialog::reset()
{
    QTreeWidgetItem *item = m_list->currentItem();
    if (item)
        item->setText(
            ValueColumn, m_values[static_cast<std::size_t>(m_list->indexOfTopLevelItem(item))].text);
}

SiteOverrides BlogSettingsDialog::overrides() const
{
    SiteOverrides overrides;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        const QString text = m_list->topLevelItem(static_cast<int>(i))->text(ValueColumn);
        if (text != m_values[i].text)
            overrides.insert(m_values[i].key, text);
    }
    return overrides;
}

} // namespace Galley
