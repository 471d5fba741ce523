// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "site/sitesnapshot.h"

namespace Galley {

/// Everything that is wrong with a post's front matter: YAML, schema (post/schema.h), and what only the blog
/// can tell (unknown authors, tags that are not in tags.yml, a date that the build rejects). Sorted by place.
/// Problems of the body come from the renderer.
Diagnostics checkPost(const QString &text, const QString &file, const SiteSnapshot &site);

} // namespace Galley
