// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QString>

#include <vector>

namespace Galley {

/// A file or folder that gets another path; a folder takes along what lies in it.
struct FileMove
{
    QString from; ///< full path
    QString to;   ///< full path; nothing is there yet, its folder is made where there is none

    FileMove reversed() const { return {to, from}; }
    friend bool operator==(const FileMove &, const FileMove &) = default;
};

/// Where a path lies after a move; the path itself when the move does not concern it.
///
///     ("/b/x/pic.png", {"/b/x", "/b/y"}) ⇒ "/b/y/pic.png"
QString pathAfter(const QString &path, const FileMove &move);

/// Only the new path is there.
bool isMade(const FileMove &move);

/// Fails, naming the path, unless every move can be made.
Result<void> checkMoves(const std::vector<FileMove> &moves);

/// The path that a file has now when some of these moves may be made already, or taken back.
QString placeNow(const QString &path, const std::vector<FileMove> &moves);

} // namespace Galley
