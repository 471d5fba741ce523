// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postpage.h"

#include "publish/siteurls.h"

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString pageTitle(const PostMeta &meta, const SiteConfig &config)
{
    const QString &site = config.title.value;
    const QString &own = meta.headTitle;
    if (own.isEmpty() || site.isEmpty() || own == site)
        return own.isEmpty() ? site : own;
    return own + u' ' + config.titleDelimiter.value + u' ' + site;
}

} // namespace

PostPage postPage(const PostMeta &meta, const SiteConfig &config, const PageLinks &links)
{
    PostPage page;
    page.language = config.locale.value;
    page.title = pageTitle(meta, config);
    page.description = meta.description;
    page.canonical = absoluteUrl(config, meta.permalink);
    page.indexed = !meta.unlisted && !meta.draft;
    page.banner = postBannerHtml(meta);
    page.header = postHeaderHtml(meta, config, links);
    page.footer = postFooterHtml(meta, config, links);
    return page;
}

QString exportPolicy(const QString &styleSources, const QString &mediaSources)
{
    const auto more = [](const QString &sources) { return sources.isEmpty() ? QString() : u' ' + sources; };
    return u"default-src 'none'; style-src 'unsafe-inline'%1; font-src data:%1; img-src data:%2; "
           u"media-src data:%2; frame-src %3; base-uri 'none'; form-action 'none'"_s.arg(
               more(styleSources), more(mediaSources), mediaSources.isEmpty() ? u"'none'"_s : u"https:"_s);
}

} // namespace Galley
