// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

namespace Galley {

/// The snapshot as if these texts (by full path: posts, the authors file, the tags file) were in their files
/// already: what an editor's open documents, which were never saved, make of the blog. A file that the
/// snapshot does not know changes nothing.
SiteSnapshotPtr withTexts(const SiteSnapshotPtr &site, const QHash<QString, QString> &texts);

} // namespace Galley
