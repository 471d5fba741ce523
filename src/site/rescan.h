// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QStringList>

namespace Galley {

/// The snapshot after some files or folders changed, appeared or vanished (full paths): only they are read
/// again, everything else is taken from the snapshot before. A change of the configuration, a style sheet,
/// the authors or the tags file concerns every post, so it reads the whole site. Fails as scanSite does.
Result<SiteSnapshotPtr> rescanFiles(const SiteSnapshot &before, const QStringList &changed);

} // namespace Galley
