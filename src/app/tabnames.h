// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace Galley {

/// Names for tabs that tell files apart: the file's own name, "index.md" always with its folder, and as many
/// folders before it as equal names need. Untitled posts have an empty path and are numbered.
///
///     {"/b/2023/a.md", "/b/2024/a.md", "/b/x/index.md", ""} ⇒ {"2023/a.md", "2024/a.md", "x/index.md",
///     "Untitled 1"}
QStringList tabNames(const QStringList &paths);

/// The window's title with Qt's mark for unsaved changes: "hello.md[*] – My blog – Galley".
QString titleOfWindow(const QString &tabName, const QString &blogTitle);

} // namespace Galley
