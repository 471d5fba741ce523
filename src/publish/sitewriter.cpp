// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitewriter.h"

#include "publish/listpages.h"
#include "publish/pagemetadata.h"
#include "publish/postnavigation.h"
#include "publish/postpage.h"
#include "publish/sitemap.h"
#include "publish/siteurls.h"
#include "site/permalink.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Posts on which work begins before they are written: what is made for them takes memory.
constexpr std::size_t mostExpected = 64;

/// What the classic theme calls the pages of a list.
QString kindOf(const PostList &list)
{
    switch (list.kind) {
    case PostList::Kind::Tag:
        return u"blog-tags-post-list-page"_s;
    case PostList::Kind::Author:
        return u"blog-authors-posts-page"_s;
    case PostList::Kind::Blog:
        break;
    }
    return u"blog-list-page"_s;
}

} // namespace

SiteWriter::SiteWriter(
    Renderer &renderer, const SiteSnapshot &site, const SitePages &pages, ExportFolder &folder,
    const SiteExportOptions &options, const DiagramDrawer &draw)
    : m_site(site)
    , m_pages(pages)
    , m_folder(folder)
    , m_assets(folder, site, options.theme)
    , m_links(site, pages, m_assets, options.links)
    , m_posts(renderer, site, m_assets, options.html, draw)
    , m_frame(site, pages, m_assets, options)
    , m_feedPosts(feedPosts(site))
    , m_siteKey(siteKey(options, draw))
{
}

SiteWriter::~SiteWriter()
{
    m_searchEntries.cancel();
    m_searchEntries.waitForFinished();
}

Result<void> SiteWriter::write(const GoOn &goOn)
{
    m_goOn = goOn;
    if (const Result<void> begun = beginSearchPage(); !begun)
        return begun;
    const std::vector<SinglePage> singles = singlePages();
    m_total = static_cast<int>(m_pages.posts().size() + singles.size()) + 1 + !m_frame.searchPage().isEmpty();
    for (const PostList &list : m_pages.lists())
        m_total += static_cast<int>(list.pages.size());

    for (std::size_t i = 0; i < m_pages.posts().size(); ++i) {
        if (i % mostExpected == 0)
            expectPosts(i);
        if (const Result<void> written = writePost(m_pages.posts()[i]); !written)
            return written;
    }
    for (const PostList &list : m_pages.lists()) {
        for (std::size_t page = 0; page < list.pages.size(); ++page) {
            if (const Result<void> written = writeList(list, page); !written)
                return written;
        }
    }
    for (const SinglePage &single : singles) {
        if (const Result<void> written = writeSinglePage(single); !written)
            return written;
    }
    writeSitemap();
    const Result<void> written =
        writeNotFound().and_then([this] { return writeSearchPage(); }).and_then([this] {
            return writeFeeds();
        });
    m_assets.copyStaticFiles();
    return written.and_then([this] { return m_assets.result(); });
}

/// All that any page depends on besides the posts that it shows. A change of it makes every page anew.
QByteArray SiteWriter::siteKey(const SiteExportOptions &options, const DiagramDrawer &draw)
{
    const SiteConfig &config = m_site.config;
    QStringList parts{
        QStringLiteral(GALLEY_VERSION),
        QString::number(static_cast<int>(options.links)),
        QString::number(static_cast<int>(options.html)),
        QString::number(static_cast<int>(options.theme.colours)),
        QString::number(static_cast<int>(options.theme.look)),
        QString::fromUtf8(clientScript(options.scripts)),
        QString::number(static_cast<bool>(draw)),
        config.url.value,
        config.baseUrl.value,
        QString::fromLatin1(config.file.isEmpty() ? QByteArray() : fileHash(config.file))};
    for (const PostPlace &place : m_pages.posts())
        parts += place.post->relativePath + u' ' + place.post->permalink + u' ' +
                 QString::number(place.post->unlisted);
    parts += m_pages.indexed();
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(m_assets.key());
    hash.addData(parts.join(u'\n').toUtf8());
    return hash.result();
}

/// The key of a file that is made from these posts and some more facts.
Result<QByteArray> SiteWriter::keyOf(const std::vector<const PostMeta *> &posts, const QStringList &more)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    hash.addData(m_siteKey);
    for (const PostMeta *post : posts) {
        const Result<QByteArray> key = m_posts.key(*post);
        if (!key)
            return key;
        hash.addData(*key);
    }
    hash.addData(more.join(u'\n').toUtf8());
    return hash.result().toHex();
}

/// Keeps a page of the export before, if it would become the same again.
bool SiteWriter::keep(const QString &path, const QByteArray &key, const PostMeta *post)
{
    const FileRecord *record = m_folder.keep(path, key);
    if (!record)
        return false;
    if (post)
        tellProblems(record->problems, *post);
    if (record->files.contains(m_assets.mathStylesPath()))
        m_assets.mathStyles();
    return true;
}

