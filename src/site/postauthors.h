// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/authors.h"
#include "site/frontmatter.h"

namespace Galley {

/// One entry of a post's `authors` as it is written.
struct WrittenAuthor
{
    const YamlNode *node = nullptr; ///< a node of the front matter that was given
    QString key;                    ///< empty for an inline author
};

/// The entries of `authors`: one value or a list; what is neither text nor mapping is left out.
std::vector<WrittenAuthor> writtenAuthors(const FrontMatter &frontMatter);

/// The author made of the `author`, `author_title`, … keys, when there are any.
std::optional<Author> legacyAuthor(const FrontMatter &frontMatter);

/// The authors that the site shows for a post (docusaurus-blog reference 3.2). A key that the map does not
/// have gives an author of that name, which is what a person sees until the map is mended.
///
///     `authors: [mira, {name: Guest}]` ⇒ the map's mira, an inline author "Guest"
std::vector<Author> postAuthors(const FrontMatter &frontMatter, const AuthorsMap &map);

} // namespace Galley
