// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/feeds.h"
#include "publish/pagetemplate.h"
#include "publish/siteexport.h"

namespace Galley {

/// What all pages of an exported site have around their content: the head, the bar above, the script. One per
/// export, on its thread; what it is given must outlive it.
class SiteFrame
{
public:
    SiteFrame(
        const SiteSnapshot &site, const SitePages &pages, SiteAssets &assets,
        const SiteExportOptions &options);

    /// What the page tells other sites about itself; the post is that of a post's page.
    void addMetadata(Page *page, const PostMeta *post);
    /// The rest, last of all. The path is that of the page, below the export's folder.
    void complete(Page *page, const QString &path, const SiteLinks &links);

    /// A post's image as other sites can load it.
    QString imageOf(const PostMeta &post);

    const std::vector<FeedFile> &feeds() const { return m_feeds; }
    /// Where a feed lies, below the export's folder.
    QString pathOf(const FeedFile &feed) const;
    /// Where the search page lies; empty when there is none.
    const QString &searchPage() const { return m_searchPage; }

private:
    QByteArray headerHtml(const QString &path, const SiteLinks &links) const;

    const SiteSnapshot &m_site;
    const SitePages &m_pages;
    SiteAssets &m_assets;
    PageTheme m_theme;
    std::vector<FeedFile> m_feeds;
    QString m_searchPage;
    QByteArray m_script;
    QString m_policy;
};

/// Whether the content holds formulas, which need a style sheet of their own.
bool holdsMath(const Page &page);

} // namespace Galley
