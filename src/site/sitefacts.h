// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

namespace Galley {

/// A path below a folder, cleaned; absolute paths stay.
QString pathBelow(const QString &folder, const QString &path);

/// The problem of a file that cannot be read; the message is that of the failed read.
Diagnostic unreadableFile(const QString &file, const QString &message);

/// Fills everything of a snapshot but the posts, from its root: configuration, folders, authors, tags.
void readSiteFacts(SiteSnapshot *site);

/// The tags file that the blog uses or would use; empty when the configuration switches it off.
QString tagsFilePath(const SiteSnapshot &site);
QString authorsFilePath(const SiteSnapshot &site);

} // namespace Galley
