// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/linkpath.h"

#include "site/permalink.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

LinkPath cutLink(const QString &address)
{
    const auto end =
        std::find_if(address.begin(), address.end(), [](QChar c) { return c == u'?' || c == u'#'; });
    const qsizetype length = end - address.begin();
    return {address.first(length), address.sliced(length)};
}

QString decodedPath(const QString &path)
{
    return QUrl::fromPercentEncoding(path.toUtf8());
}

bool isMarkdownPath(const QString &path)
{
    const QString name = path.sliced(path.lastIndexOf(u'/') + 1).toLower();
    return name.lastIndexOf(u'.') > 0 && (name.endsWith(".md"_L1) || name.endsWith(".mdx"_L1));
}

QStringList postCandidates(const QString &path, const QString &file, const SiteSnapshot &site)
{
    QStringList candidates;
    if (path.startsWith(u"@site/"))
        candidates.append(site.root + path.sliced(5));
    else if (!path.startsWith(u'/'))
        candidates.append(QFileInfo(file).path() + u'/' + path);
    if (!path.startsWith(u'.') && !path.startsWith(u'@')) {
        const QString below = path.startsWith(u'/') ? path : u'/' + path;
        candidates.append(site.blogFolder + below);
        candidates.append(site.root + below);
    }
    for (QString &candidate : candidates)
        candidate = QDir::cleanPath(candidate);
    return candidates;
}

QStringList assetCandidates(const QString &path, const QString &file, const SiteSnapshot &site)
{
    if (path.isEmpty() || path.contains(QChar(u'\0')))
        return {};
    if (path.startsWith(u"@site/"))
        return {site.root + path.sliced(5)};
    if (!path.startsWith(u'/'))
        return file.isEmpty() ? QStringList() : QStringList{QFileInfo(file).path() + u'/' + path};
    QStringList files;
    for (const QString &folder : site.staticFolders)
        files.append(folder + path);
    return files;
}

QString withBaseUrl(const QString &path, const SiteConfig &config)
{
    const QString &base = config.baseUrl.value;
    const bool hasBase = path.startsWith(base) || base.isEmpty();
    return hasBase ? path : base + path.sliced(path.startsWith(u'/') ? 1 : 0);
}

QString pageAddress(const QString &address, const QString &permalink, const SiteConfig &config)
{
    const LinkPath parts = cutLink(address);
    if (parts.path.isEmpty() || (permalink.isEmpty() && !address.startsWith(u'/')))
        return address;
    if (address.startsWith(u'/'))
        return withTrailingSlash(config, withBaseUrl(address, config));
    const QString folder = permalink.first(permalink.lastIndexOf(u'/') + 1);
    QString path = QDir::cleanPath(folder + parts.path);
    while (path.startsWith(u"/../"))
        path = path.sliced(3);
    if (parts.path.endsWith(u'/') && !path.endsWith(u'/'))
        path += u'/';
    return withTrailingSlash(config, path + parts.rest);
}

} // namespace Galley