void SiteWriter::tellProblems(const Diagnostics &problems, const PostMeta &post)
{
    for (Diagnostic problem : problems) {
        problem.file = post.file;
        m_problems.push_back(problem);
    }
}

Result<QByteArray> SiteWriter::keyOf(const PostPlace &place)
{
    QStringList neighbours;
    for (const PostMeta *each : {place.newer, place.older})
        neighbours += each ? each->permalink + u' ' + each->title : QString();
    return keyOf({place.post}, neighbours);
}

/// Of the next posts those that will not be kept.
void SiteWriter::expectPosts(std::size_t first)
{
    const std::vector<PostPlace> &places = m_pages.posts();
    std::vector<const PostMeta *> posts;
    for (std::size_t i = first; i < std::min(first + mostExpected, places.size()); ++i) {
        const Result<QByteArray> key = keyOf(places[i]);
        if (key && !m_folder.wasMadeFrom(places[i].path, *key))
            posts.push_back(places[i].post);
    }
    m_posts.expect(posts);
}

Result<void> SiteWriter::writePost(const PostPlace &place)
{
    const Result<QByteArray> key = keyOf(place);
    if (!key)
        return tl::unexpected(key.error());
    return keep(place.path, *key, place.post) ? endPage(place.path) : renderPost(place, *key);
}

Result<void> SiteWriter::renderPost(const PostPlace &place, const QByteArray &key)
{
    const PostMeta &meta = *place.post;
    const Result<const SitePost *> post = m_posts.get(meta);
    if (!post)
        return tl::unexpected(post.error());
    FileRecord record{(*post)->isRepeatable ? key : QByteArray(), (*post)->files, (*post)->problems};
    tellProblems(record.problems, meta);

    const PageLinks links = m_links.linksOn(place.path);
    Page page = postPage(meta, m_site.config);
    Article article = postArticle(meta, m_site.config, links);
    article.body = (*post)->body.html(m_links.urlsOn(place.path));
    article.neighbours = neighboursHtml(place.newer, place.older, links);
    article.contents = (*post)->contents;
    page.hasContents = !article.contents.isEmpty();
    page.content = articleHtml(article);
    m_frame.addMetadata(&page, &meta);
    page.head +=
        structuredPost(meta, m_site.config, [this](const PostMeta &each) { return m_frame.imageOf(each); });
    m_frame.complete(&page, place.path, m_links);
    if (std::find(m_feedPosts.begin(), m_feedPosts.end(), &meta) == m_feedPosts.end())
        m_posts.forget(meta);
    return writePage(page, place.path, record);
}

Result<void> SiteWriter::writeList(const PostList &list, std::size_t number)
{
    const PostList::Page &place = list.pages[number];
    const QString path = *m_pages.find(place.permalink);
    const Result<QByteArray> key = keyOf(
        place.posts,
        {listTitle(list, m_site.config), QString::number(number), QString::number(list.pages.size())});
    if (!key)
        return tl::unexpected(key.error());
    return keep(path, *key, nullptr) ? endPage(path) : renderList(list, number, *key);
}

Result<void> SiteWriter::renderList(const PostList &list, std::size_t number, const QByteArray &key)
{
    const PostList::Page &place = list.pages[number];
    const QString path = *m_pages.find(place.permalink);
    m_posts.expect(place.posts);
    QSet<QByteArray> ids;
    QByteArrayList excerpts;
    FileRecord record{key, {}, {}};
    for (const PostMeta *meta : place.posts) {
        const Result<const SiteExcerpt *> excerpt = m_posts.excerpt(*meta);
        if (!excerpt)
            return tl::unexpected(excerpt.error());
        excerpts += (*excerpt)->body.html(m_links.urlsOn(path), meta->permalink, &ids);
        record.files += (*excerpt)->files;
        if (!(*excerpt)->isRepeatable)
            record.key.clear();
    }
    Page page;
    page.kind = kindOf(list);
    page.title = headTitle(listTitle(list, m_site.config), m_site.config);
    page.description =
        list.kind == PostList::Kind::Blog ? m_site.config.blog.blogDescription.value : list.tag.description;
    page.indexed = !list.unlisted;
    page.canonical = absoluteUrl(m_site.config, withTrailingSlash(m_site.config, place.permalink));
    page.content = listPageHtml(list, number, m_site.config, m_links.linksOn(path), excerpts);
    m_frame.addMetadata(&page, nullptr);
    if (list.kind == PostList::Kind::Blog)
        page.head += structuredList(
            place, m_site.config, [this](const PostMeta &each) { return m_frame.imageOf(each); });
    m_frame.complete(&page, path, m_links);
    return writePage(page, path, record);
}

