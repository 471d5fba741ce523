// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pagetemplate.h"
#include "publish/posthtml.h"

namespace Galley {

/// The page of a post with its head; the content, the styles and what all pages share are the caller's. Any
/// thread.
Page postPage(const PostMeta &meta, const SiteConfig &config);

/// What stands around the body of a post; the body and what leads to other posts are the caller's.
Article postArticle(const PostMeta &meta, const SiteConfig &config, const PageLinks &links);

/// "Post | Site", as the browser's tab shows it.
QString headTitle(const QString &own, const SiteConfig &config);

/// The policy of an exported page: nothing is sent, and no script runs but what this source allows
/// ("'sha256-…'"). What it loads comes from the page itself and from the other sources ("'self' https:");
/// frames only where media may come from elsewhere.
QString exportPolicy(
    const QString &styleSources, const QString &mediaSources, const QString &scriptSource = {});

} // namespace Galley
