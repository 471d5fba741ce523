// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/userfolders.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace Galley {

QString stateFolder()
{
    const QString state = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification says to ignore relative paths.
    const QString folder = QDir::isAbsolutePath(state) ? state : QDir::homePath() + u"/.local/state"_s;
    return folder + u"/galley"_s;
}

} // namespace Galley
