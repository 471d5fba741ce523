// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlproblems.h"
#include "post/yamlvalue.h"

namespace Galley {

enum class YamlFlow { Inside, Outside };

/// Reads one scalar that begins at the cursor into node (content, style, span; not its type). Each returns
/// false, with the cursor where it was, when no scalar of its style begins there. indent is the least
/// indentation of lines that continue the scalar.
bool readPlainScalar(YamlCursor *cursor, YamlProblems *problems, int indent, YamlFlow flow, YamlNode *node);
bool readSingleQuoted(YamlCursor *cursor, YamlProblems *problems, YamlNode *node);
bool readDoubleQuoted(YamlCursor *cursor, YamlProblems *problems, YamlNode *node);
bool readBlockScalar(YamlCursor *cursor, YamlProblems *problems, int indent, YamlNode *node);

/// Control characters and halves of surrogate pairs, which no YAML text may hold outside quotes.
bool isPrintableYaml(QStringView text);

} // namespace Galley
