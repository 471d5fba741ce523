// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/siteframe.h"

#include "publish/pagemetadata.h"
#include "publish/postpage.h"
#include "publish/searchpage.h"
#include "publish/siteurls.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

namespace Galley {

SiteFrame::SiteFrame(
    const SiteSnapshot &site, const SitePages &pages, SiteAssets &assets, const SiteExportOptions &options)
    : m_site(site)
    , m_pages(pages)
    , m_assets(assets)
    , m_theme(options.theme)
    , m_feeds(feedFiles(site.config))
    , m_script(clientScript(options.scripts))
    , m_policy(exportPolicy(u"'self' file:"_s, u"'self' file: https: http:"_s, scriptSource(m_script)))
{
    if (options.scripts.testFlag(ClientScript::Search))
        m_searchPage = fileInSite(site.config, u"search.html"_s);
}

QString SiteFrame::imageOf(const PostMeta &post)
{
    if (const auto file = imageBeside(m_site, post))
        return absoluteUrl(m_site.config, siteUrl(m_assets.add(*file)));
    return absoluteImage(m_site.config, post.image);
}

QString SiteFrame::pathOf(const FeedFile &feed) const
{
    return blogPermalink(m_site.config, feed.name).split(u'/', Qt::SkipEmptyParts).join(u'/');
}

void SiteFrame::addMetadata(Page *page, const PostMeta *post)
{
    PageMetadata metadata{page->title, page->description, page->canonical, {}, m_site.config.locale.value, {},
                          post};
    if (post) {
        metadata.image = imageOf(*post);
        metadata.keywords = post->keywords;
    }
    if (metadata.image.isEmpty())
        metadata.image = absoluteImage(m_site.config, m_site.config.image.value);
    page->head += metadataHtml(metadata);
}

void SiteFrame::complete(Page *page, const QString &path, const SiteLinks &links)
{
    page->language = m_site.config.locale.value;
    page->theme = m_theme;
    page->policy = m_policy;
    page->script = m_script;
    page->styleSheets += links.file(path, m_assets.pageStyles());
    if (holdsMath(*page))
        page->styleSheets += links.file(path, m_assets.mathStyles());
    for (const FeedFile &feed : m_feeds)
        page->head += u"<link rel=\"alternate\" type=\"%1\" href=\"%2\" title=\"%3\">\n"_s
                          .arg(
                              feed.mediaType, links.file(path, pathOf(feed)).toHtmlEscaped(),
                              feed.title.toHtmlEscaped())
                          .toUtf8();
    const QString &icon = m_site.config.favicon.value;
    if (!icon.isEmpty())
        page->head +=
            u"<link rel=\"icon\" href=\"%1\">\n"_s
                .arg(links.media(path, joinUrl({m_site.config.baseUrl.value, icon})).toHtmlEscaped())
                .toUtf8();
    page->indexed = page->indexed && !m_site.config.noIndex.value;
    page->siteHeader = headerHtml(path, links);
}

QByteArray SiteFrame::headerHtml(const QString &path, const SiteLinks &links) const
{
    const SiteConfig &config = m_site.config;
    QString items;
    const std::vector<std::pair<QString, QString>> overviews{
        {m_pages.archive(), u"Archive"_s},
        {m_pages.tagIndex(), u"Tags"_s},
        {m_pages.authorIndex(), u"Authors"_s}};
    for (const auto &[permalink, label] : overviews) {
        if (!permalink.isEmpty())
            items += u"<a class=\"navbar__item navbar__link\" href=\"%1\">%2</a>"_s.arg(
                links.link(path, permalink).toHtmlEscaped(), label);
    }
    const QString title = config.title.value.isEmpty() ? config.blog.blogTitle.value : config.title.value;
    const QString start =
        u"<nav class=\"navbar galley-navbar\" aria-label=\"Main\"><div class=\"navbar__inner\">"
        u"<a class=\"navbar__brand\" href=\"%1\"><b class=\"navbar__title\">%2</b></a>%3"_s.arg(
            links.link(path, blogPermalink(config)).toHtmlEscaped(), title.toHtmlEscaped(), items);
    return start.toUtf8() +
           (m_searchPage.isEmpty() ? QByteArray() : searchBoxHtml(links.file(path, m_searchPage))) +
           "</div></nav>\n";
}

bool holdsMath(const Page &page)
{
    return page.content.contains("class=\"katex");
}

} // namespace Galley
