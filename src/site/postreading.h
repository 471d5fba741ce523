// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

namespace Galley {

/// Reads posts (paths below the blog folder) on the thread pool and adds them to the snapshot, unsorted;
/// files that cannot be read become diagnostics. False when the scan was cancelled.
bool readPosts(SiteSnapshot *site, const QStringList &relativePaths, ScanControl *control);

} // namespace Galley
