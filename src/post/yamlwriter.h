// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlscalars.h"
#include "post/yamlvalue.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace Galley {

/// How a value is written: what stands on the line of its key, and the lines below, which carry no
/// indentation yet.
///
///     literal text "a\nb" ⇒ head "|-", lines {"a", "b"}
struct YamlWriting
{
    QString head;
    QStringList lines;
    int indent = 2; ///< of the lines, from the key's column on

    /// The lines as they follow the key's line, each after its line break.
    QString tail(int keyColumn) const;
};

/// How strings should look if they can.
struct YamlWish
{
    YamlStyle style = YamlStyle::Plain;
    YamlStyle quotes = YamlStyle::Plain; ///< for text that cannot be plain; Plain: whichever needs no escapes
};

/// A string on one line: plain where js-yaml reads the same string back (and older versions of it do too),
/// else in the wished quotes; double quotes when only an escape can write a character.
///
///     ("Release: 2", Outside, {}) ⇒ 'Release: 2'      ("a, b", Inside, {}) ⇒ 'a, b'
///     ("007", Outside, {}) ⇒ '007'                    ("it's", Outside, {DoubleQuoted}) ⇒ "it's"
QString writeScalar(const QString &text, YamlFlow flow, YamlWish wish);

/// A string as a value of a block mapping, where it may take several lines: folded or literal when that is
/// wished and possible, literal for text with line breaks.
YamlWriting writeText(const QString &text, YamlWish wish);

/// `[a, "b"]`
QString writeFlowList(const QStringList &items, YamlWish wish);

/// `- a`, one line for each item.
QStringList writeBlockList(const QStringList &items, YamlWish wish);

/// A mapping key, in the wished quotes or those that it needs.
QString writeKey(const QString &key, YamlWish wish = {});

} // namespace Galley
