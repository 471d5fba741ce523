// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/hostlookup.h"

#include <QObject>
#include <QSet>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;

namespace Galley {

/// A picture, video or sound from the web.
struct RemoteFile
{
    QByteArray bytes;
    QByteArray type; ///< one that mediaExtension() knows
    friend bool operator==(const RemoteFile &, const RemoteFile &) = default;
};

struct RemoteFailure
{
    QString message;
    QString otherHost; ///< to which the asked one sends on, when that is the reason
    friend bool operator==(const RemoteFailure &, const RemoteFailure &) = default;
};

using RemoteResult = tl::expected<RemoteFile, RemoteFailure>;

/// One file on its way. Deletes itself when it is done; deleting it before cancels. UI thread.
class RemoteFetch final : public QObject
{
    Q_OBJECT

public:
    RemoteFetch(
        QNetworkAccessManager &network, const HostLookup &lookup, const QSet<QString> &hosts,
        QObject *parent);

    void start(const QUrl &url);

Q_SIGNALS:
    /// total is -1 when the server does not tell it.
    void progressed(qint64 received, qint64 total);
    void finished(const Galley::RemoteResult &result);

private:
    void request(const QHostAddress &address);
    void limit(qint64 received, qint64 total);
    void take();
    void follow(const QUrl &target);
    void fail(const QString &message, const QString &otherHost = {});

    QNetworkAccessManager &m_network;
    HostLookup m_lookup;
    QSet<QString> m_hosts;
    QUrl m_url;
    QList<QHostAddress> m_addresses;  ///< not tried yet
    QNetworkReply *m_reply = nullptr; ///< a child
    int m_redirections = 0;
};

/// Loads files from the web for the preview and for copies into the blog; the browser engine itself never
/// opens a connection. Sends no cookies, no referrer and no credentials, stores nothing, and takes only
/// media of a limited size. It connects to the very address that was checked, so that a host cannot name
/// another one in between. A redirection to another host is followed only to one of `hosts`. UI thread;
/// owned by the pane.
class RemoteFetcher
{
public:
    RemoteFetcher();
    ~RemoteFetcher();

    /// For tests: another way to find hosts.
    void setLookup(const HostLookup &lookup) { m_lookup = lookup; }

    /// Owned by the parent; starts when the event loop runs.
    RemoteFetch *fetch(const QUrl &url, const QSet<QString> &hosts, QObject *parent);

private:
    std::unique_ptr<QNetworkAccessManager> m_network; ///< made with the first fetch, for it takes a while
    HostLookup m_lookup = lookUpPublicHost;
};

} // namespace Galley
