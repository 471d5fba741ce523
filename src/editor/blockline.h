// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/textrole.h"

#include <QStringView>

namespace Galley {

enum class LineKind {
    Blank,
    Text,
    Heading,
    Underline, ///< `===` or `---` below a paragraph, which makes it a heading
    Rule,
    Fence, ///< of a code or math block
    Code,  ///< inside a code block, or indented code
    Math,
    Table,
    Admonition,
    Comment,
    Module, ///< MDX import or export
    FrontMatterFence,
    FrontMatter,
};

/// What the lines above mean for a line. Small enough for QTextBlock::userState, so that a highlighter stops
/// at the first line whose state an edit did not change.
struct BlockState
{
    enum class Mode : unsigned char {
        FileStart,
        FrontMatter,
        FrontMatterText, ///< in a `|` or `>` value
        Body,
        Fence,
        Comment,      ///< <!-- … -->
        BraceComment, ///< {/* … */}
        Module,
    };

    Mode mode = Mode::FileStart;
    char16_t fence = u'`'; ///< '`', '~' or '$' (math)
    int fenceLength = 0;   ///< at most 127
    int contentIndent = 0; ///< columns of the list item (or YAML key) that the lines belong to, at most 63
    int quoteDepth = 0;    ///< of an open fence, at most 7
    bool inParagraph = false;
    bool inTable = false;
    bool commonMark = false; ///< the post is CommonMark, not MDX: indented code, no modules or expressions
    bool math = false;       ///< the site shows math

    int packed() const;
    static BlockState unpacked(int packed);
    friend bool operator==(const BlockState &, const BlockState &) = default;
};

/// One line read: what it is, what it means for the next, how its block-level parts look, and which part of
/// it holds inline Markdown (see inlinemarkup.h).
struct BlockLine
{
    LineKind kind = LineKind::Text;
    BlockState next;
    StyledSpans spans;
    TextSpan inlineText;
    int headingLevel = 0;
    bool continuesParagraph = false; ///< the line goes on with the paragraph of the line above
};

/// Pure and linear in the line. Rules: CommonMark 0.31 section 4 and 5, docusaurus-blog
/// reference 2.1, 6.2, 6.3, 6.5.
///
///     scanLine("---", {}) ⇒ FrontMatterFence, next mode FrontMatter
BlockLine scanLine(QStringView line, const BlockState &state);

/// The state at the start of the line that holds offset.
BlockState stateAt(QStringView text, qsizetype offset, const BlockState &start = {});

} // namespace Galley
