// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/siteurls.h"

#include "site/permalink.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {

QString authorUrl(const SiteConfig &config, const Author &author)
{
    if (author.page)
        return authorPermalink(config, *author.page);
    if (!author.url.isEmpty())
        return author.url;
    return author.email.isEmpty() ? QString() : u"mailto:"_s + author.email;
}

QString absoluteUrl(const SiteConfig &config, const QString &permalink)
{
    const QUrl site(config.url.value);
    if (permalink.isEmpty() || !site.isValid() || site.host().isEmpty())
        return {};
    return site.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toString() +
           QString::fromLatin1(QUrl::toPercentEncoding(permalink, "/!$&'()*+,;=:@?#%"));
}

std::optional<QString> staticFile(const SiteSnapshot &site, const QString &urlPath)
{
    if (!urlPath.startsWith(u'/') || urlPath.startsWith(u"//"_s))
        return std::nullopt;
    QString path = QUrl(urlPath).path();
    if (path.contains(QChar::Null))
        return std::nullopt;
    const QString base = site.config.baseUrl.value;
    QStringList candidates{path};
    if (base.size() > 1 && path.startsWith(base))
        candidates.prepend(path.mid(base.size() - 1));
    for (const QString &folder : site.staticFolders) {
        const QString root = QFileInfo(folder).canonicalFilePath() + u'/';
        for (const QString &candidate : std::as_const(candidates)) {
            const QString file = QFileInfo(folder + candidate).canonicalFilePath();
            if (file.startsWith(root) && QFileInfo(file).isFile())
                return file;
        }
    }
    return std::nullopt;
}

std::optional<QString> imageBeside(const SiteSnapshot &site, const PostMeta &post)
{
    if (!post.image.startsWith("./"_L1))
        return std::nullopt;
    const QString path = QFileInfo(post.file).path() + u'/' + QUrl::fromPercentEncoding(post.image.toUtf8());
    const QString file = QFileInfo(path).canonicalFilePath();
    const QString folder = QFileInfo(site.blogFolder).canonicalFilePath() + u'/';
    return file.startsWith(folder) && QFileInfo(file).isFile() ? std::optional(file) : std::nullopt;
}

} // namespace Galley
