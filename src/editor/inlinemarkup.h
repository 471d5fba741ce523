// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/textrole.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace Galley {

/// Which inline syntax beyond CommonMark and GFM a post has.
struct InlineDialect
{
    bool mdx = true; ///< expressions in braces, JSX
    bool math = false;
};

/// A link or image as written.
struct InlineLink
{
    TextSpan whole;  ///< "[text](target \"title\")", "![alt](target)", "<https://x.example>", a bare URL
    TextSpan text;   ///< between the brackets
    TextSpan target; ///< the destination without angle brackets; the label for "[text][label]"
    bool isImage = false;
    bool isReference = false; ///< target is the label of a definition elsewhere
};

struct InlineMarkup
{
    StyledSpans spans;
    std::vector<InlineLink> links;
};

/// Reads the inline Markdown of one line or paragraph. Spans are relative to text. Follows CommonMark 0.31
/// section 6 (code spans first, then links, then emphasis by delimiter runs), GFM's strikethrough and bare
/// URLs, and for MDX sites tags, expressions and comments. Time is linear but for a bounded search in
/// brackets.
///
///     "a *b* snake_case" ⇒ Emphasis at 2..4
InlineMarkup inlineMarkup(QStringView text, const InlineDialect &dialect = {});

/// The link that a place of a line belongs to.
std::optional<InlineLink> linkAt(QStringView line, qsizetype column, const InlineDialect &dialect = {});

} // namespace Galley
