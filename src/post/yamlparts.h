// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlcursor.h"
#include "post/yamlvalue.h"

#include <QHash>

#include <optional>

/// What YamlParser knows of nodes that it has not read to their end.
namespace Galley::YamlParts {

/// Where a node may stand; decides which styles it may have.
enum class Place { FlowInside, FlowOutside, BlockInside, BlockOutside };

enum class Seek { No, Yes };

enum class Compact { No, Yes };

struct Properties
{
    std::optional<QString> tag;
    std::optional<QString> anchor;
    TextSpan span;
    bool any() const { return tag || anchor; }
};

struct Composed
{
    YamlNode node;
    bool present = false; ///< something is written there, if only a tag
    bool merge = false;   ///< a plain `<<`
};

/// A node while it is read.
struct Frame
{
    int parentIndent = 0;
    Place place = Place::BlockOutside;
    int relation = 1; ///< of its line's indentation to the parent's: more (1), same (0), less (-1)
    bool atNewLine = false;
    bool blockAllowed = false; ///< block collections may begin here
    Properties properties;
    std::optional<YamlCursor> beforeProperties;
    bool isBlock() const { return place == Place::BlockInside || place == Place::BlockOutside; }
    int flowIndent() const { return isBlock() ? parentIndent + 1 : parentIndent; }
};

/// A mapping while it is read.
struct Mapping
{
    YamlNode node;
    QHash<QString, size_t> places; ///< of the keys among the node's entries
};

struct BlockMapping : Mapping
{
    int indent = 0;
    int flowIndent = 0;
    Composed key;
    qsizetype keyStart = 0;
    bool hasKey = false;
    bool explicitKey = false; ///< between `?` and `:`
    bool detected = false;
    Compact compact = Compact::No;
    int line = 0; ///< of the entry's beginning
};

/// A collection between brackets while it is read.
struct Flow
{
    qsizetype start = 0;
    int indent = 0;
    char16_t closing = u']';
    bool afterComma = true;
};

struct FlowEntry
{
    Composed key; ///< the item itself when it is no pair
    YamlNode value;
    TextSpan span;
    bool pair = false;
};

} // namespace Galley::YamlParts
