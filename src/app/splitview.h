// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/viewlayout.h"

#include <QSplitter>

namespace Galley {

/// Editor and preview beside or below each other; either may be shown alone. Keeps the ratio while one is
/// hidden. UI thread; owned by the window.
class SplitView final : public QSplitter
{
    Q_OBJECT

public:
    SplitView(QWidget *editor, QWidget *preview, QWidget *parent = nullptr);

    ViewLayout viewLayout() const { return m_layout; }
    void setViewLayout(const ViewLayout &layout);

Q_SIGNALS:
    void viewLayoutChanged(const Galley::ViewLayout &layout);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void noteShare();
    void applyShare();

    QWidget *m_editor;
    QWidget *m_preview;
    ViewLayout m_layout;
};

} // namespace Galley
