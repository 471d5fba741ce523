// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#include "cli/command.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString overview()
{
    QString text = cliText("Usage: galley [FOLDER | FILE[:LINE[:COLUMN]]]…   opens the editor\n"
                           "       galley COMMAND [arguments]              works without a display\n"
                           "\n"
                           "Edits Docusaurus-style blogs: posts as Markdown and form, with a live preview.\n"
                           "\n"
                           "Commands (galley COMMAND --help tells more):\n");
    for (const Command &command : commands())
        text += u"  %1 %2\n"_s.arg(
            u"%1 %2"_s.arg(command.name, QString::fromUtf8(command.synopsis)).leftJustified(24),
            cliText(command.summary));
    text += cliText(
        "\n"
        "Options:\n"
        "  -h, --help         Shows this help.\n"
        "  -v, --version      Shows the version.\n"
        "  --inspect PORT     Opens Chromium's remote debugging of the preview on this port of the loopback\n"
        "                     address; for tests.\n"
        "\n"
        "Exit codes: 0 done, 1 problems found (check), 2 wrong usage, 3 could not read or write,\n"
        "4 the content prevented the work.\n");
    return text;
}

std::optional<ExitCode> run(const QStringList &arguments, Console console)
{
    const QString first = arguments.value(1);
    if (first == u"--help" || first == u"-h") {
        console.out << overview();
        return ExitCode::Done;
    }
    if (first == u"--version" || first == u"-v") {
        console.out << u"galley "_s << QLatin1StringView(GALLEY_VERSION) << '\n';
        return ExitCode::Done;
    }
    const auto table = commands();
    const auto command =
        std::find_if(table.begin(), table.end(), [&](const Command &row) { return row.name == first; });
    if (command == table.end())
        return std::nullopt;
    // Only commands need an application object here: the window makes its own.
    int count = 1;
    char name[] = "galley";
    char *values[] = {name, nullptr};
    std::unique_ptr<QCoreApplication> application;
    if (!QCoreApplication::instance())
        application = std::make_unique<QCoreApplication>(count, values);
    return command->run(arguments.sliced(1), console);
}

} // namespace

std::optional<int> runCommandLine(const QStringList &arguments, const QStringList &engineCommand)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const std::optional<ExitCode> code = run(arguments, {out, err, engineCommand});
    return code ? std::optional(static_cast<int>(*code)) : std::nullopt;
}

} // namespace Galley
