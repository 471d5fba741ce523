// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/searchpage.h"
#include "publish/siteframe.h"
#include "publish/sitepost.h"

namespace Galley {

/// Writes the files of one site into the folder of its export; pages whose ingredients did not change since
/// the export before are not made again. One per export, on the renderer's thread; what it is given must
/// outlive it.
class SiteWriter
{
public:
    SiteWriter(
        Renderer &renderer, const SiteSnapshot &site, const SitePages &pages, ExportFolder &folder,
        const SiteExportOptions &options, const DiagramDrawer &draw);
    ~SiteWriter();

    /// Asked after each page: a failure ends the work.
    using GoOn = std::function<Result<void>(const ExportProgress &)>;

    Result<void> write(const GoOn &goOn);

    int pageCount() const { return m_done; }
    const Diagnostics &problems() const { return m_problems; }

private:
    /// One page of an own kind: where it lies and what makes its content.
    struct SinglePage
    {
        QString permalink;
        QString kind;
        QString title;
        std::function<QByteArray(const PageLinks &)> content;
    };

    Result<QByteArray> keyOf(const PostPlace &place);
    void expectPosts(std::size_t first);
    Result<void> writePost(const PostPlace &place);
    Result<void> renderPost(const PostPlace &place, const QByteArray &key);
    Result<void> writeList(const PostList &list, std::size_t page);
    Result<void> renderList(const PostList &list, std::size_t page, const QByteArray &key);
    Result<void> writeSinglePage(const SinglePage &single);
    Result<void> writeNotFound();
    Result<void> beginSearchPage();
    Result<void> writeSearchPage();
    Result<void> writeFeeds();
    void writeSitemap();
    Result<std::vector<FeedItem>> feedItems(FileRecord *record);

    std::vector<SinglePage> singlePages() const;
    QByteArray siteKey(const SiteExportOptions &options, const DiagramDrawer &draw);
    Result<QByteArray> keyOf(const std::vector<const PostMeta *> &posts, const QStringList &more);
    bool keep(const QString &path, const QByteArray &key, const PostMeta *post);
    void tellProblems(const Diagnostics &problems, const PostMeta &post);
    Result<void> writePage(const Page &page, const QString &path, FileRecord record = {});
    Result<void> endPage(const QString &path);

    const SiteSnapshot &m_site;
    const SitePages &m_pages;
    ExportFolder &m_folder;
    SiteAssets m_assets;
    SiteLinks m_links;
    SitePosts m_posts;
    SiteFrame m_frame;
    std::vector<const PostMeta *> m_feedPosts;
    QByteArray m_siteKey;
    QByteArray m_searchKey;               ///< empty: the search page is kept, or there is none
    QFuture<SearchEntry> m_searchEntries; ///< of the page otherwise
    GoOn m_goOn;
    Diagnostics m_problems;
    int m_done = 0;
    int m_total = 0;
};

} // namespace Galley
