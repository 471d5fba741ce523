// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// The program's first argument when it shall draw diagrams for another one of its kind. No command for a
/// person: it is in no help.
inline const QString diagramServiceName = QStringLiteral("draw-diagrams");

/// Draws the diagrams that stand on standard input and writes the drawings to standard output, as
/// publish/diagramprocess.h says, until the input ends. Needs no display. Main thread, once.
int runDiagramService(int argc, char *argv[]);

} // namespace Galley
