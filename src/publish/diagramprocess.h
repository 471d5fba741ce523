// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/diagrams.h"

#include <QProcess>

#include <memory>

namespace Galley {

/// Draws diagrams in a process of its own, so that an export needs no display and survives what a diagram
/// does to the engine. The process starts with the first diagram and ends with this object. Owned by one
/// export, on its thread, which waits for each drawing.
///
/// The two talk in lines of JSON: {"source": …} ⇒ {"light": …, "dark": …} or {"error": …}
class DiagramProcess
{
public:
    /// The command is the program with its arguments.
    explicit DiagramProcess(const QStringList &command);
    ~DiagramProcess();

    Result<DrawnDiagram> draw(const QString &source);

    /// Milliseconds for one drawing, the start of the process included.
    static constexpr int timeLimit = 30'000;

private:
    Result<QByteArray> answerTo(const QByteArray &line);

    QStringList m_command;
    std::unique_ptr<QProcess> m_process;
    QString m_obstacle; ///< why there is no use in another start
};

/// A drawer with a process of its own; its copies share it. Empty for an empty command.
DiagramDrawer processDrawer(const QStringList &command);

} // namespace Galley
