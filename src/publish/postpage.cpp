// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postpage.h"

#include "publish/siteurls.h"
#include "site/permalink.h"

using namespace Qt::StringLiterals;

namespace Galley {

QString headTitle(const QString &own, const SiteConfig &config)
{
    const QString &site = config.title.value;
    if (own.isEmpty() || site.isEmpty() || own == site)
        return own.isEmpty() ? site : own;
    return own + u' ' + config.titleDelimiter.value + u' ' + site;
}

Page postPage(const PostMeta &meta, const SiteConfig &config)
{
    Page page;
    page.kind = u"blog-post-page"_s;
    page.language = config.locale.value;
    page.title = headTitle(meta.headTitle, config);
    page.description = meta.description;
    page.canonical = absoluteUrl(config, withTrailingSlash(config, meta.permalink));
    page.indexed = !meta.unlisted && !meta.draft;
    return page;
}

Article postArticle(const PostMeta &meta, const SiteConfig &config, const PageLinks &links)
{
    Article article;
    article.banner = postBannerHtml(meta);
    article.header = postHeaderHtml(meta, config, links);
    article.footer = postFooterHtml(meta, config, links);
    return article;
}

QString exportPolicy(const QString &styleSources, const QString &mediaSources, const QString &scriptSource)
{
    const auto more = [](const QString &sources) { return sources.isEmpty() ? QString() : u' ' + sources; };
    return u"default-src 'none'; style-src 'unsafe-inline'%1; font-src data:%1; img-src data:%2; "
           u"media-src data:%2; frame-src %3; base-uri 'none'; %4"_s.arg(
               more(styleSources), more(mediaSources), mediaSources.isEmpty() ? u"'none'"_s : u"https:"_s,
               // A search box is a form that leads to another page.
               scriptSource.isEmpty() ? u"form-action 'none'"_s
                                      : u"form-action 'self' file:; script-src %1"_s.arg(scriptSource));
}

} // namespace Galley
