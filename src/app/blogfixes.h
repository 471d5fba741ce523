// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/bulkchanges.h"
#include "preview/previewfeed.h"

namespace Galley {

/// Fixes all problems of a kind in the whole blog: looks for them on the render thread, a few posts at a time
/// so that the preview goes on, and proposes the change. UI thread; owned by the window.
class BlogFixes final : public QObject
{
    Q_OBJECT

public:
    BlogFixes(PreviewFeed &feed, BulkChanges &bulk);

    /// A second call replaces the first one's work.
    void fix(const QString &rule);

private:
    struct Work;
    void goOn(const std::shared_ptr<Work> &work);

    PreviewFeed &m_feed;
    BulkChanges &m_bulk;
    std::shared_ptr<Work> m_work; ///< that counts
};

} // namespace Galley
