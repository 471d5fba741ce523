// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/singleinstance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

#include <chrono>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int patience = 1000; // milliseconds
constexpr qsizetype longestMessage = 1 << 20;

/// A socket in the user's runtime folder, where nobody else may look; the home in its name keeps profiles
/// apart.
QString serverName()
{
    const QByteArray home = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(home, QCryptographicHash::Sha256).toHex().left(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return u"%1/galley-%2.socket"_s.arg(folder, QString::fromLatin1(hash));
}

} // namespace

SingleInstance::SingleInstance(QObject *parent) : QObject(parent)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

bool SingleInstance::handOver(const QStringList &arguments, const QString &folder)
{
    QLocalSocket socket;
    socket.connectToServer(serverName());
    if (!socket.waitForConnected(patience))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << arguments << folder;
    socket.write(message);
    socket.disconnectFromServer();
    return socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected(patience);
}

void SingleInstance::listen()
{
    if (m_server.listen(serverName()))
        return;
    // Nobody answered before, so the socket is what a crashed program left behind.
    QLocalServer::removeServer(serverName());
    m_server.listen(serverName());
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] { take(socket); });
        // A quick sender is gone before it is accepted.
        if (socket->state() == QLocalSocket::UnconnectedState)
            take(socket);
    }
}

void SingleInstance::take(QLocalSocket *socket)
{
    QStringList arguments;
    QString folder;
    QDataStream stream(socket->read(longestMessage));
    stream >> arguments >> folder;
    socket->disconnect(this);
    socket->deleteLater();
    if (stream.status() == QDataStream::Ok)
        Q_EMIT received(arguments, folder);
}

} // namespace Galley
