// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlvalue.h"

namespace Galley {

/// Gives a plain scalar the type and value that js-yaml 4 reads from its text: YAML 1.2 core schema and
/// timestamps (docusaurus-blog reference 2.2). Text that looks like nothing else is a String.
///
///     "017" ⇒ Integer 17, "0o17" ⇒ Integer 15, "12:30:45" ⇒ String, "2024-01-05" ⇒ Timestamp
void resolvePlainScalar(YamlNode *node);

/// The same for one demanded type, as an explicit tag (`!!int`) does; false when the text does not fit.
bool resolveScalarAs(YamlNode *node, YamlType type);

/// The type that a plain scalar with this text has.
YamlType plainScalarType(const QString &text);

} // namespace Galley
