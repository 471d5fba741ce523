// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace Galley {

/// Runs the program with its window and gives the process's exit code: parses what to open, makes the
/// application object, settings, session and window, and runs the event loop. Exports draw their diagrams in
/// a process of `engineCommand`. Main thread, once.
int runEditor(int argc, char *argv[], const QStringList &engineCommand);

} // namespace Galley
