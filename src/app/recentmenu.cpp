// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/recentmenu.h"

#include <QDir>

namespace Galley {

RecentMenu::RecentMenu(const QString &title, const RecentPlaces &places, List list, QWidget *parent)
    : QMenu(title, parent), m_places(places), m_list(list)
{
    connect(&m_places, &RecentPlaces::changed, this, &RecentMenu::fill);
    fill();
}

void RecentMenu::fill()
{
    clear();
    const QStringList paths = (m_places.*m_list)();
    for (const QString &path : paths) {
        QAction *action = addAction(QDir::toNativeSeparators(path).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, path] { Q_EMIT chosen(path); });
    }
    setEnabled(!paths.isEmpty());
}

} // namespace Galley
