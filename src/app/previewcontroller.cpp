// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/previewcontroller.h"

#include <utility>

namespace Galley {

PreviewController::PreviewController(OpenPosts &posts, BlogSession &blog, PreviewPane *pane, QObject *parent)
    : QObject(parent), m_posts(posts), m_blog(blog), m_pane(pane)
{
    connect(&m_feed, &PreviewFeed::rendered, this, &PreviewController::take);
    connect(&m_posts, &OpenPosts::currentChanged, this, &PreviewController::setCurrent);
    connect(&m_posts, &OpenPosts::listChanged, this, [this] {
        if (m_pinned && !m_posts.all().contains(m_pinned))
            setPinned(false);
    });
    connect(&m_blog, &BlogSession::siteChanged, this, &PreviewController::submit);
    connect(&m_blog, &BlogSession::rootChanged, this, &PreviewController::submit);
}

void PreviewController::setCurrent(PostDocument *post)
{
    if (PostDocument *before = std::exchange(m_current, post))
        disconnect(before, nullptr, this, nullptr);
    m_firstJob = m_job + 1;
    m_rendering.reset();
    if (!post) {
        setPinned(false);
        m_pane->clear();
        Q_EMIT rendered({});
        return;
    }
    connect(post, &PostDocument::textChanged, this, &PreviewController::submit);
    connect(post, &PostDocument::pathChanged, this, &PreviewController::submit);
    submit();
}

void PreviewController::submit()
{
    if (m_current)
        m_feed.submit(
            {++m_job, m_current->text(), m_current->path(), m_blog.siteFor(m_current->path()), m_consent});
}

void PreviewController::take(const PostRenderingPtr &rendering)
{
    if (!m_current || rendering->revision < m_firstJob)
        return;
    m_rendering = rendering;
    if (shownPost() == m_current)
        m_pane->showPost(rendering, m_blog.siteFor(m_current->path()));
    Q_EMIT rendered(rendering);
}

void PreviewController::setPinned(bool pinned)
{
    PostDocument *post = pinned ? m_current : nullptr;
    if (std::exchange(m_pinned, post) == post)
        return;
    if (m_rendering)
        take(m_rendering);
    Q_EMIT pinnedChanged(pinned);
}

void PreviewController::setConsent(const RemoteConsent &consent)
{
    m_consent = consent;
    submit();
}

} // namespace Galley
