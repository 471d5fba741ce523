// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <optional>

namespace Galley {

/// How a command ended, for scripts.
enum class ExitCode {
    Done = 0,
    ProblemsFound = 1, ///< `check` found errors or warnings
    Usage = 2,
    Io = 3,
    Content = 4, ///< the content itself prevented the work
};

/// Runs one of the commands that need no display and gives its exit code; nothing when the arguments (program
/// name first) ask for the window. Makes a QCoreApplication of its own when there is none. Exports draw their
/// diagrams in a process of `engineCommand` (publish/engineprocess.h). Main thread.
///
///     galley check blog/a.md   ⇒ 1, with the problems on standard output
///     galley blog/a.md:12      ⇒ nothing: the window opens the post
std::optional<int> runCommandLine(const QStringList &arguments, const QStringList &engineCommand = {});

} // namespace Galley