std::vector<SiteWriter::SinglePage> SiteWriter::singlePages() const
{
    std::vector<SinglePage> singles{
        {m_pages.tagIndex(), u"blog-tags-list-page"_s, u"Tags"_s,
         [this](const PageLinks &links) { return tagIndexHtml(m_pages, m_site.config, links); }},
        {m_pages.authorIndex(), u"blog-authors-list-page"_s, u"Authors"_s,
         [this](const PageLinks &links) { return authorIndexHtml(m_site, links); }},
        {m_pages.archive(), u"blog-archive-page"_s, u"Archive"_s,
         [this](const PageLinks &links) { return archiveHtml(m_pages, links); }}};
    std::erase_if(singles, [](const SinglePage &single) { return single.permalink.isEmpty(); });
    return singles;
}

Result<void> SiteWriter::writeSinglePage(const SinglePage &single)
{
    const QString path = *m_pages.find(single.permalink);
    Page page;
    page.kind = single.kind;
    page.title = headTitle(single.title, m_site.config);
    page.canonical = absoluteUrl(m_site.config, withTrailingSlash(m_site.config, single.permalink));
    page.content = single.content(m_links.linksOn(path));
    m_frame.addMetadata(&page, nullptr);
    m_frame.complete(&page, path, m_links);
    return writePage(page, path);
}

/// Shown under any address, so its links begin at the root of the host.
Result<void> SiteWriter::writeNotFound()
{
    const SiteLinks links(m_site, m_pages, m_assets, LinkStyle::Site);
    const QString path = fileInSite(m_site.config, u"404.html"_s);
    Page page;
    page.kind = u"not-found-page"_s;
    page.title = headTitle(u"Page Not Found"_s, m_site.config);
    page.indexed = false;
    page.content = notFoundHtml();
    m_frame.complete(&page, path, links);
    return writePage(page, path);
}

/// Of the listed posts, the newest first. Their words are read while other pages are made.
Result<void> SiteWriter::beginSearchPage()
{
    if (m_frame.searchPage().isEmpty())
        return {};
    std::vector<const PostMeta *> posts;
    for (const PostPlace &place : m_pages.posts()) {
        if (!place.post->unlisted)
            posts.push_back(place.post);
    }
    return keyOf(posts, {}).map([&](const QByteArray &key) {
        if (keep(m_frame.searchPage(), key, nullptr))
            return;
        m_searchKey = key;
        m_searchEntries = searchEntries(posts);
    });
}

Result<void> SiteWriter::writeSearchPage()
{
    const QString &path = m_frame.searchPage();
    if (path.isEmpty())
        return {};
    if (m_searchKey.isEmpty())
        return endPage(path);
    Page page;
    page.kind = u"search-page"_s;
    page.title = headTitle(u"Search"_s, m_site.config);
    page.indexed = false;
    page.content = searchPageHtml(m_searchEntries.results(), m_links.linksOn(path), m_pages.archive());
    m_frame.complete(&page, path, m_links);
    return writePage(page, path, {m_searchKey, {}, {}});
}

Result<void> SiteWriter::writeFeeds()
{
    if (m_feedPosts.empty())
        return {};
    const Result<QByteArray> key = keyOf(m_feedPosts, {});
    if (!key)
        return tl::unexpected(key.error());
    std::vector<FeedFile> changed;
    for (const FeedFile &feed : m_frame.feeds()) {
        if (!m_folder.keep(m_frame.pathOf(feed), *key))
            changed.push_back(feed);
    }
    if (changed.empty())
        return {};
    FileRecord record{*key, {}, {}};
    const Result<std::vector<FeedItem>> items = feedItems(&record);
    if (!items)
        return tl::unexpected(items.error());
    for (const FeedFile &feed : changed) {
        m_folder.write(m_frame.pathOf(feed), feedBytes(feed, m_site.config, *items), record);
    }
    return {};
}

/// Notes in the record what the items take along.
Result<std::vector<FeedItem>> SiteWriter::feedItems(FileRecord *record)
{
    std::vector<FeedItem> items;
    for (const PostMeta *meta : m_feedPosts) {
        const Result<const SitePost *> post = m_posts.get(*meta);
        if (!post)
            return tl::unexpected(post.error());
        const QString url = absoluteUrl(m_site.config, withTrailingSlash(m_site.config, meta->permalink));
        items.push_back({meta, withAbsoluteUrls((*post)->body, url)});
        record->files += (*post)->files;
        if (!(*post)->isRepeatable)
            record->key.clear();
    }
    return items;
}

void SiteWriter::writeSitemap()
{
    const QByteArray xml = sitemapXml(m_pages.indexed(), m_site.config);
    if (!xml.isEmpty())
        m_folder.write(fileInSite(m_site.config, u"sitemap.xml"_s), xml);
}

Result<void> SiteWriter::writePage(const Page &page, const QString &path, FileRecord record)
{
    record.files += m_assets.takeCopies();
    if (holdsMath(page))
        record.files += m_assets.mathStylesPath();
    m_folder.write(path, pageHtml(page), record);
    return endPage(path);
}

Result<void> SiteWriter::endPage(const QString &path)
{
    ++m_done;
    return m_assets.result().and_then([&] { return m_goOn({m_done, m_total, path}); });
}

} // namespace Galley
