// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

class QDockWidget;
class QMainWindow;

namespace Galley {

class OutlinePanel;
class PostListPanel;
class ProblemsPanel;

/// The panels at the window's sides, each in a dock. Made once; the window owns the widgets.
struct SidePanels
{
    /// Adds the docks where they stand at the first start: posts at the left; outline and problems hidden.
    explicit SidePanels(QMainWindow *window);

    PostListPanel *list;
    OutlinePanel *outline;
    ProblemsPanel *problems;
    QDockWidget *listDock;
    QDockWidget *outlineDock;
    QDockWidget *problemsDock;
};

} // namespace Galley
