// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QStringList>

class QLocalSocket;

namespace Galley {

/// Lets a second start of the program hand its files to the first, per user (and per home, so that tests stay
/// alone). UI thread; owned by the program's start.
class SingleInstance final : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(QObject *parent = nullptr);

    /// Gives the arguments to a program that runs already; false when there is none. Waits at most a second.
    static bool handOver(const QStringList &arguments, const QString &folder);
    /// Becomes the one that others hand their files to.
    void listen();

Q_SIGNALS:
    /// Another start wants these opened; relative paths are those of folder.
    void received(const QStringList &arguments, const QString &folder);

private:
    void accept();
    void take(QLocalSocket *socket);

    QLocalServer m_server;
};

} // namespace Galley
