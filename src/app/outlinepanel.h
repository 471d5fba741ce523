// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/rendered.h"

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

/// The headings of the post in front as a tree. A click or Enter goes to the heading. UI thread; owned by the
/// window.
class OutlinePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget *parent = nullptr);

    void setHeadings(const std::vector<Heading> &headings);
    /// Marks the heading that this line stands under.
    void showLine(int line);

Q_SIGNALS:
    void activated(int line);

private:
    void activate(const QTreeWidgetItem *item);

    std::vector<Heading> m_headings;
    QTreeWidget *m_tree;
    QLabel *m_empty;
};

/// For each heading the index of the heading it stands under, or -1. Skipped levels nest by what is there.
///
///     levels {2, 3, 2, 4} ⇒ {-1, 0, -1, 2}
std::vector<int> headingParents(const std::vector<Heading> &headings);

} // namespace Galley
