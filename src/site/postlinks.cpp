// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postlinks.h"

#include "site/linkpath.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

bool hasScheme(const QString &address)
{
    static const QRegularExpression scheme(uR"(\A(?:[A-Za-z][A-Za-z0-9+.-]*:|//))"_s);
    return scheme.match(address).hasMatch();
}

/// The site's own address in front is as good as none.
QString withoutSiteUrl(const QString &address, const SiteConfig &config)
{
    QString url = config.url.value;
    while (url.endsWith(u'/'))
        url.chop(1);
    return !url.isEmpty() && address.startsWith(url + u'/') ? address.mid(url.size()) : address;
}

} // namespace

QString PostLink::target() const
{
    const auto found = std::find_if(
        candidates.begin(), candidates.end(), [](const QString &file) { return QFileInfo(file).isFile(); });
    return found == candidates.end() ? QString() : *found;
}

std::vector<PostLink> readPostLinks(
    const QString &text, const QString &file, const QString &permalink, const SiteSnapshot &site)
{
    using Kind = LinkPlace::Kind;
    std::vector<PostLink> links;
    for (const LinkPlace &place : findLinkPlaces(text)) {
        const QString written = place.span.of(text).toString();
        const QString address = withoutSiteUrl(written, site.config);
        if (hasScheme(address) || address.startsWith(u'#'))
            continue;
        const LinkPath parts = cutLink(address);
        PostLink link{place, decodedPath(parts.path), parts.rest, {}, {}};
        if (place.kind != Kind::Attribute && address.size() == written.size())
            link.candidates = isMarkdownPath(link.path) && place.kind == Kind::Markdown
                                  ? postCandidates(link.path, file, site)
                                  : assetCandidates(link.path, file, site);
        for (QString &candidate : link.candidates)
            candidate = QDir::cleanPath(candidate);
        if (place.kind != Kind::Module)
            link.page = decodedPath(pageAddress(parts.path, permalink, site.config));
        links.push_back(std::move(link));
    }
    return links;
}

} // namespace Galley
