// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// galley in the user's state folder ($XDG_STATE_HOME, else ~/.local/state): session, journals. Not made
/// here.
QString stateFolder();

} // namespace Galley
