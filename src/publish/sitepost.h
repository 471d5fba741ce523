// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/diagrams.h"
#include "publish/siteassets.h"
#include "render/renderer.h"

#include <QSet>

namespace Galley {

/// A post as all pages of an exported site show it: with the addresses of the site, wherever the page lies.
struct SitePost
{
    QByteArray body;
    QByteArray excerpt;   ///< what lists show: the body up to the truncate marker
    QByteArray contents;  ///< the table of contents
    Diagnostics problems; ///< each names the post's file
};

/// Reads and renders posts. On the renderer's thread; all must outlive it.
class SitePostReader
{
public:
    SitePostReader(
        Renderer &renderer, const SiteSnapshot &site, SiteAssets &assets, const DiagramDrawer &draw);

    Result<SitePost> read(const PostMeta &post);

private:
    Rendered render(const QString &text, const PostMeta &post);

    Renderer &m_renderer;
    const SiteSnapshot &m_site;
    SiteAssets &m_assets;
    const DiagramDrawer &m_draw;
};

/// An excerpt for a page that shows several: an id that the page has already goes, and links to it lead to
/// the post instead.
QByteArray listedExcerpt(const QByteArray &excerpt, const QString &permalink, QSet<QByteArray> *usedIds);

} // namespace Galley
