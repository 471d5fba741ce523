// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/markers.h"

namespace Galley {

QByteArray PreparedText::inlinePlaceholder(Marker marker)
{
    markers.push_back(std::move(marker));
    return '<' + prefix + QByteArray::number(markers.size() - 1) + '>';
}

QByteArray PreparedText::blockPlaceholder(Marker marker)
{
    markers.push_back(std::move(marker));
    return "<!--" + prefix + QByteArray::number(markers.size() - 1) + "-->";
}

const Marker *PreparedText::make(Marker marker)
{
    made.push_back(std::make_unique<Marker>(std::move(marker)));
    return made.back().get();
}

} // namespace Galley
