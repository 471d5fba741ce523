// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitemap.h"

#include "publish/feeds.h"
#include "publish/siteurls.h"
#include "site/globpattern.h"
#include "site/permalink.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

QByteArray sitemapXml(const QStringList &permalinks, const SiteConfig &config)
{
    if (config.noIndex.value || !config.blog.sitemap.value)
        return {};
    std::vector<QRegularExpression> ignored;
    for (const QString &glob : config.blog.sitemapIgnorePatterns.value)
        ignored.push_back(globPattern(glob));
    QStringList urls;
    for (const QString &permalink : permalinks) {
        const bool isIgnored =
            std::any_of(ignored.begin(), ignored.end(), [&permalink](const QRegularExpression &pattern) {
                return pattern.match(permalink).hasMatch();
            });
        const QString url = absoluteUrl(config, withTrailingSlash(config, permalink));
        if (!isIgnored && !url.isEmpty())
            urls += url;
    }
    if (urls.isEmpty())
        return {};
    urls.sort();
    QString xml = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  u"<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"_s;
    for (const QString &url : std::as_const(urls))
        xml += u"<url><loc>%1</loc><changefreq>weekly</changefreq><priority>0.5</priority></url>\n"_s.arg(
            xmlText(url));
    return (xml + u"</urlset>\n"_s).toUtf8();
}

} // namespace Galley
