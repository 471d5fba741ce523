// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/viewlayout.h"

#include <QSplitter>

#include <memory>

namespace Galley {

class PreviewWindow;

/// Editor and preview beside or below each other; either may be shown alone, or the preview in a window of
/// its own. Keeps the ratio while one is hidden. UI thread; owned by the window.
class SplitView final : public QSplitter
{
    Q_OBJECT

public:
    SplitView(QWidget *editor, QWidget *preview, QWidget *parent = nullptr);
    ~SplitView() override;

    ViewLayout viewLayout() const { return m_layout; }
    void setViewLayout(const ViewLayout &layout);

Q_SIGNALS:
    void viewLayoutChanged(const Galley::ViewLayout &layout);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void noteShare();
    void applyShare();
    void placePreview();

    QWidget *m_editor;
    QWidget *m_preview;
    std::unique_ptr<PreviewWindow> m_window; ///< while the preview is apart
    ViewLayout m_layout;
};

} // namespace Galley
