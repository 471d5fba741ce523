// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/bulkpatch.h"
#include "site/sitesnapshot.h"

namespace Galley {

/// What a plan of a bulk change is made from. Plans are pure: they read texts through the source and write
/// nothing. They fail with ErrorKind::Usage for a request that makes no sense (an unknown tag, a name that is
/// taken); a file that cannot be edited becomes an obstacle of the patch.
struct PlanInput
{
    SiteSnapshotPtr site; ///< with open documents standing in for their files, where there are some
    TextSource text = &textOnDisk;
};

} // namespace Galley
