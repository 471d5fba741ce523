// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/diagramprocess.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::DiagramProcess", text);
}

} // namespace

DiagramProcess::DiagramProcess(const QStringList &command) : m_command(command) {}

DiagramProcess::~DiagramProcess()
{
    if (!m_process)
        return;
    // The process ends with its input; one that does not is of no use to anybody.
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(5000))
        m_process->kill();
    m_process->waitForFinished();
}

Result<DrawnDiagram> DiagramProcess::draw(const QString &source)
{
    if (!m_obstacle.isEmpty())
        return failure(ErrorKind::Io, m_obstacle);
    const QJsonObject question{{u"source"_s, source}};
    const Result<QByteArray> line = answerTo(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    if (!line)
        return tl::unexpected(line.error());
    const QJsonObject answer = QJsonDocument::fromJson(*line).object();
    if (answer.contains(u"error"_s))
        return failure(ErrorKind::Content, answer[u"error"_s].toString());
    return DrawnDiagram{answer[u"light"_s].toString().toUtf8(), answer[u"dark"_s].toString().toUtf8()};
}

Result<QByteArray> DiagramProcess::answerTo(const QByteArray &line)
{
    const bool isFirst = !m_process;
    if (isFirst) {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        m_process->start(m_command.first(), m_command.mid(1));
    }
    m_process->write(line);
    QDeadlineTimer deadline(timeLimit);
    while (!m_process->canReadLine() && m_process->state() != QProcess::NotRunning && !deadline.hasExpired())
        m_process->waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    if (m_process->canReadLine())
        return m_process->readLine();
    const QString reason = m_process->state() == QProcess::NotRunning
                               ? tr("the drawing engine ended unexpectedly.")
                               : tr("drawing it took longer than %1 seconds.").arg(timeLimit / 1000);
    // The next diagram gets a new process, unless this one never drew any.
    m_process->kill();
    m_process->waitForFinished();
    m_process.reset();
    if (isFirst && !deadline.hasExpired())
        m_obstacle = reason;
    return failure(ErrorKind::Io, reason);
}

DiagramDrawer processDrawer(const QStringList &command)
{
    if (command.isEmpty())
        return {};
    auto process = std::make_shared<DiagramProcess>(command);
    return [process](const QString &source) { return process->draw(source); };
}

} // namespace Galley
