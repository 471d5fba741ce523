// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/remotefetch.h"

#include "publish/mediatypes.h"

#include <QMimeDatabase>
#include <QNetworkAccessManager>
#include <QNetworkCookieJar>
#include <QNetworkReply>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Galley {
namespace {

constexpr qint64 mostBytes = 64 * 1024 * 1024;
constexpr int mostRedirections = 5;
constexpr std::chrono::milliseconds silence = 20s;

QByteArray hostHeader(const QUrl &url)
{
    const QByteArray host = url.host(QUrl::FullyEncoded).toUtf8();
    const QByteArray written = host.contains(':') ? '[' + host + ']' : host;
    return url.port() < 0 ? written : written + ':' + QByteArray::number(url.port());
}

/// Asks the address and names the host, in the request as in the certificate that is expected.
QNetworkRequest requestFor(const QUrl &url, const QHostAddress &address)
{
    QUrl pinned = url;
    pinned.setHost(address.toString());
    QNetworkRequest request(pinned);
    request.setRawHeader("Host", hostHeader(url));
    request.setPeerVerifyName(url.host(QUrl::FullyEncoded));
    request.setRawHeader("Accept", "image/*, video/*, audio/*");
    request.setRawHeader("Accept-Language", "*");
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Galley"_s);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // HTTP/2 would send the address in place of the host.
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setTransferTimeout(static_cast<int>(silence.count()));
    return request;
}

/// What the bytes are tells more than what the server says of them.
QByteArray typeOf(const QByteArray &bytes, const QByteArray &declared)
{
    const QByteArray found = QMimeDatabase().mimeTypeForData(bytes).name().toUtf8();
    if (!mediaExtension(found).isEmpty())
        return found;
    // Formats that the database names otherwise or does not tell by their first bytes.
    const QByteArray type = declared.split(';').first().trimmed().toLower();
    const bool isSameKind = found.startsWith(type.left(type.indexOf('/') + 1));
    const bool mayBe = isSameKind || found == "application/octet-stream";
    return mayBe && !mediaExtension(type).isEmpty() ? type : QByteArray();
}

} // namespace

RemoteFetch::RemoteFetch(
    QNetworkAccessManager &network, const HostLookup &lookup, const QSet<QString> &hosts, QObject *parent)
    : QObject(parent), m_network(network), m_lookup(lookup), m_hosts(hosts)
{
}

void RemoteFetch::start(const QUrl &url)
{
    m_url = url;
    m_lookup(url.host(QUrl::FullyEncoded), this, [this](const HostAddresses &addresses) {
        if (!addresses)
            return fail(addresses.error().message);
        m_addresses = *addresses;
        request(m_addresses.takeFirst());
    });
}

void RemoteFetch::request(const QHostAddress &address)
{
    m_reply = m_network.get(requestFor(m_url, address));
    m_reply->setParent(this);
    connect(m_reply, &QNetworkReply::downloadProgress, this, &RemoteFetch::limit);
    connect(m_reply, &QNetworkReply::finished, this, &RemoteFetch::take);
}

void RemoteFetch::limit(qint64 received, qint64 total)
{
    if (received <= mostBytes && total <= mostBytes) {
        Q_EMIT progressed(received, total);
        return;
    }
    disconnect(m_reply, nullptr, this, nullptr);
    m_reply->abort();
    fail(tr("The file from %1 is larger than %2 MB.").arg(m_url.host()).arg(mostBytes / 1024 / 1024));
}

void RemoteFetch::take()
{
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    reply->deleteLater();
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (!status.isValid() && reply->error() != QNetworkReply::NoError && !m_addresses.isEmpty())
        return request(m_addresses.takeFirst());
    if (const QVariant target = reply->attribute(QNetworkRequest::RedirectionTargetAttribute);
        target.isValid())
        return follow(m_url.resolved(target.toUrl()));
    if (reply->error() != QNetworkReply::NoError)
        return fail(
            status.isValid() ? tr("%1 answers with error %2.").arg(m_url.host()).arg(status.toInt())
                             : tr("%1 cannot be reached.").arg(m_url.host()));
    const QByteArray bytes = reply->readAll();
    const QByteArray type = typeOf(bytes, reply->rawHeader("Content-Type"));
    if (type.isEmpty())
        return fail(tr("What %1 sends is no picture, video or sound.").arg(m_url.host()));
    Q_EMIT finished(RemoteFile{bytes, type});
    deleteLater();
}

void RemoteFetch::follow(const QUrl &target)
{
    const QString host = target.host(QUrl::FullyEncoded);
    const bool isSecure = target.scheme() == u"https"_s || target.scheme() == m_url.scheme();
    const bool isWeb = target.scheme() == u"https"_s || target.scheme() == u"http"_s;
    if (!isWeb || !isSecure || host.isEmpty() || ++m_redirections > mostRedirections)
        return fail(tr("%1 sends on to a place that is not followed.").arg(m_url.host()));
    if (host != m_url.host(QUrl::FullyEncoded) && !m_hosts.contains(host))
        return fail(tr("%1 sends on to %2.").arg(m_url.host(), host), host);
    QUrl next = target;
    next.setUserInfo({});
    start(next);
}

void RemoteFetch::fail(const QString &message, const QString &otherHost)
{
    Q_EMIT finished(tl::unexpected(RemoteFailure{message, otherHost}));
    deleteLater();
}

RemoteFetcher::RemoteFetcher() = default;
RemoteFetcher::~RemoteFetcher() = default;

RemoteFetch *RemoteFetcher::fetch(const QUrl &url, const QSet<QString> &hosts, QObject *parent)
{
    if (!m_network)
        m_network = std::make_unique<QNetworkAccessManager>();
    auto *fetch = new RemoteFetch(*m_network, m_lookup, hosts, parent);
    QMetaObject::invokeMethod(
        fetch, [fetch, url] { fetch->start(url); }, Qt::QueuedConnection);
    return fetch;
}

} // namespace Galley
