// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/engineprocess.h"

#include "base/textfile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::EngineProcess", text);
}

constexpr qint64 largestPdf = 512 * 1024 * 1024;

} // namespace

EngineProcess::EngineProcess(const QStringList &command) : m_command(command) {}

EngineProcess::~EngineProcess()
{
    if (!m_process)
        return;
    // The process ends with its input; one that does not is of no use to anybody.
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(5000))
        m_process->kill();
    m_process->waitForFinished();
}

Result<DrawnDiagram> EngineProcess::draw(const QString &source)
{
    return answerTo({{u"source"_s, source}}, drawingLimit).map([](const QJsonObject &answer) {
        return DrawnDiagram{answer[u"light"_s].toString().toUtf8(), answer[u"dark"_s].toString().toUtf8()};
    });
}

Result<QByteArray> EngineProcess::print(const QByteArray &html, const Paper &paper)
{
    const QTemporaryDir folder;
    const QString page = folder.filePath(u"page.html"_s);
    const QString pdf = folder.filePath(u"page.pdf"_s);
    return writeFileAtomically(page, html)
        .and_then([&] {
            return answerTo(
                {{u"page"_s, page},
                 {u"to"_s, pdf},
                 {u"paper"_s, paper.size == PaperSize::A4 ? u"A4"_s : u"Letter"_s},
                 {u"margin"_s, paper.margin}},
                printingLimit);
        })
        .and_then([&](const QJsonObject &) { return readFileBytes(pdf, largestPdf); });
}

Result<QJsonObject> EngineProcess::answerTo(const QJsonObject &question, int timeLimit)
{
    if (!m_obstacle.isEmpty())
        return failure(ErrorKind::Io, m_obstacle);
    const bool isFirst = !m_process;
    if (isFirst) {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(QProcess::nullDevice());
        m_process->start(m_command.first(), m_command.mid(1));
    }
    m_process->write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
    QDeadlineTimer deadline(timeLimit);
    while (!m_process->canReadLine() && m_process->state() != QProcess::NotRunning && !deadline.hasExpired())
        m_process->waitForReadyRead(static_cast<int>(deadline.remainingTime()));
    if (m_process->canReadLine()) {
        const QJsonObject answer = QJsonDocument::fromJson(m_process->readLine()).object();
        if (answer.contains(u"error"_s))
            return failure(ErrorKind::Content, answer[u"error"_s].toString());
        return answer;
    }
    const QString reason = m_process->state() == QProcess::NotRunning
                               ? tr("the browser engine ended unexpectedly.")
                               : tr("it took longer than %1 seconds.").arg(timeLimit / 1000);
    // The next question gets a new process, unless this one never answered any.
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
    auto process = std::make_shared<EngineProcess>(command);
    return [process](const QString &source) { return process->draw(source); };
}

PagePrinter processPrinter(const QStringList &command)
{
    if (command.isEmpty())
        return {};
    auto process = std::make_shared<EngineProcess>(command);
    return [process](const QByteArray &html, const Paper &paper) { return process->print(html, paper); };
}

} // namespace Galley
