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

} // namespace Galley
