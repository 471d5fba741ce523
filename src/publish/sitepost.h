// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/diagrams.h"
#include "publish/htmlurls.h"
#include "publish/siteassets.h"
#include "render/renderer.h"

#include <unordered_map>

namespace Galley {

/// A post as all pages of an exported site show it: with the addresses of the site, wherever the page lies.
struct SitePost
{
    LinkedHtml body;
    QByteArray contents;      ///< the table of contents
    Diagnostics problems;     ///< without their file
    QStringList files;        ///< of the export, that the body refers to
    bool isRepeatable = true; ///< the same text gives the same again, unless SiteAssets::key() changes
};

/// What lists show of a post: the body up to the truncate marker.
struct SiteExcerpt
{
    LinkedHtml body;
    QStringList files; ///< as above
    bool isRepeatable = true;
};

/// Reads and renders posts, each once. One per export, on the renderer's thread; all must outlive it.
class SitePosts
{
public:
    SitePosts(
        Renderer &renderer, const SiteSnapshot &site, SiteAssets &assets, HtmlPolicy html,
        const DiagramDrawer &draw);

    /// A key of the bytes of a post.
    Result<QByteArray> key(const PostMeta &post);
    /// Posts that will be asked for next, in this order; some work on them begins elsewhere.
    void expect(const std::vector<const PostMeta *> &posts);
    /// The post as rendered; remembered until forget().
    Result<const SitePost *> get(const PostMeta &post);
    /// For who needs no more of the post; remembered as long as this object.
    Result<const SiteExcerpt *> excerpt(const PostMeta &post);
    void forget(const PostMeta &post) { m_posts.erase(&post); }

private:
    const SitePost &addPost(const QString &text, const PostMeta &post);
    const SiteExcerpt &addExcerpt(const QString &text, const PostMeta &post);
    LinkedHtml render(const QString &text, const PostMeta &post, Rendered *rendered, bool *isRepeatable);
    bool isCovered(const AssetUse &use, const PostMeta &post) const;

    Renderer &m_renderer;
    const SiteSnapshot &m_site;
    SiteAssets &m_assets;
    HtmlPolicy m_html;
    const DiagramDrawer &m_draw;
    QHash<const PostMeta *, QByteArray> m_keys;
    std::unordered_map<const PostMeta *, SitePost> m_posts;
    std::unordered_map<const PostMeta *, SiteExcerpt> m_excerpts;
};

} // namespace Galley
