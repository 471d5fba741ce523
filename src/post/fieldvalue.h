// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/editablemapping.h"
#include "post/fieldedit.h"
#include "post/yamlwriter.h"

namespace Galley {

/// The field has this value already, as the site reads it (`slug: 7` is the text "7").
bool hasValue(
    const EditableMapping &mapping, const QString &key, const YamlNode &node, const FieldValue &value);

/// The node is what writing the value should give.
bool isValue(const YamlNode &node, const FieldValue &value);

/// Text with line breaks may take lines of its own, or stays on one line with escapes.
enum class TextLayout { Free, OneLine };

/// How to write a value in the place of old (nullptr: a new field), in its style and in that of its
/// neighbours. Fails for RawYaml that is no YAML.
Result<YamlWriting> writeValue(
    const EditableMapping &mapping, const YamlNode *old, const FieldValue &value, TextLayout layout);

/// The indentation of a block value's lines, from the key's column on.
int blockIndent(const EditableMapping &mapping, const YamlNode &value);

} // namespace Galley
