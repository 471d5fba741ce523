// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/diagrams.h"

namespace Galley {

/// Draws what was not drawn before: starting a browser engine takes longer than exporting a hundred posts.
/// Keeps drawings as files named by the hash of their source and of Galley's version, the latest thousand of
/// them. Failures are not kept. Empty for an empty drawer; on the thread of the export.
DiagramDrawer rememberingDrawer(const DiagramDrawer &draw, const QString &folder);

/// Where an export keeps its drawings, in the user's cache folder. Not made here.
QString diagramFolder();

} // namespace Galley
