// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/settings.h"
#include "app/splitview.h"
#include "app/systemscheme.h"

class QDockWidget;
class QMainWindow;

namespace Galley {

class PreviewLook;

/// The View menu: which panes and panels show, how the split lies, light or dark, full screen. Remembers it
/// in the settings. UI thread; owned by the window.
class ViewController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        QMainWindow *window;
        SplitView *split;
        PreviewLook &look;
        Settings &settings;
        ActionSet &actions;
    };

    explicit ViewController(const Parts &parts);

    /// Ties the menu entry and the panel together.
    void addPanel(ActionId action, QDockWidget *panel);
    /// The panel comes to the front with the cursor in it.
    static void reveal(QDockWidget *panel);
    /// Asks the desktop for its colours; after the window is up.
    void watchSystem();

private:
    void connectLayout();
    void connectTheme();
    void setPanes(VisiblePanes panes);
    void setSplitOrientation(SplitOrientation orientation);
    void showLayout(const ViewLayout &layout);
    void setTheme(ThemeChoice choice);
    void applyTheme();
    void toggleFullScreen(bool on);

    Parts m;
    SystemScheme m_system;
    bool m_wasMaximized = false;
};

} // namespace Galley
