// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// Fills a folder with this many posts of 600 words, each tagged `ml` and two of 47 other tags.
void writePosts(const QString &folder, int posts);

} // namespace Galley
