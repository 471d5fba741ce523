// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/viewkeys.h"

#include <QAction>
#include <QKeyEvent>
#include <QWidget>

namespace Galley {

namespace {

QAction *actionOf(const QWidget &view, const QKeySequence &key)
{
    for (QAction *action : view.actions()) {
        if (action->shortcuts().contains(key))
            return action;
    }
    return nullptr;
}

} // namespace

ViewKeys::ViewKeys(QWidget *view) : QObject(view)
{
    view->installEventFilter(this);
}

bool ViewKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const QKeySequence key(static_cast<QKeyEvent *>(event)->keyCombination());
    QAction *action = actionOf(*static_cast<QWidget *>(watched), key);
    if (event->type() == QEvent::ShortcutOverride && (action || key == QKeySequence(Qt::Key_F2))) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress || !action)
        return QObject::eventFilter(watched, event);
    action->trigger();
    return true;
}

} // namespace Galley
