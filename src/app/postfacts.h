// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/posttabs.h"
#include "app/previewcontroller.h"

namespace Galley {

class OutlinePanel;
class PostListPanel;
class ProblemsPanel;
class StatusPanel;

/// Carries what is known of the post in front to the panels that show it: outline, problems, status bar, and
/// the mark in the list. UI thread; owned by the window.
class PostFacts final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OpenPosts &posts;
        PostTabs &tabs;
        PreviewController &preview;
        PostListPanel *list;
        OutlinePanel *outline;
        ProblemsPanel *problems;
        StatusPanel *status;
    };

    PostFacts(const Parts &parts, QObject *parent);

private:
    void showCurrent(PostDocument *post);
    void showFiles();
    void showRendering(const PostRenderingPtr &rendering);
    void showPlace();

    Parts m;
};

} // namespace Galley
