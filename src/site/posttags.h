// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/frontmatter.h"
#include "site/tags.h"

namespace Galley {

/// The tag that one entry of `tags` means: a string as in resolveTag, or an object `{label, permalink}`,
/// which is always inline. Nothing for anything else.
std::optional<Tag> postTag(const YamlNode &written, const TagsFile &file);

/// The tags of a post in written order, duplicates included (docusaurus-blog reference 4.2).
std::vector<Tag> postTags(const FrontMatter &frontMatter, const TagsFile &file);

} // namespace Galley
