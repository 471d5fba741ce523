// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// The program's first argument when it shall draw diagrams and print pages for another one of its kind. No
/// command for a person: it is in no help.
inline const QString engineServiceName = QStringLiteral("serve-engine");

/// Answers the questions that stand on standard input on standard output, as publish/engineprocess.h says,
/// until the input ends. Needs no display. Main thread, once.
int runEngineService(int argc, char *argv[]);

} // namespace Galley
