// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace Galley {

/// What one run of the real program gave.
struct ProgramRun
{
    int exitCode = -1;
    QString out;
    QString err;
};

/// Runs galley with these arguments in a folder, without a display.
ProgramRun runGalley(const QStringList &arguments, const QString &folder);

/// Copies a folder of tests/data with everything in it.
bool copyFolder(const QString &from, const QString &to);

} // namespace Galley
