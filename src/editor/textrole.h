// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <vector>

namespace Galley {

/// What a piece of a post's source is, for its looks in the editor.
enum class TextRole : unsigned char {
    Mark, ///< characters that only say how something is shown: `**`, `>`, `#`, brackets of a link
    Heading1,
    Heading2,
    Heading3, ///< and deeper
    Emphasis,
    Strong,
    Strikethrough,
    Code,     ///< a code span with its backticks, a line of a code block
    CodeInfo, ///< the info string of a code block
    LinkText, ///< also of images
    LinkTarget,
    ListMark,
    Task,
    Quote,
    Table,
    Rule,
    Tag, ///< HTML and JSX tags, MDX expressions, imports and exports
    Comment,
    Truncate,  ///< the marker that cuts the post in lists
    Directive, ///< the fences of admonitions
    Math,
    Footnote,
    Escape,
    YamlKey,
    YamlString,
    YamlValue, ///< numbers, booleans, null, dates
};

struct StyledSpan
{
    TextSpan span; ///< in the line
    TextRole role = TextRole::Mark;

    friend bool operator==(const StyledSpan &, const StyledSpan &) = default;
};

/// Outer spans stand before the inner ones that refine them.
using StyledSpans = std::vector<StyledSpan>;

} // namespace Galley
