// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actions.h"

#include <QAction>
#include <QHash>
#include <QObject>

class QMenu;
class QMenuBar;
class QWidget;

namespace Galley {

/// The table of actions as QActions and menus. The window's parts connect to what they do; an action that
/// nobody connected is a mistake that a test finds. UI thread; owned by the window.
///
///     actions.on(ActionId::Save, fileActions, &FileActions::saveCurrent);
class ActionSet final : public QObject
{
    Q_OBJECT

public:
    explicit ActionSet(QWidget *window);

    QAction *operator[](ActionId id) const { return m_actions.value(id); }
    QMenu *menu(MenuId id) const { return m_menus.value(id); }
    QList<QAction *> all() const { return m_actions.values(); }

    /// Puts the menus into the bar.
    void fill(QMenuBar *bar);
    /// Greys what needs a post or a blog that is not there.
    enum class Has { Nothing = 0, Post = 1, Blog = 2 };
    Q_DECLARE_FLAGS(Having, Has)
    void setAvailable(Having having);

    template <typename Receiver, typename Function>
    void on(ActionId id, Receiver *receiver, Function function) const;

private:
    void makeAction(const ActionSpec &spec, QWidget *window);

    QHash<ActionId, QAction *> m_actions;
    QHash<MenuId, QMenu *> m_menus;
};

template <typename Receiver, typename Function>
void ActionSet::on(ActionId id, Receiver *receiver, Function function) const
{
    connect((*this)[id], &QAction::triggered, receiver, std::move(function));
}

Q_DECLARE_OPERATORS_FOR_FLAGS(ActionSet::Having)

} // namespace Galley
