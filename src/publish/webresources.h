// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Galley {

/// A bundled file of the page: "infima.css", "katex.css", "page.css", "fonts/KaTeX_Main-Regular.woff2"; with
/// the window also "page.html", "preview.css", "page.js" and "mermaid.min.js". Empty when there is none of
/// that name. Any thread.
QByteArray webResource(const QString &name);

} // namespace Galley
