// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/graphicsbackend.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr const char *backendVariable = "QT_QUICK_BACKEND";

} // namespace

bool hasGraphicsProcessor(const QString &deviceFolder)
{
    const QDir folder(deviceFolder);
    const QDir direct(folder.filePath(u"dri"_s));
    return !direct.entryList({u"renderD*"_s}, QDir::System | QDir::Files).isEmpty() ||
           QFileInfo::exists(folder.filePath(u"nvidiactl"_s));
}

void chooseGraphicsBackend(const QString &deviceFolder)
{
    if (!qEnvironmentVariableIsSet(backendVariable) && !hasGraphicsProcessor(deviceFolder))
        qputenv(backendVariable, "software");
}

} // namespace Galley
