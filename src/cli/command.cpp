// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/command.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

std::span<const Command> commands()
{
    static constexpr std::array table{
        Command{
            u"render", "FILE", QT_TRANSLATE_NOOP("Galley::CommandLine", "Prints a post's body as HTML."),
            &runRender},
        Command{
            u"export", "FILE|SITE --to OUT",
            QT_TRANSLATE_NOOP("Galley::CommandLine", "Writes a post as one HTML file, or a blog as a site."),
            &runExport},
        Command{
            u"check", "SITE|FILE…",
            QT_TRANSLATE_NOOP("Galley::CommandLine", "Lists what the site build would reject or warn of."),
            &runCheck},
        Command{
            u"set", "FILE… [options]",
            QT_TRANSLATE_NOOP(
                "Galley::CommandLine", "Edits front matter and touches nothing but the values it names."),
            &runSet},
        Command{
            u"new", "SITE --title TITLE",
            QT_TRANSLATE_NOOP("Galley::CommandLine", "Creates a valid, dated post and prints its path."),
            &runNew},
        Command{
            u"tags", "SITE ACTION…",
            QT_TRANSLATE_NOOP("Galley::CommandLine", "Lists, renames, merges and deletes tags over a blog."),
            &runTags},
        Command{
            u"authors", "SITE ACTION…",
            QT_TRANSLATE_NOOP("Galley::CommandLine", "Lists authors, or renames one over a whole blog."),
            &runAuthors},
        Command{
            u"undo", "SITE",
            QT_TRANSLATE_NOOP("Galley::CommandLine", "Takes back the latest change of many files."),
            &runUndo},
    };
    return table;
}

QString cliText(const char *text)
{
    return QCoreApplication::translate("Galley::CommandLine", text);
}

std::optional<ExitCode> parseArguments(
    QCommandLineParser &parser, const QStringList &arguments, Console console)
{
    const QString &command = arguments.first();
    const QCommandLineOption help({u"h"_s, u"help"_s}, cliText("Shows this help."));
    parser.addOption(help);
    if (!parser.parse(arguments))
        return usageError(command, parser.errorText(), console);
    if (!parser.isSet(help))
        return std::nullopt;
    // The parser knows the program's name only; a reader wants to see the command in the first line.
    console.out << parser.helpText().replace(
        QCoreApplication::applicationName() + u" [options]"_s, u"galley "_s + command + u" [options]"_s);
    return ExitCode::Done;
}

ExitCode usageError(const QString &command, const QString &message, Console console)
{
    console.err << u"galley %1: %2\n"_s.arg(command, message)
                << cliText("Try “galley %1 --help”.").arg(command) << '\n';
    return ExitCode::Usage;
}

ExitCode report(const Error &error, Console console)
{
    console.err << u"galley: "_s << error.message << '\n';
    switch (error.kind) {
    case ErrorKind::Io:
        return ExitCode::Io;
    case ErrorKind::Content:
        return ExitCode::Content;
    case ErrorKind::Usage:
        return ExitCode::Usage;
    }
    Q_UNREACHABLE();
}

} // namespace Galley
