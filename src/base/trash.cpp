// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/trash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Trash", text);
}

/// Where it cannot make a folder for the trash, Qt 6.4 takes the folder that the program was started in.
bool prepareHomeTrash()
{
    const QString trash =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/Trash");
    if (QDir(trash).exists())
        return true;
    return QDir().mkpath(trash) &&
           QFile::setPermissions(
               trash, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

} // namespace

Result<void> moveToTrash(const QString &path)
{
    if (!prepareHomeTrash() || !QFile::moveToTrash(path))
        return failure(ErrorKind::Io, tr("%1 could not be moved to the trash. It is still there.").arg(path));
    return {};
}

} // namespace Galley
