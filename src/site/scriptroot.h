// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/scriptreader.h"

namespace Galley {

/// The object that a configuration file exports, of whatever shape the export is: an object, a name, a
/// function or an async function that returns one, a call of a wrapper, `module.exports`. An incomplete,
/// empty object when there is none to be found.
ScriptValue configurationObject(ScriptReader *reader);

} // namespace Galley
