// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/splitview.h"

#include <QResizeEvent>

namespace Galley {

SplitView::SplitView(QWidget *editor, QWidget *preview, QWidget *parent)
    : QSplitter(parent), m_editor(editor), m_preview(preview)
{
    setChildrenCollapsible(false);
    addWidget(m_editor);
    addWidget(m_preview);
    connect(this, &QSplitter::splitterMoved, this, &SplitView::noteShare);
}

void SplitView::setViewLayout(const ViewLayout &layout)
{
    m_layout = layout;
    setOrientation(layout.orientation == SplitOrientation::Beside ? Qt::Horizontal : Qt::Vertical);
    m_editor->setVisible(layout.panes != VisiblePanes::Preview);
    m_preview->setVisible(layout.panes != VisiblePanes::Editor);
    applyShare();
    Q_EMIT viewLayoutChanged(m_layout);
}

void SplitView::applyShare()
{
    if (m_layout.panes != VisiblePanes::Both)
        return;
    const int length = orientation() == Qt::Horizontal ? width() : height();
    const int editor = length * m_layout.editorShare / 100;
    setSizes({editor, length - editor});
}

void SplitView::noteShare()
{
    const QList<int> both = sizes();
    m_layout.editorShare = shareOf(both[0], both[1], m_layout.editorShare);
    Q_EMIT viewLayoutChanged(m_layout);
}

void SplitView::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    applyShare();
}

} // namespace Galley
