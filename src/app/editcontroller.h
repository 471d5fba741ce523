// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/posttabs.h"
#include "app/previewcontroller.h"
#include "app/problemspanel.h"
#include "app/settings.h"

namespace Galley {

class Dialogs;

/// The Edit menu, zoom, and going to places in the post in front, or finding and zooming in its preview. UI
/// thread; owned by the window.
class EditController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PostTabs &tabs;
        PreviewController &preview;
        PreviewPane *pane;
        Settings &settings;
        Dialogs &dialogs;
        ActionSet &actions;
    };

    EditController(const Parts &parts, QObject *parent);

    void goTo(PostDocument *post, TextPosition position);
    void goToLine(int line);
    /// Applies the fix of a problem of the post in front as one undo step.
    void fix(const TextEdits &edits);

Q_SIGNALS:
    void fixEverywhereRequested(const QString &rule);

private:
    void connectEditing();
    void connectPlaces();
    void connectZoom();
    /// Cut, copy, paste and select all belong to whatever has the focus.
    void sendToFocus(const char *slot);
    /// Finding and zooming go to the preview when the focus is there, or when it is shown alone.
    bool previewIsMeant() const;
    void findAgain(FindDirection direction);
    void zoom(int steps);
    void askForLine();
    void goToProblem(ProblemStep step);
    void offerFixes();
    void connectForm();
    /// All posts are shown at one size.
    void shareZoom(int percent);
    void shareCollapsed(bool collapsed);

    Parts m;
};

} // namespace Galley
