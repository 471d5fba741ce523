// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/userfolders.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString folderOf(const char *variable, const QString &usual)
{
    const QString given = qEnvironmentVariable(variable);
    // The specification says to ignore relative paths.
    return (QDir::isAbsolutePath(given) ? given : QDir::homePath() + usual) + u"/galley"_s;
}

} // namespace

QString stateFolder()
{
    return folderOf("XDG_STATE_HOME", u"/.local/state"_s);
}

QString cacheFolder()
{
    return folderOf("XDG_CACHE_HOME", u"/.cache"_s);
}

} // namespace Galley
