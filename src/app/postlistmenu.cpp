// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postlistmenu.h"

#include <QActionGroup>

namespace Galley {

namespace {

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &text)
{
    QAction *action = menu->addAction(text);
    action->setCheckable(true);
    group->addAction(action);
    return action;
}

} // namespace

PostListMenu::PostListMenu(QWidget *parent) : QMenu(parent)
{
    auto *orders = new QActionGroup(this);
    addSection(tr("Sort by"));
    for (const auto &[order, text] :
         {std::pair(PostOrder::Date, tr("&Date")), std::pair(PostOrder::Title, tr("&Title")),
          std::pair(PostOrder::Author, tr("&Author")), std::pair(PostOrder::State, tr("&State"))}) {
        m_orders.emplace_back(order, addChoice(this, orders, text));
        connect(m_orders.back().second, &QAction::triggered, this, [this, order = order] {
            Q_EMIT orderChosen(order);
        });
    }
    addSeparator();
    m_ascending = addAction(tr("As&cending"));
    m_ascending->setCheckable(true);
    connect(m_ascending, &QAction::triggered, this, [this](bool ascending) {
        Q_EMIT directionChosen(ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
    });
    auto *groupings = new QActionGroup(this);
    addSection(tr("Group by"));
    for (const auto &[grouping, text] :
         {std::pair(PostGrouping::None, tr("&Nothing")), std::pair(PostGrouping::Year, tr("&Year")),
          std::pair(PostGrouping::Tag, tr("Ta&g")), std::pair(PostGrouping::Author, tr("A&uthor"))}) {
        m_groupings.emplace_back(grouping, addChoice(this, groupings, text));
        connect(m_groupings.back().second, &QAction::triggered, this, [this, grouping = grouping] {
            Q_EMIT groupingChosen(grouping);
        });
    }
}

void PostListMenu::setListing(const PostListing &listing)
{
    for (const auto &[order, action] : m_orders)
        action->setChecked(order == listing.order);
    for (const auto &[grouping, action] : m_groupings)
        action->setChecked(grouping == listing.grouping);
    m_ascending->setChecked(listing.direction == Qt::AscendingOrder);
}

} // namespace Galley
