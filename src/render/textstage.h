// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

namespace Galley {

class SourceLines;
struct SiteSnapshot;

/// The dialect of a post: its front matter, else the site's settings (docusaurus-blog reference 0).
Dialect dialectOf(QStringView frontMatter, const QString &file, const SiteSnapshot &site);

/// Text stage: makes of a post's working text what cmark-gfm can parse, without front matter, with
/// placeholders for what only Docusaurus knows (markers.h), and says which source line each line came from.
PreparedText prepareText(const SourceLines &source, const QString &file, const SiteSnapshot &site);

} // namespace Galley
