// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/panes.h"

#include <QWidget>

namespace Galley {

QWidget *neighbourPane(const QList<QWidget *> &panes, const QWidget *focus, Turn turn)
{
    QList<QWidget *> visible;
    qsizetype current = -1;
    for (QWidget *pane : panes) {
        if (!pane || !pane->isVisible())
            continue;
        if (focus && (pane == focus || pane->isAncestorOf(focus)))
            current = visible.size();
        visible << pane;
    }
    if (visible.isEmpty())
        return nullptr;
    if (current < 0)
        return turn == Turn::Forward ? visible.first() : visible.last();
    const qsizetype step = turn == Turn::Forward ? 1 : visible.size() - 1;
    return visible[(current + step) % visible.size()];
}

} // namespace Galley
