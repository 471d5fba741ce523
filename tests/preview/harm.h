// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

namespace Galley {

/// Counts what must not happen: connections to a server on this computer, connections through the program's
/// proxy (which every other host is reached by), and openings of files in a folder. Before WebEngine starts.
class HarmCounter
{
public:
    bool watch(const QString &secretFolder)
    {
        m_inotify = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
        const int watched =
            ::inotify_add_watch(m_inotify, secretFolder.toLocal8Bit().constData(), IN_OPEN | IN_ACCESS);
        return watched >= 0 && serve(&m_server) && serve(&m_proxy);
    }
    ~HarmCounter()
    {
        QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
        if (m_inotify >= 0)
            ::close(m_inotify);
    }

    void useProxy() const
    {
        QNetworkProxy::setApplicationProxy(
            {QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_proxy.serverPort()});
    }

    QString serverUrl() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_server.serverPort()); }
    QString proxiedUrl() const { return QStringLiteral("http://attack.example"); }

    int packets() const { return m_packets; }
    int takePackets() { return std::exchange(m_packets, 0); }
    /// Since the last call.
    int takeReads() const
    {
        std::array<char, 4096> events{};
        int count = 0;
        while (::read(m_inotify, events.data(), events.size()) > 0)
            ++count;
        return count;
    }

private:
    bool serve(QTcpServer *server)
    {
        QObject::connect(server, &QTcpServer::newConnection, server, [this, server] {
            while (QTcpSocket *socket = server->nextPendingConnection()) {
                ++m_packets;
                socket->abort();
                socket->deleteLater();
            }
        });
        return server->listen(QHostAddress::LocalHost);
    }

    QTcpServer m_server;
    QTcpServer m_proxy;
    int m_packets = 0;
    int m_inotify = -1;
};

} // namespace Galley
