// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/ziparchive.h"

#include "base/textfile.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <limits>
#include <minizip/zip.h>

namespace Galley {
namespace {

/// Names are UTF-8 (APPNOTE 4.4.4, bit 11).
constexpr uLong namesAreUtf8 = 1 << 11;
/// What wrote it: a Unix system, version 3.0 of the format, so that the permissions below count.
constexpr uLong madeByUnix = (3 << 8) | 30;
constexpr uLong readableFile = 0100644UL << 16;
constexpr qsizetype largestEntry = std::numeric_limits<int>::max();

bool addEntry(zipFile archive, const ZipEntry &entry)
{
    zip_fileinfo info{};
    info.dosDate = (1 << 21) | (1 << 16); // the first day that the format knows, for no time is one of it
    info.external_fa = readableFile;
    const int opened = zipOpenNewFileInZip4_64(
        archive, entry.path.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr, Z_DEFLATED,
        Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, nullptr, 0, madeByUnix,
        namesAreUtf8, 0);
    if (opened != ZIP_OK || entry.bytes.size() > largestEntry)
        return false;
    const bool written =
        zipWriteInFileInZip(archive, entry.bytes.constData(), static_cast<unsigned>(entry.bytes.size())) ==
        ZIP_OK;
    return zipCloseFileInZip(archive) == ZIP_OK && written;
}

} // namespace

Result<QByteArray> zipArchive(const std::vector<ZipEntry> &entries)
{
    // The library writes files only.
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("archive.zip"));
    zipFile archive = zipOpen64(file.toLocal8Bit().constData(), APPEND_STATUS_CREATE);
    bool isGood = archive != nullptr;
    for (const ZipEntry &entry : entries)
        isGood = isGood && addEntry(archive, entry);
    if (archive)
        isGood = zipClose(archive, nullptr) == ZIP_OK && isGood;
    if (!isGood)
        return failure(
            ErrorKind::Io,
            QCoreApplication::translate("Galley::ZipArchive", "The archive could not be made in %1.")
                .arg(folder.path()));
    return readFileBytes(file, largestEntry);
}

} // namespace Galley
