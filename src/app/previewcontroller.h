// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/openposts.h"
#include "preview/previewfeed.h"
#include "preview/previewpane.h"

namespace Galley {

/// Keeps the preview and everything else that follows from the text in step with the post in front: each
/// change is handed to the feed, each result to the pane and to whoever listens. Results of a post that is no
/// longer in front are dropped. The pane may be pinned to a post; it then keeps showing that one. UI thread;
/// owned by the window.
class PreviewController final : public QObject
{
    Q_OBJECT

public:
    PreviewController(OpenPosts &posts, BlogSession &blog, PreviewPane *pane, QObject *parent = nullptr);

    /// The newest rendering of the post in front; null before the first.
    PostRenderingPtr rendering() const { return m_rendering; }
    PreviewFeed &feed() { return m_feed; }
    /// The post that the pane shows; nullptr when none is open.
    const PostDocument *shownPost() const { return m_pinned ? m_pinned : m_current; }
    /// Keeps showing the post that is in front now, or follows the one in front again.
    void setPinned(bool pinned);
    /// Whether the rendering is of the text as it is now.
    bool isUpToDate() const { return m_rendering && m_rendering->revision == m_job; }
    /// What content of the web posts are rendered with from now on.
    void setConsent(const RemoteConsent &consent);

Q_SIGNALS:
    /// The post in front was rendered, or there is none (null).
    void rendered(const Galley::PostRenderingPtr &rendering);
    void pinnedChanged(bool pinned);

private:
    void setCurrent(PostDocument *post);
    void submit();
    void take(const PostRenderingPtr &rendering);

    OpenPosts &m_posts;
    BlogSession &m_blog;
    PreviewPane *m_pane;
    PreviewFeed m_feed;
    PostDocument *m_current = nullptr;
    PostDocument *m_pinned = nullptr; ///< null: the pane follows the post in front
    PostRenderingPtr m_rendering;
    RemoteConsent m_consent;
    quint64 m_job =
        0; ///< number of the last job; jobs of all posts count together, so none is taken for another
    quint64 m_firstJob = 1; ///< of the post in front
};

} // namespace Galley
