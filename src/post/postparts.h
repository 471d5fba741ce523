// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

namespace Galley {

/// Where front matter and body stand in the working text of a post. Source: docusaurus-blog reference 2.1
/// (gray-matter).
///
///     "---\ntitle: A\n---\nBody\n" ⇒ yaml "title: A", body "Body\n"
///     "---\ntitle: A"              ⇒ yaml "title: A", unclosed, body empty
///     "---js\n…"                   ⇒ language "js": never run, shown as a problem
///     "No fence"                   ⇒ no front matter, body is everything
struct PostParts
{
    bool hasFrontMatter = false;
    bool closed = false; ///< a front matter without a closing fence takes the rest of the file
    TextSpan language;   ///< what follows the opening dashes: empty, "yaml", "yml", "json", "js", …
    TextSpan yaml;       ///< between the fences, without the line break before the closing one
    TextSpan body; ///< from the first character after the closing dashes' line break to the end, not trimmed

    bool isYaml = true; ///< false for a language that is no YAML (its content must not be read as YAML)
};

PostParts splitPost(QStringView text);

} // namespace Galley
