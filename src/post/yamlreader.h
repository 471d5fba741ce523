// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "post/yamlvalue.h"

namespace Galley {

/// What was read from a YAML text: as much as could be, and what is wrong with it.
struct YamlDocument
{
    YamlNode root; ///< Null for an empty or comment-only text
    Diagnostics diagnostics;

    /// No error: js-yaml reads the same text without an exception.
    bool isValid() const;
};

/// Reads a part of a working text (front matter, or a whole authors.yml). All spans and positions are those
/// of the full text. Bounded in time and memory for hostile input (aliases, depth, size); never throws; any
/// thread.
///
///     readYaml("---\nt: 1\nt: 2\n---\n", {4, 9}) ⇒ error "yaml-duplicate-key" at line 3, column 1
YamlDocument readYaml(QStringView text, TextSpan yaml);

/// The whole text as YAML, for authors.yml and tags.yml.
YamlDocument readYaml(QStringView text);

} // namespace Galley
