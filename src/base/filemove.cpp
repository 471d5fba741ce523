// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/filemove.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::FileMove", text);
}

} // namespace

QString pathAfter(const QString &path, const FileMove &move)
{
    if (!path.startsWith(move.from))
        return path;
    const QString rest = path.mid(move.from.size());
    return rest.isEmpty() || rest.startsWith(u'/') ? move.to + rest : path;
}

bool isMade(const FileMove &move)
{
    return !QFileInfo::exists(move.from) && QFileInfo::exists(move.to);
}

Result<void> checkMoves(const std::vector<FileMove> &moves)
{
    for (const FileMove &move : moves) {
        if (!QFileInfo::exists(move.from))
            return failure(ErrorKind::Io, tr("%1 does not exist.").arg(move.from));
        if (QFileInfo::exists(move.to))
            return failure(ErrorKind::Io, tr("%1 exists already.").arg(move.to));
    }
    return {};
}

QString placeNow(const QString &path, const std::vector<FileMove> &moves)
{
    if (QFileInfo::exists(path))
        return path;
    for (const FileMove &move : moves) {
        for (const QString &other : {pathAfter(path, move), pathAfter(path, move.reversed())}) {
            if (QFileInfo::exists(other))
                return other;
        }
    }
    return path;
}

} // namespace Galley
