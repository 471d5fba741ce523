// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/recentplaces.h"

#include <QMenu>

namespace Galley {

/// A submenu of places that were open before, filled anew whenever it is opened; greyed while there are none.
/// UI thread; owned by the window.
class RecentMenu final : public QMenu
{
    Q_OBJECT

public:
    using List = QStringList (RecentPlaces::*)() const;

    RecentMenu(const QString &title, const RecentPlaces &places, List list, QWidget *parent);

Q_SIGNALS:
    void chosen(const QString &path);

private:
    void fill();

    const RecentPlaces &m_places;
    List m_list;
};

} // namespace Galley
