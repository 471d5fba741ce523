// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <optional>

namespace Galley {

struct SiteConfig;

/// Where list pages stop showing a post: the first match of the site's pattern, by default `<!-- truncate
/// -->` or
/// `{/* truncate */}` (docusaurus-blog reference 5.3). A plain search: a marker in a code block counts too.
std::optional<TextSpan> findTruncateMarker(QStringView text, const SiteConfig &config);

} // namespace Galley
