// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/markers.h"

namespace Galley {

namespace {

/// Hostile input could make one problem per byte.
constexpr size_t mostProblems = 500;

} // namespace

bool PreparedText::isDefined(QByteArrayView name) const
{
    const qsizetype dot = name.indexOf('.');
    return definitions.contains((dot < 0 ? name : name.first(dot)).toByteArray());
}

bool PreparedText::hasRoom() const
{
    return problems.size() < mostProblems;
}

void PreparedText::add(TextProblem problem)
{
    if (hasRoom())
        problems.push_back(std::move(problem));
}

QByteArray PreparedText::inlinePlaceholder(Marker marker)
{
    markers.push_back(std::move(marker));
    // The space keeps it from passing for a part of an address.
    return '<' + prefix + QByteArray::number(markers.size() - 1) + " >";
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
