// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace Galley {

/// What js-yaml 4 makes of a node (YAML 1.2 core schema + timestamps); see docusaurus-blog reference 2.2.
enum class YamlType { Null, Boolean, Integer, Float, Timestamp, String, Sequence, Mapping };

/// How the node is written.
enum class YamlStyle {
    Empty, ///< nothing stands there (`title:`)
    Plain,
    SingleQuoted,
    DoubleQuoted,
    Literal, ///< |
    Folded,  ///< >
    FlowSequence,
    BlockSequence,
    FlowMapping,
    BlockMapping,
    Alias, ///< *name; the value is a bounded copy of what it points to
};

struct YamlEntry;

/// One node of a YAML text with the place where it is written. A plain value; it owns its children and shares
/// nothing, so it may cross threads.
///
///     `tags: [a, "b"]` ⇒ Mapping{ tags: Sequence/FlowSequence span "[a, "b"]" { "a" Plain, "b" DoubleQuoted
///     } }
struct YamlNode
{
    YamlType type = YamlType::Null;
    YamlStyle style = YamlStyle::Empty;
    TextSpan span;        ///< of the value as written, with quotes and brackets, without comment. Empty:
                          ///< right behind the colon or dash
    TextSpan properties;  ///< tag and anchor before the value (`!!str &name`); without length: none
    QString scalar;       ///< String: its content. Other scalars: the text as written
    double number = 0;    ///< Integer, Float
    bool boolean = false; ///< Boolean
    QDateTime timestamp;  ///< Timestamp, UTC
    std::vector<YamlNode> items;    ///< Sequence
    std::vector<YamlEntry> entries; ///< Mapping, in written order

    bool isScalar() const { return type != YamlType::Sequence && type != YamlType::Mapping; }
    bool isNull() const { return type == YamlType::Null; }
    bool isString() const { return type == YamlType::String; }
    bool isSequence() const { return type == YamlType::Sequence; }
    bool isMapping() const { return type == YamlType::Mapping; }
    /// The value of a key of this mapping, or nullptr.
    const YamlNode *find(QStringView key) const;
    const YamlEntry *findEntry(QStringView key) const;
};

struct YamlEntry
{
    QString key;      ///< as js-yaml stringifies it
    TextSpan keySpan; ///< as written, with quotes
    YamlNode value;
    TextSpan
        span; ///< from the key to the end of the value (block values: to the end of their last line's text)
    bool merged = false; ///< comes from a merge key; all spans are those of the `<<` entry
};

/// A number as JavaScript prints it: 7 ⇒ "7", 1.10 ⇒ "1.1", 1e21 ⇒ "1e+21".
QString javaScriptNumber(double number);

/// What JavaScript's String() makes of the value, in UTC: the text of mapping keys and of fields that
/// Docusaurus turns into strings (reference 2.3). `2021-01-01` ⇒ "Fri Jan 01 2021 00:00:00 GMT+0000
/// (Coordinated Universal Time)"
QString javaScriptText(const YamlNode &node);

} // namespace Galley
