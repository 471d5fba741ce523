// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/embedder.h"

#include "base/textfile.h"
#include "publish/htmlurls.h"
#include "publish/mediatypes.h"
#include "publish/siteurls.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {
Embedder::Embedder(const SiteSnapshot &site, const QString &pageFolder)
    : m_site(site), m_pageFolder(pageFolder)
{
}

Embedder::Embedder(const SiteSnapshot &site, const std::function<QString(const QString &)> &place)
    : m_site(site), m_place(place)
{
}

QString Embedder::urlFor(const QString &file)
{
    if (const auto known = m_urls.constFind(file); known != m_urls.constEnd())
        return *known;
    if (m_place)
        return *m_urls.insert(file, *m_outside.insert(m_place(file)));
    const QByteArray type = mediaType(file);
    QString url;
    if (!type.isEmpty()) {
        if (const Result<QByteArray> bytes = readFileBytes(file, largestFile))
            url = QString::fromLatin1("data:" + type + ";base64," + bytes->toBase64());
    }
    if (url.isEmpty()) {
        url = QString::fromLatin1(QUrl::toPercentEncoding(QDir(m_pageFolder).relativeFilePath(file), "/"));
        m_outside.insert(url);
        leaveOut(file);
    }
    m_urls.insert(file, url);
    return url;
}

QString Embedder::pictureUrl(const QString &url)
{
    if (const auto file = staticFile(m_site, url))
        return urlFor(*file);
    if (url.isEmpty() || !isSafeUrl(url.toUtf8(), UrlUse::Link))
        return {};
    leaveOut(url);
    return url;
}

QByteArray Embedder::embed(const QByteArray &html)
{
    return LinkedHtml(html).html([this](UrlUse use, const QString &url) {
        if (use == UrlUse::Link)
            return linkUrl(url);
        return isOwnUrl(url) ? url : pictureUrl(url);
    });
}

/// Already embedded, already told as left out, or a place in the page itself.
bool Embedder::isOwnUrl(const QString &url) const
{
    return url.isEmpty() || url.startsWith(u"data:"_s) || url.startsWith(u'#') || m_outside.contains(url);
}

/// A link into the site, as a reader of the lone file can follow it.
QString Embedder::linkUrl(const QString &href) const
{
    if (!href.startsWith(u'/') || href.startsWith(u"//"_s))
        return href;
    const QString url = absoluteUrl(m_site.config, href);
    return url.isEmpty() ? href : url;
}

void Embedder::leaveOut(const QString &url)
{
    if (!m_notEmbedded.contains(url))
        m_notEmbedded += url;
}

} // namespace Galley
