// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <cmark-gfm.h>

#include <vector>

namespace Galley {

/// Gathers the tags of a post that open or close nothing, and says what MDX makes of them: a tag and its
/// closing tag must stand in the same block or formatting. Lives as long as the tree stage works.
class ElementProblems
{
public:
    explicit ElementProblems(PreparedText &prepared) : m_prepared(prepared) {}

    /// A tag that is not closed before the end of the node that holds it, or before another element's end.
    void addUnclosed(
        const Marker &marker, cmark_node *parent, bool isFirst, const Marker *closedBy = nullptr);
    /// A closing tag without its opening one.
    void addStray(const Marker &marker, bool isLast);

    /// Puts into the prepared text what was gathered. Once, at the end.
    void report();

private:
    struct Unclosed
    {
        const Marker *marker;
        SourcePlace end;      ///< of the content that the tag may be closed at; line 0 for none
        bool isBlock = false; ///< it stands on lines of its own
        bool isFirst = false; ///< nothing stands before it in its paragraph
        const Marker *closedBy = nullptr;
    };
    struct Stray
    {
        const Marker *marker;
        bool isLast = false;
    };

    void reportUnclosed(const Unclosed &open);
    void reportPair(const Unclosed &open, const Stray &close);

    PreparedText &m_prepared;
    std::vector<Unclosed> m_unclosed;
    std::vector<Stray> m_strays;
};

} // namespace Galley
