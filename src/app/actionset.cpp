// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actionset.h"

#include "app/icons.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <array>

namespace Galley {

namespace {

constexpr std::array menuBarOrder{MenuId::File,  MenuId::Edit, MenuId::Format, MenuId::Insert,
                                  MenuId::Posts, MenuId::View, MenuId::Go,     MenuId::Help};

/// Menus inside others, each before one of the outer menu's actions.
struct InnerMenu
{
    MenuId id;
    MenuId outer;
    ActionId before;
};

constexpr std::array innerMenus{
    InnerMenu{MenuId::AutoSave, MenuId::File, ActionId::Revert},
    InnerMenu{MenuId::Preview, MenuId::View, ActionId::FullScreen},
    InnerMenu{MenuId::Theme, MenuId::View, ActionId::FullScreen}};

} // namespace

ActionSet::ActionSet(QWidget *window) : QObject(window)
{
    for (const MenuId id : menuBarOrder)
        m_menus[id] = new QMenu(menuTitle(id), window);
    for (const InnerMenu &inner : innerMenus)
        m_menus[inner.id] = new QMenu(menuTitle(inner.id), window);
    QActionGroup *group = nullptr;
    for (const ActionSpec &spec : actionTable()) {
        makeAction(spec, window);
        if (spec.kind != ActionKind::Choice || spec.gap == MenuGap::Line)
            group = nullptr;
        if (spec.kind == ActionKind::Choice) {
            group = group ? group : new QActionGroup(this);
            group->addAction(m_actions[spec.id]);
        }
    }
    for (const InnerMenu &inner : innerMenus)
        m_menus[inner.outer]->insertMenu(m_actions[inner.before], m_menus[inner.id]);
}

void ActionSet::makeAction(const ActionSpec &spec, QWidget *window)
{
    auto *action = new QAction(actionText(spec), this);
    action->setShortcuts(shortcutsOf(spec));
    action->setCheckable(spec.kind != ActionKind::Plain);
    if (spec.icon)
        action->setIcon(icon(QString::fromLatin1(spec.icon)));
    if (spec.id == ActionId::Quit)
        action->setMenuRole(QAction::QuitRole);
    QMenu *menu = m_menus[spec.menu];
    if (spec.gap == MenuGap::Line)
        menu->addSeparator();
    menu->addAction(action);
    // Also reachable while the menu bar is hidden.
    window->addAction(action);
    m_actions[spec.id] = action;
}

void ActionSet::fill(QMenuBar *bar)
{
    for (const MenuId id : menuBarOrder)
        bar->addMenu(m_menus[id]);
}

void ActionSet::setAvailable(Having having)
{
    for (const ActionSpec &spec : actionTable()) {
        const bool possible = spec.need == ActionNeed::Nothing ||
                              (spec.need == ActionNeed::Post && having.testFlag(Has::Post)) ||
                              (spec.need == ActionNeed::Blog && having.testFlag(Has::Blog));
        m_actions[spec.id]->setEnabled(possible);
    }
}

} // namespace Galley
