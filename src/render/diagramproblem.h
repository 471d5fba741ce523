// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QString>

namespace Galley {

/// What can be said against the source of a Mermaid diagram without drawing it, as a sentence to show; empty
/// when it begins as a diagram does.
///
///     "grahp TD; A-->B" ⇒ "“grahp” is no kind of diagram that Mermaid knows: …"
QString diagramProblem(QByteArrayView source);

} // namespace Galley
