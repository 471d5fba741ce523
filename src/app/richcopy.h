// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/blogsession.h"
#include "app/openposts.h"
#include "app/posttabs.h"
#include "preview/previewfeed.h"

namespace Galley {

/// Copies what is selected in the post, or all of it, as other programs take it: as HTML to paste into a
/// source, or formatted, to paste into a letter. Rendered on the render thread. UI thread; owned by the
/// window.
class RichCopy final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PostTabs &tabs;
        OpenPosts &posts;
        BlogSession &blog;
        PreviewFeed &feed;
        const ActionSet &actions;
    };

    explicit RichCopy(const Parts &parts);

    enum class Kind {
        Html,      ///< the HTML as text
        Formatted, ///< the HTML as such, with the Markdown as text
    };
    void copy(Kind kind);

Q_SIGNALS:
    /// It is on the clipboard.
    void copied();

private:
    Parts m;
};

} // namespace Galley
