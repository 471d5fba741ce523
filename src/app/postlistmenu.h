// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/postlisting.h"

#include <QMenu>

namespace Galley {

/// The choices of how the posts are sorted and grouped. UI thread; owned by the panel.
class PostListMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit PostListMenu(QWidget *parent);

    /// Checks what holds; the filter is not looked at.
    void setListing(const PostListing &listing);

Q_SIGNALS:
    void orderChosen(Galley::PostOrder order);
    void directionChosen(Qt::SortOrder direction);
    void groupingChosen(Galley::PostGrouping grouping);

private:
    std::vector<std::pair<PostOrder, QAction *>> m_orders;
    std::vector<std::pair<PostGrouping, QAction *>> m_groupings;
    QAction *m_ascending;
};

} // namespace Galley
