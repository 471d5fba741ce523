// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/commandline.h"

#ifdef GALLEY_WITH_UI
#include "app/editorapp.h"
#include "preview/engineservice.h"

#include <QFile>
#else
#include <cstdio>
#endif

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    QStringList engineCommand;
#ifdef GALLEY_WITH_UI
    if (arguments.value(1) == Galley::engineServiceName)
        return Galley::runEngineService(argc, argv);
    engineCommand = {QFile::symLinkTarget(QStringLiteral("/proc/self/exe")), Galley::engineServiceName};
#endif
    // The commands come first: they need no display, and nothing of the window may be started for them.
    if (const std::optional<int> exitCode = Galley::runCommandLine(arguments, engineCommand))
        return *exitCode;
#ifdef GALLEY_WITH_UI
    return Galley::runEditor(argc, argv, engineCommand);
#else
    std::fputs("galley: this build has no window; \"galley --help\" lists its commands\n", stderr);
    return static_cast<int>(Galley::ExitCode::Usage);
#endif
}
