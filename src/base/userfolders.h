// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// galley in the user's state folder ($XDG_STATE_HOME, else ~/.local/state): session, journals. Not made
/// here.
QString stateFolder();
/// galley in the user's cache folder ($XDG_CACHE_HOME, else ~/.cache): what can be made again. Not made here.
QString cacheFolder();

} // namespace Galley
