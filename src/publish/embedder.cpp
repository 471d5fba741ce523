// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/embedder.h"

#include "base/textfile.h"
#include "publish/htmltags.h"
#include "publish/mediatypes.h"
#include "publish/siteurls.h"
#include "render/htmlpolicy.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Attributes that load something without the reader's doing.
bool loads(const QByteArray &tag, const QByteArray &attribute)
{
    if (tag == "a" || tag == "area")
        return false;
    return attribute == "src" || attribute == "poster" || attribute == "data" || attribute == "background" ||
           ((attribute == "href" || attribute == "xlink:href") &&
            (tag == "image" || tag == "use" || tag == "feimage"));
}

} // namespace

Embedder::Embedder(const SiteSnapshot &site, const QString &pageFolder)
    : m_site(site), m_pageFolder(pageFolder)
{
}

QString Embedder::urlFor(const QString &file)
{
    if (const auto known = m_urls.constFind(file); known != m_urls.constEnd())
        return *known;
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
    return rewriteTags(html, [this](HtmlToken &tag) {
        if (tag.text == "meta" || tag.text == "base" || tag.text == "link")
            return TagFate::Drop;
        visit(tag);
        return TagFate::Keep;
    });
}

void Embedder::visit(HtmlToken &tag)
{
    for (HtmlAttribute &attribute : tag.attributes) {
        const QString value = QString::fromUtf8(attribute.value);
        if (attribute.name == "srcset")
            attribute.value = embeddedSet(value).toUtf8();
        else if (attribute.name == "href" && tag.text == "a")
            attribute.value = linkUrl(value).toUtf8();
        else if (loads(tag.text, attribute.name) && !isOwnUrl(value))
            attribute.value = pictureUrl(value).toUtf8();
    }
}

/// Already embedded, already told as left out, or a place in the page itself.
bool Embedder::isOwnUrl(const QString &url) const
{
    return url.isEmpty() || url.startsWith(u"data:"_s) || url.startsWith(u'#') || m_outside.contains(url);
}

/// "a.png 1x, /b.png 2x" ⇒ the same with each URL embedded.
QString Embedder::embeddedSet(const QString &sourceSet)
{
    if (sourceSet.contains(u"data:"_s))
        return sourceSet;
    QStringList result;
    const QStringList candidates = sourceSet.split(u',', Qt::SkipEmptyParts);
    for (const QString &candidate : candidates) {
        const QString plain = candidate.simplified();
        result += pictureUrl(plain.section(u' ', 0, 0)) + u' ' + plain.section(u' ', 1);
    }
    return result.join(u", "_s);
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
