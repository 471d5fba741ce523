// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/permalink.h"

#include "site/siteconfig.h"

#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// A part without the slashes that the join writes; a lone slash counts as a part.
QStringView trimmedPart(QStringView part, bool isFirst, bool isLast)
{
    if (part == u"/")
        return part;
    while (!isFirst && part.startsWith(u'/'))
        part = part.mid(1);
    while (!isLast && part.endsWith(u'/'))
        part.chop(1);
    return part;
}

} // namespace

QString joinUrl(const QStringList &parts)
{
    QString url;
    bool endsInSlash = false;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isLast = i == parts.size() - 1;
        if (parts[i].isEmpty()) {
            url += isLast && endsInSlash ? u"/"_s : QString();
            continue;
        }
        const bool isFirst = url.isEmpty();
        endsInSlash = parts[i] == "/"_L1 ? endsInSlash : parts[i].endsWith(u'/');
        url += isFirst ? QString() : u"/"_s;
        url += trimmedPart(parts[i], isFirst, isLast);
    }
    static const QRegularExpression slashBeforeQuery(u"/(\\?|&|#[^!/])"_s);
    url.replace(slashBeforeQuery, u"\\1"_s);
    if (const qsizetype query = url.indexOf(u'?'); query >= 0)
        url = url.left(query + 1) + url.mid(query + 1).replace(u'?', u'&');
    static const QRegularExpression doubledSlashes(u"([^:/]/)/+"_s);
    url.replace(doubledSlashes, u"\\1"_s);
    static const QRegularExpression leadingSlashes(u"\\A/+"_s);
    return url.replace(leadingSlashes, u"/"_s);
}

QString withTrailingSlash(const SiteConfig &config, const QString &path)
{
    const std::optional<bool> wanted = config.trailingSlash.value;
    const auto end = std::find_if(path.begin(), path.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    const QString page(path.begin(), end - path.begin());
    if (!wanted || page.isEmpty() || page == "/"_L1 || page == config.baseUrl.value ||
        page.endsWith(u'/') == *wanted)
        return path;
    return (*wanted ? page + u'/' : page.chopped(1)) + path.mid(page.size());
}

QString blogPermalink(const SiteConfig &config, const QString &slug)
{
    return joinUrl({config.baseUrl.value, config.blog.routeBasePath.value, slug});
}

QString tagPermalink(const SiteConfig &config, const QString &tag)
{
    const BlogOptions &blog = config.blog;
    return joinUrl({config.baseUrl.value, blog.routeBasePath.value, blog.tagsBasePath.value, tag});
}

QString authorPermalink(const SiteConfig &config, const QString &page)
{
    const BlogOptions &blog = config.blog;
    return joinUrl({config.baseUrl.value, blog.routeBasePath.value, blog.authorsBasePath.value, page});
}

} // namespace Galley
