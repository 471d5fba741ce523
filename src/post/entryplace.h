// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/editablemapping.h"
#include "post/yamlwriter.h"

namespace Galley {

/// Writes a new field at its usual place: behind the last of the fields that stand above it in the table of
/// post/schema.h, keys that the table does not know at the end. Makes a front matter where there is none.
TextEdits insertField(const EditableMapping &mapping, const QString &key, const YamlWriting &writing);

/// What to take out to remove a field: its lines with their line ends, or its part of a flow mapping.
TextSpan fieldLines(const EditableMapping &mapping, const YamlEntry &entry);

} // namespace Galley
