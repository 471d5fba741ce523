// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filemove.h"
#include "site/sitesnapshot.h"

#include <QStringList>

namespace Galley {

/// The copies of a file of the blog that other languages use instead (docusaurus-blog reference 1.1): those
/// that are there, as full paths.
QStringList translationsOf(const QString &path, const SiteSnapshot &site);

/// The moves that keep translated copies beside a file or folder of the blog that moves.
std::vector<FileMove> translationMoves(const FileMove &move, const SiteSnapshot &site);

} // namespace Galley
