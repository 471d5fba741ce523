// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

namespace Galley {

/// A web server on this computer with prepared answers.
class WebServer
{
public:
    WebServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket); });
        });
    }

    QUrl url(const QString &path, const QString &host = QStringLiteral("pictures.example")) const
    {
        return QUrl(QStringLiteral("http://%1:%2%3").arg(host).arg(m_server.serverPort()).arg(path));
    }

    void add(const QByteArray &path, const QByteArray &type, const QByteArray &body)
    {
        answers[path] = "HTTP/1.1 200 OK\r\nContent-Type: " + type +
                        "\r\nSet-Cookie: a=b\r\nContent-Length: " + QByteArray::number(body.size()) +
                        "\r\n\r\n" + body;
    }
    void redirect(const QByteArray &path, const QUrl &to)
    {
        answers[path] = "HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + to.toEncoded() + "\r\n\r\n";
    }

    QHash<QByteArray, QByteArray> answers; ///< whole responses, by path
    QByteArrayList requests;

private:
    void answer(QTcpSocket *socket)
    {
        QByteArray request = socket->property("request").toByteArray() + socket->readAll();
        socket->setProperty("request", request);
        if (!request.endsWith("\r\n\r\n"))
            return;
        socket->setProperty("request", QByteArray());
        requests += request;
        const QByteArray path = request.split(' ').value(1).split('?').first();
        socket->write(answers.value(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
    }

    QTcpServer m_server;
};

} // namespace Galley
