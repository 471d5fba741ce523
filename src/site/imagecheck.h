// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QSet>

namespace Galley {

/// Notes about images in the blog folder that no post shows ("image-unused"). usedFiles: full paths of what
/// the posts' bodies use; front matter and authors are looked at here. Static folders are left out: pages and
/// styles use them too. Reads the folder; any thread.
Diagnostics unusedImages(const SiteSnapshot &site, const QSet<QString> &usedFiles);

} // namespace Galley
