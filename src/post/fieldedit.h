// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/textedit.h"
#include "post/yamlvalue.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace Galley {

/// Text that is written as it stands (a date, a number, YAML of a nested value); everything else is quoted
/// when YAML needs it.
struct RawYaml
{
    QString yaml;
};

/// A value that a form or the command line sets.
using FieldValue = std::variant<QString, bool, qint64, QStringList, RawYaml>;

/// Edits of one field of a post's front matter as text edits that touch only the bytes of that value. Quote
/// style, list style (flow, indented or flush block), indentation, comments and everything else stay as
/// written. Setting a field to the value it has gives no edit. A post without front matter gains one; a new
/// key goes to its usual place (see post/schema.h). Fails with ErrorKind::Content when the front matter is
/// broken or is no YAML mapping: then nothing can be changed safely, and the message names line and column.
///
///     setField("---\ntitle: 'A'\n---\n", "title", "B") ⇒ replace `'A'` by `'B'`
Result<TextEdits> setField(const QString &post, const QString &key, const FieldValue &value);

/// Removes the field with its own lines (and the comment on them); nothing to do when it is absent.
Result<TextEdits> removeField(const QString &post, const QString &key);

/// Renames the key and keeps its value; fails when the new key exists.
Result<TextEdits> renameField(const QString &post, const QString &key, const QString &newKey);

/// Edits of one list (`tags`, `authors`, `keywords`) item by item. A field that holds one plain value is
/// treated as a list of one; an absent field becomes a list.
///
///     insertItem("---\ntags: [a, b]\n---\n", "tags", 2, "c") ⇒ insert `, c` before `]`
Result<TextEdits> insertItem(const QString &post, const QString &key, qsizetype index, const QString &value);
Result<TextEdits> removeItem(const QString &post, const QString &key, qsizetype index);
Result<TextEdits> replaceItem(const QString &post, const QString &key, qsizetype index, const QString &value);
Result<TextEdits> moveItem(const QString &post, const QString &key, qsizetype from, qsizetype to);

/// A value as it is written, without the indentation that its lines have in common: what a text field shows
/// for it and gives back as RawYaml. "last_update:\n  author: a\n  date: b" ⇒ "author: a\ndate: b"
QString writtenYaml(QStringView post, const YamlNode &value);

} // namespace Galley
