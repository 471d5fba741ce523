// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/editcontroller.h"
#include "app/posttabs.h"
#include "app/previewcontroller.h"
#include "app/settings.h"

namespace Galley {

/// Keeps the text and its preview at the same place: the pane that the person scrolls leads, the other
/// follows by source line. Typing moves the preview only when the caret's block is out of view. A double
/// click in the preview puts the caret there. UI thread; owned by the window.
class ScrollSync final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OpenPosts &posts;
        PostTabs &tabs;
        PreviewController &preview;
        PreviewPane *pane;
        EditController &edit;
        Settings &settings;
        ActionSet &actions;
    };

    explicit ScrollSync(const Parts &parts);

private:
    void watch(EditorTab *tab);
    /// The tab whose post the pane shows, when it is in front; nullptr otherwise.
    EditorTab *shownTab() const;
    void followText(double line);
    void followPage(double line);
    void goTo(const PagePlace &place);
    void caretMoved();
    void postRendered(const PostRenderingPtr &rendering);
    void showCaret(Reveal reveal);
    void setOn(bool on);

    Parts m;
    bool m_on = true;
    bool m_opened = false; ///< the post came to the front and is still to be shown where its text stands
    bool m_typed = false;  ///< the text changed and is still to be shown
    int m_caretLine = 0;
};

} // namespace Galley
