// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/boxes.h"

#include "render/htmlpolicy.h"
#include "render/htmltext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

QString remoteLabel(QByteArrayView element, const QString &host)
{
    if (element == "video")
        return tr("Video from %1").arg(host);
    return element == "audio" ? tr("Sound from %1").arg(host) : tr("Image from %1").arg(host);
}

QString refusedLabel(QByteArrayView element, MediaPlace place, const QString &url)
{
    if (place == MediaPlace::Unknown)
        return tr("Nothing is loaded from this address: %1").arg(url);
    if (element == "video")
        return tr("Video not found: %1").arg(url);
    return element == "audio" ? tr("Sound not found: %1").arg(url) : tr("Image not found: %1").arg(url);
}

} // namespace

MediaPlace mediaPlace(QByteArrayView url)
{
    const QByteArray scheme = urlScheme(url);
    if (scheme.isEmpty())
        return MediaPlace::Blog;
    if (scheme == "http" || scheme == "https" || scheme == "//")
        return MediaPlace::Web;
    if (scheme == "file")
        return MediaPlace::Outside;
    return isSafeUrl(url, UrlUse::Load) ? MediaPlace::Data : MediaPlace::Unknown;
}

QUrl webUrl(QByteArrayView url)
{
    QString text = QString::fromUtf8(url).remove(u'\n').remove(u'\r').remove(u'\t').trimmed();
    if (urlScheme(url) == "//")
        text = u"https://"_s + text.sliced(2);
    QUrl web(text, QUrl::TolerantMode);
    const bool isWeb = web.scheme() == u"https"_s || web.scheme() == u"http"_s;
    if (!isWeb || web.host().isEmpty())
        return {};
    web.setUserInfo({});
    web.setFragment({});
    return web;
}

void appendBox(ByteBuffer &out, QByteArrayView kind, QByteArrayView url, const QString &label, Place place)
{
    const QByteArrayView tag = place == Place::Block ? "div" : "span";
    out.append('<').append(tag).append(" class=\"galley-box\"");
    appendAttribute(out, "data-kind", kind);
    if (!url.isEmpty())
        appendAttribute(out, "data-url", url);
    out.append('>');
    appendEscaped(out, label.toUtf8());
    out.append("</").append(tag).append('>');
}

void appendMediaBox(
    ByteBuffer &out, QByteArrayView element, QByteArrayView url, const QString &alternative, Place place)
{
    const MediaPlace target = mediaPlace(url);
    if (target == MediaPlace::Outside)
        return appendOutsideBox(out, url, place);
    const QUrl web = webUrl(url);
    if (!web.isValid()) {
        const QByteArrayView kind = target == MediaPlace::Blog ? "missing" : "refused";
        return appendBox(out, kind, url, refusedLabel(element, target, QString::fromUtf8(url)), place);
    }
    const QString label = remoteLabel(element, web.host(QUrl::FullyEncoded));
    const QString whole = alternative.isEmpty() ? label : label + u": "_s + alternative;
    appendBox(out, "remote", web.toEncoded(), whole, place);
}

void appendOutsideBox(ByteBuffer &out, QByteArrayView url, Place place)
{
    const QString label = tr("Outside the blog: %1. Only files inside the blog are shown. Copy the file "
                             "beside the post and use that copy.");
    appendBox(out, "outside", url, label.arg(QString::fromUtf8(url)), place);
}

} // namespace Galley
