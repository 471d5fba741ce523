// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/imagepath.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString encoded(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/!$&'()*+,;=:@"));
}

/// The path below the folder, or nothing for one outside.
std::optional<QString> below(const QString &folder, const QString &file)
{
    if (folder.isEmpty())
        return std::nullopt;
    const QString root = QDir::cleanPath(folder) + u'/';
    const QString path = QDir::cleanPath(file);
    return path.startsWith(root) ? std::optional(path.mid(root.size())) : std::nullopt;
}

QString withoutBaseUrl(const QString &path, const SiteConfig &config)
{
    const QString &base = config.baseUrl.value;
    return base.size() > 1 && path.startsWith(base) ? path.mid(base.size() - 1) : path;
}

bool isOnTheWeb(const QString &reference)
{
    return reference.startsWith(u"//") || !QUrl(reference).scheme().isEmpty();
}

} // namespace

std::optional<QString> imageReference(
    const QString &imageFile, const QString &postFile, const SiteSnapshot &site)
{
    for (const QString &folder : site.staticFolders) {
        if (const std::optional<QString> path = below(folder, imageFile))
            return u'/' + encoded(*path);
    }
    if (postFile.isEmpty())
        return std::nullopt;
    const QString postFolder = QFileInfo(postFile).path();
    if (const std::optional<QString> path = below(postFolder, imageFile))
        return u"./"_s + encoded(*path);
    // A file elsewhere in the site is reached from the post, but only with "./" in front is it taken for a
    // file.
    if (below(site.root, imageFile))
        return u"./"_s + encoded(QDir(postFolder).relativeFilePath(imageFile));
    return std::nullopt;
}

std::optional<QString> imageFile(const QString &reference, const QString &postFile, const SiteSnapshot &site)
{
    if (reference.isEmpty() || isOnTheWeb(reference))
        return std::nullopt;
    const QString path =
        QUrl::fromPercentEncoding(reference.section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
    if (path.startsWith(u"./")) {
        const QString file = QDir::cleanPath(QFileInfo(postFile).path() + u'/' + path);
        const bool isInside = !postFile.isEmpty() && below(site.root, file);
        return isInside ? std::optional(file) : std::nullopt;
    }
    const QString published = withoutBaseUrl(path.startsWith(u'/') ? path : u'/' + path, site.config);
    std::optional<QString> first;
    for (const QString &folder : site.staticFolders) {
        const QString file = QDir::cleanPath(folder + published);
        if (!below(folder, file))
            continue;
        if (QFileInfo::exists(file))
            return file;
        if (!first)
            first = file;
    }
    return first;
}

} // namespace Galley
