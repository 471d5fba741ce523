// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/diagrams.h"
#include "publish/paper.h"

#include <QJsonObject>
#include <QProcess>

#include <memory>

namespace Galley {

/// A browser engine in a process of its own, which draws diagrams and prints pages, so that an export needs
/// no display and survives what content does to the engine. The process starts with the first question and
/// ends with this object. Used on one thread, which waits for each answer.
///
/// The two talk in lines of JSON:
///
///     {"source": …}                                    ⇒ {"light": …, "dark": …}
///     {"page": FILE, "to": FILE, "paper": …, "margin": …} ⇒ {}
///     either                                           ⇒ {"error": …}
class EngineProcess
{
public:
    /// The command is the program with its arguments.
    explicit EngineProcess(const QStringList &command);
    ~EngineProcess();

    Result<DrawnDiagram> draw(const QString &source);
    /// The bytes of a PDF.
    Result<QByteArray> print(const QByteArray &html, const Paper &paper);

    /// Milliseconds for one answer, the start of the process included. Pictures make printing slow.
    static constexpr int drawingLimit = 30'000;
    static constexpr int printingLimit = 180'000;

private:
    Result<QJsonObject> answerTo(const QJsonObject &question, int timeLimit);

    QStringList m_command;
    std::unique_ptr<QProcess> m_process;
    QString m_obstacle; ///< why there is no use in another start
};

/// A drawer with a process of its own; its copies share it. Empty for an empty command, as is the other.
DiagramDrawer processDrawer(const QStringList &command);
PagePrinter processPrinter(const QStringList &command);

} // namespace Galley
