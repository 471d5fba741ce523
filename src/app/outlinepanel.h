// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/rendered.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

/// The headings of the post in front as a tree, and where lists stop showing it. A click or Enter goes there.
/// UI thread; owned by the window.
class OutlinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void showOutline(const std::vector<Heading> &headings, std::optional<int> truncateLine);
    /// There is no post.
    void clear();
    /// Marks the heading that this line stands under.
    void showLine(int line);

Q_SIGNALS:
    void activated(int line);

private:
    void refill();
    QTreeWidgetItem *addItem(QTreeWidgetItem *parent, const QString &text, int line);
    void addTruncation(QTreeWidgetItem *parent);
    void activate(const QTreeWidgetItem *item);

    std::vector<Heading> m_headings;
    std::optional<int> m_truncateLine; ///< see PostRendering
    QTreeWidget *m_tree;
    QLabel *m_empty;
};

/// For each heading the index of the heading it stands under, or -1. Skipped levels nest by what is there.
///
///     levels {2, 3, 2, 4} ⇒ {-1, 0, -1, 2}
std::vector<int> headingParents(const std::vector<Heading> &headings);

} // namespace Galley
