// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/exportfolder.h"

namespace Galley {

/// A link of a page to a place of the export that is not there.
struct BrokenLink
{
    QString page; ///< below the export's folder
    QString link; ///< as written

    friend bool operator==(const BrokenLink &, const BrokenLink &) = default;
};

/// Follows every relative link of every page of an export that is about to be committed: each leads to a file
/// of it and, where it names a place, to an id of that page. Links from the root of the host may lead out of
/// the export; only their ids are looked for, on its own pages. Reads the pages on the pool; on the export's
/// thread.
std::vector<BrokenLink> brokenLinks(const ExportFolder &folder);

} // namespace Galley
