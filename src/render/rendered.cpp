// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/rendered.h"

namespace Galley {

QByteArray Rendered::html() const
{
    qsizetype size = 0;
    for (const RenderedBlock &block : blocks)
        size += block.html.size();
    QByteArray all;
    all.reserve(size);
    for (const RenderedBlock &block : blocks)
        all.append(block.html);
    return all;
}

} // namespace Galley
