// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/posttabs.h"

class QToolBar;

namespace Galley {

struct EditAction;

/// The Format and Insert menus, made from the editor's own table of commands, and the tool bar's share of
/// them. UI thread; owned by the window.
class EditMenus final : public QObject
{
    Q_OBJECT

public:
    EditMenus(PostTabs &tabs, const ActionSet &actions, QObject *parent);

    void fill(QToolBar *bar) const;
    void setAvailable(bool available);
    QList<QAction *> all() const { return m_actions; }

Q_SIGNALS:
    /// The command that inserts a picture: which one is the window's question.
    void pictureRequested();

private:
    QAction *makeAction(const EditAction &row);
    void run(QStringView id);

    PostTabs &m_tabs;
    QList<QAction *> m_actions;
};

} // namespace Galley
