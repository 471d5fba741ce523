// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "render/jsxtag.h"

#include <QByteArray>

#include <vector>

namespace Galley {

/// Something that CommonMark does not know, recognised by the text stage. In the prepared text a placeholder
/// stands for it: `<!--PREFIXn-->` on a line of its own for a block, `<PREFIXn>` inside text, where n is the
/// index of the marker. cmark passes both through as raw HTML in the right place of its tree.
struct Marker
{
    enum class Kind {
        ElementOpen,    ///< <div className="x">
        ElementClose,   ///< </div>
        ElementEmpty,   ///< <img />
        DirectiveOpen,  ///< :::note, its attributes
        DirectiveClose, ///< :::
        TitleEnd,       ///< behind the title of a directive; the paragraph before it is the title
        Expression,     ///< {' '}: tag.name is the source between the braces
        HeadingId,      ///< {#id}: tag.name is the id
        Nothing,        ///< holds a place
    };

    Kind kind = Kind::Nothing;
    JsxTag tag;
    int line = 0; ///< source line
};

/// What the text stage hands to the parser.
struct PreparedText
{
    QByteArray markdown;    ///< UTF-8
    std::vector<int> lines; ///< source line of each line of markdown
    std::vector<Marker> markers;
    QByteArray prefix; ///< of placeholders; does not occur in the post
    bool isMdx = false;
    Diagnostics diagnostics;

    /// The source line of a line of markdown counted from 1.
    int sourceLine(int line) const
    {
        if (lines.empty())
            return 1;
        const auto index = static_cast<size_t>(line < 1 ? 0 : line - 1);
        return index < lines.size() ? lines[index] : lines.back();
    }
};

} // namespace Galley
