// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editmenus.h"

#include "app/editortab.h"
#include "app/icons.h"
#include "editor/editactions.h"
#include "editor/markdownedit.h"

#include <QMenu>
#include <QToolBar>

#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// What the tool bar shows of the table.
constexpr QStringView toolBarIds[]{u"bold",        u"italic", u"code",  u"link", u"heading-2",
                                   u"bullet-list", u"quote",  u"image", u"table"};

/// Where a group of the editor's table goes: the menu, and the submenu of it for the groups that have one.
MenuId menuOf(EditMenu group)
{
    return group == EditMenu::Insert || group == EditMenu::Admonition ? MenuId::Insert : MenuId::Format;
}

QString submenuTitle(EditMenu group)
{
    switch (group) {
    case EditMenu::Admonition:
        return EditMenus::tr("&Admonition");
    case EditMenu::Lines:
        return EditMenus::tr("Li&nes");
    case EditMenu::Format:
    case EditMenu::Paragraph:
    case EditMenu::Insert:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

EditMenus::EditMenus(PostTabs &tabs, const ActionSet &actions, QObject *parent)
    : QObject(parent), m_tabs(tabs)
{
    QMenu *menu = nullptr;
    std::optional<EditMenu> group;
    for (const EditAction &row : editActions()) {
        if (group != row.menu) {
            menu = actions.menu(menuOf(row.menu));
            if (!menu->isEmpty())
                menu->addSeparator();
            if (const QString title = submenuTitle(row.menu); !title.isEmpty())
                menu = menu->addMenu(title);
            group = row.menu;
        }
        menu->addAction(makeAction(row));
    }
}

QAction *EditMenus::makeAction(const EditAction &row)
{
    auto *action = new QAction(editActionText(row), this);
    action->setObjectName(row.id.toString());
    if (!row.shortcut.isEmpty())
        action->setShortcut(QKeySequence(row.shortcut.toString(), QKeySequence::PortableText));
    if (hasIcon(row.id.toString()))
        action->setIcon(icon(row.id.toString()));
    connect(action, &QAction::triggered, this, [this, id = row.id] { run(id); });
    m_actions << action;
    return action;
}

void EditMenus::run(QStringView id)
{
    MarkdownEdit *edit = m_tabs.currentTab()->edit();
    if (id == u"image")
        Q_EMIT pictureRequested();
    else
        runEditAction(id, *edit);
    edit->setFocus();
}

void EditMenus::fill(QToolBar *bar) const
{
    for (const QStringView id : toolBarIds) {
        for (QAction *action : m_actions) {
            if (action->objectName() == id)
                bar->addAction(action);
        }
    }
}

void EditMenus::setAvailable(bool available)
{
    for (QAction *action : m_actions)
        action->setEnabled(available);
}

} // namespace Galley
