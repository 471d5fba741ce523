// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QString>

#include <vector>

namespace Galley {

/// Where a post writes the address of something else.
struct LinkPlace
{
    enum class Kind {
        Markdown,  ///< a link, an image or a definition of one
        Module,    ///< `import … from '…'`, `require('…')`
        Attribute, ///< `href`, `src`, `to` or `poster` of an element
    };

    Kind kind = Kind::Markdown;
    TextSpan span; ///< of the address alone, without quotes and angle brackets
};

/// All addresses in the body of a post's working text, by place; code is passed over. Reads signs, not
/// structure: what only looks like a link is found too, so whoever uses the places looks at what they name.
///
///     "[a](./b.md#c)" ⇒ Markdown "./b.md#c"
std::vector<LinkPlace> findLinkPlaces(const QString &text);

} // namespace Galley
