// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/authorsocials.h"

#include "app/icons.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

enum Column { PlatformColumn, AccountColumn };

constexpr int rowsShown = 4;

} // namespace

QString socialIconName(const QString &platform)
{
    const QString name = u"social-"_s + platform.toLower();
    return hasIcon(name) ? name : u"social-web"_s;
}

AuthorSocials::AuthorSocials(QWidget *parent)
    : QWidget(parent), m_rows(new QTreeWidget(this)), m_add(new QComboBox(this))
{
    m_rows->setHeaderHidden(true);
    m_rows->setColumnCount(2);
    m_rows->setRootIsDecorated(false);
    m_rows->setAccessibleName(tr("Accounts"));
    m_rows->setTextElideMode(Qt::ElideLeft);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->header()->setSectionResizeMode(PlatformColumn, QHeaderView::ResizeToContents);
    m_rows->setMaximumHeight(fontMetrics().lineSpacing() * (rowsShown + 1) * 3 / 2);
    m_add->setAccessibleName(tr("Add an account"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_rows);
    column->addWidget(m_add);
    connect(m_rows, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
        m_rows->editItem(item, AccountColumn);
    });
    connect(m_rows, &QTreeWidget::itemChanged, this, &AuthorSocials::noteEdit);
    connect(m_add, &QComboBox::activated, this, &AuthorSocials::addPlatform);
    setFocusProxy(m_rows);
}

QTreeWidgetItem *AuthorSocials::addRow(const QString &platform, const QString &account)
{
    const QSignalBlocker blocker(m_rows);
    auto *item = new QTreeWidgetItem(m_rows, {platform, account});
    item->setIcon(PlatformColumn, icon(socialIconName(platform)));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    item->setToolTip(AccountColumn, tr("Enter or a double click edits; an emptied account goes"));
    return item;
}

void AuthorSocials::setSocials(const Socials &socials)
{
    m_socials = socials;
    m_rows->clear();
    QStringList free = socialPlatforms();
    for (const auto &[platform, account] : socials) {
        addRow(platform, account);
        free.removeAll(platform.toLower());
    }
    m_rows->setVisible(!socials.empty());
    m_add->clear();
    m_add->addItem(tr("Add an account…"));
    for (const QString &platform : free)
        m_add->addItem(icon(socialIconName(platform)), platform);
}

void AuthorSocials::addPlatform(int index)
{
    if (index < 1)
        return;
    m_rows->show();
    QTreeWidgetItem *item = addRow(m_add->itemText(index), {});
    m_add->removeItem(index);
    m_add->setCurrentIndex(0);
    m_rows->setCurrentItem(item, AccountColumn);
    m_rows->editItem(item, AccountColumn);
}

void AuthorSocials::noteEdit(const QTreeWidgetItem *item)
{
    const QString platform = item->text(PlatformColumn);
    const QString account = item->text(AccountColumn).trimmed();
    const auto known = std::find_if(
        m_socials.begin(), m_socials.end(), [&](const auto &social) { return social.first == platform; });
    if (account != (known == m_socials.end() ? QString() : known->second))
        Q_EMIT edited(platform, account);
}

} // namespace Galley
