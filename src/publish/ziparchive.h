// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Galley {

/// A file of an archive. The path is below the archive, with '/'.
struct ZipEntry
{
    QString path;
    QByteArray bytes;
};

/// The bytes of a .zip with these files: names in UTF-8, no times, so that the same files give the same
/// bytes. Any thread.
Result<QByteArray> zipArchive(const std::vector<ZipEntry> &entries);

} // namespace Galley
