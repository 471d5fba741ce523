// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/bulkpatch.h"
#include "cli/command.h"
#include "site/sitesnapshot.h"

namespace Galley {

/// Adds --dry-run and --json.
void addBulkOptions(QCommandLineParser &parser);

/// Does with a patch what the options say: prints it as a unified diff, or makes all its changes or none;
/// says on standard error what happened and how to take it back. Changes of a kill before are finished first.
/// scope is the site that the change is remembered for.
ExitCode finishBulkChange(
    const Result<BulkPatch> &patch, const TextSource &source, const QString &scope,
    const QCommandLineParser &parser, Console console);

/// Finishes what a kill interrupted, and says so.
void recoverBulkChanges(Console console);

/// The site around a folder that was named on the command line.
Result<SiteSnapshotPtr> siteNamed(const QString &argument);

} // namespace Galley
