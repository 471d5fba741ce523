// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/splitview.h"

#include "app/previewwindow.h"

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

SplitView::~SplitView()
{
    // The preview is ours to delete, wherever it lies.
    if (m_window)
        m_preview->setParent(this);
}

void SplitView::setViewLayout(const ViewLayout &layout)
{
    m_layout = layout;
    setOrientation(layout.orientation == SplitOrientation::Beside ? Qt::Horizontal : Qt::Vertical);
    m_editor->setVisible(layout.panes != VisiblePanes::Preview);
    m_preview->setVisible(layout.panes != VisiblePanes::Editor);
    placePreview();
    applyShare();
    Q_EMIT viewLayoutChanged(m_layout);
}

void SplitView::placePreview()
{
    const bool apart = m_layout.panes == VisiblePanes::Apart && isVisible();
    if (apart && !m_window) {
        m_window = std::make_unique<PreviewWindow>(m_preview, window()->actions());
        connect(m_window.get(), &PreviewWindow::closed, this, [this] {
            ViewLayout layout = m_layout;
            layout.panes = VisiblePanes::Both;
            setViewLayout(layout);
        });
        m_window->show();
    } else if (!apart && m_window) {
        addWidget(m_preview);
        // It may be the window's own event that brought us here.
        m_window.release()->deleteLater();
    }
}

void SplitView::showEvent(QShowEvent *event)
{
    QSplitter::showEvent(event);
    placePreview();
}

void SplitView::hideEvent(QHideEvent *event)
{
    QSplitter::hideEvent(event);
    placePreview();
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
