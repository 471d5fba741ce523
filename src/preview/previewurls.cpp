// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewurls.h"

#include "publish/mediatypes.h"
#include "render/boxes.h"

#include <QDateTime>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

QUrl previewPageUrl()
{
    return QUrl(u"galley://page/"_s);
}

QString previewAssetUrl(const QString &file)
{
    const QDateTime changed = QFileInfo(file).lastModified();
    return u"galley://blog"_s + QString::fromLatin1(QUrl::toPercentEncoding(file, "/")) +
           (changed.isValid() ? u"?v="_s + QString::number(changed.toMSecsSinceEpoch(), 36) : QString());
}

QString previewRemoteUrl(const QUrl &url)
{
    return u"galley://remote/"_s + QString::fromLatin1(url.toEncoded().toBase64(
                                       QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QUrl remoteTarget(const QUrl &url)
{
    if (url.scheme() != QLatin1String(previewScheme) || url.host() != u"remote"_s)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(
        url.path().mid(1).toLatin1(),
        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QUrl target = decoded ? webUrl(*decoded) : QUrl();
    // Only the spelling that was allowed is asked for.
    return target.isValid() && target.toEncoded() == *decoded ? target : QUrl();
}

std::optional<QString> bundledFile(const QUrl &url)
{
    if (url.scheme() != QLatin1String(previewScheme) || url.host() != u"page"_s)
        return std::nullopt;
    const QString path = url.path(QUrl::FullyDecoded);
    if (path == u"/"_s)
        return u"page.html"_s;
    if (path.contains(u".."_s))
        return std::nullopt;
    return path.mid(1);
}

std::optional<QString> shownFile(const QUrl &url, const QStringList &folders)
{
    if (url.scheme() != QLatin1String(previewScheme) || url.host() != u"blog"_s)
        return std::nullopt;
    const QString path = url.path(QUrl::FullyDecoded);
    if (!path.startsWith(u'/') || path.contains(QChar::Null))
        return std::nullopt;
    const QString file = QFileInfo(path).canonicalFilePath();
    // The type is told by the real file: a link "a.png" to a text file shows nothing.
    if (file.isEmpty() || !QFileInfo(file).isFile() || mediaType(file).isEmpty())
        return std::nullopt;
    for (const QString &folder : folders) {
        const QString root = QFileInfo(folder).canonicalFilePath();
        if (!root.isEmpty() && root != u"/"_s && file.startsWith(root + u'/'))
            return file;
    }
    return std::nullopt;
}

} // namespace Galley
