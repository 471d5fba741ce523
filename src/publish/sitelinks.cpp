// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitelinks.h"

#include "publish/siteurls.h"
#include "site/permalink.h"

#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

bool isOnSite(const QString &url)
{
    return url.startsWith(u'/') && !url.startsWith(u"//"_s);
}

/// Where a query or a fragment begins.
qsizetype pathLength(const QString &url)
{
    const auto isEnd = [](QChar c) { return c == u'?' || c == u'#'; };
    return std::find_if(url.begin(), url.end(), isEnd) - url.begin();
}

} // namespace

SiteLinks::SiteLinks(const SiteSnapshot &site, const SitePages &pages, SiteAssets &assets, LinkStyle style)
    : m_site(site)
    , m_pages(pages)
    , m_assets(assets)
    , m_style(style)
    , m_assetUrls(siteUrl(fileInSite(site.config, u"assets/"_s)))
{
}

QString SiteLinks::link(const QString &from, const QString &url) const
{
    if (!isOnSite(url))
        return url;
    const qsizetype length = pathLength(url);
    const QString path = url.first(length);
    if (const auto page = m_pages.find(path))
        return m_style == LinkStyle::Site ? withTrailingSlash(m_site.config, url)
                                          : relativeUrl(from, *page) + url.sliced(length);
    // As in posts, a file with any other ending is one to download, not a page.
    const QString ending = QFileInfo(path).suffix().toLower();
    return ending.isEmpty() || ending == u"html"_s || ending == u"htm"_s ? url : media(from, url);
}

QString SiteLinks::media(const QString &from, const QString &url) const
{
    if (!isOnSite(url))
        return url;
    if (url.startsWith(m_assetUrls))
        return m_style == LinkStyle::Site ? url
                                          : relativeUrl(from, QUrl(url).path(QUrl::FullyDecoded).sliced(1));
    const auto found = staticFile(m_site, url);
    return found ? file(from, m_assets.add(*found)) + url.sliced(pathLength(url)) : url;
}

QString SiteLinks::file(const QString &from, const QString &path) const
{
    return m_style == LinkStyle::Site ? siteUrl(path) : relativeUrl(from, path);
}

LinkedHtml::Replace SiteLinks::urlsOn(const QString &from) const
{
    return [this, from](UrlUse use, const QString &url) {
        return use == UrlUse::Link ? link(from, url) : media(from, url);
    };
}

PageLinks SiteLinks::linksOn(const QString &from) const
{
    PageLinks links;
    links.image = [this, from](const QString &url) { return media(from, url); };
    links.page = [this, from](const QString &path) { return link(from, path); };
    return links;
}

QByteArray withAbsoluteUrls(const LinkedHtml &html, const QString &pageUrl)
{
    const QUrl page(pageUrl);
    return html.html([&page](UrlUse, const QString &url) {
        return page.resolved(QUrl(url)).toString(QUrl::FullyEncoded);
    });
}

QString siteUrl(const QString &path)
{
    return u'/' + QString::fromLatin1(QUrl::toPercentEncoding(path, "/!$&'()*+,;=:@"));
}

} // namespace Galley
