// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <QStringView>

namespace Galley {

class SourceLines;
struct SiteSnapshot;

/// Text stage: makes of a post's working text what cmark-gfm can parse, without front matter, and says which
/// source line each line came from.
PreparedText prepareText(const SourceLines &source, const QString &file, const SiteSnapshot &site);

} // namespace Galley
