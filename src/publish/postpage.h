// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pagetemplate.h"
#include "publish/posthtml.h"

namespace Galley {

/// The page of a post with its head, header and footer; the body, the styles and what leads to other pages
/// are the caller's. Any thread.
PostPage postPage(const PostMeta &meta, const SiteConfig &config, const PageLinks &links);

/// The policy of an exported page: no script runs, nothing is sent. What it loads comes from the page itself
/// and from these sources ("'self' https:"); frames only where media may come from elsewhere.
QString exportPolicy(const QString &styleSources, const QString &mediaSources);

} // namespace Galley
