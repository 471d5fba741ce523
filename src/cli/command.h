// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "cli/commandline.h"

#include <QCommandLineParser>
#include <QStringList>
#include <QTextStream>

#include <optional>
#include <span>

namespace Galley {

/// What a command is given: where it writes (results to out, everything said to a person to err), and the
/// process that draws diagrams.
struct Console
{
    QTextStream &out;
    QTextStream &err;
    const QStringList &engineCommand;
};

/// One row of the table of commands.
struct Command
{
    QStringView name;
    const char *synopsis; ///< of its arguments: "FILE --to OUT"
    const char *summary;  ///< one sentence, translatable, context "Galley::CommandLine"
    ExitCode (*run)(const QStringList &arguments, Console console);
};

std::span<const Command> commands();

ExitCode runAuthors(const QStringList &arguments, Console console);
ExitCode runCheck(const QStringList &arguments, Console console);
ExitCode runExport(const QStringList &arguments, Console console);
ExitCode runNew(const QStringList &arguments, Console console);
ExitCode runRender(const QStringList &arguments, Console console);
ExitCode runSet(const QStringList &arguments, Console console);
ExitCode runTags(const QStringList &arguments, Console console);
ExitCode runUndo(const QStringList &arguments, Console console);

/// Reads the arguments of a command (its name first). Gives an exit code when there is nothing left to do:
/// help was asked for, or the arguments are wrong, which is said with the way to help.
std::optional<ExitCode> parseArguments(
    QCommandLineParser &parser, const QStringList &arguments, Console console);

/// Says what is wrong with the arguments.
ExitCode usageError(const QString &command, const QString &message, Console console);

/// Says an error and gives the exit code of its kind.
ExitCode report(const Error &error, Console console);

/// A translated string of the command line.
QString cliText(const char *text);

} // namespace Galley
