// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/fieldedit.h"

#include <vector>

namespace Galley {

/// A field of an entry of authors.yml or tags.yml: {"name"}, {"socials", "github"}, {"page", "permalink"}.
struct FileField
{
    QStringList path;
    FieldValue value;
};

/// Edits of authors.yml and tags.yml, with the promises of post/fieldedit.h: the bytes of one value change;
/// comments, order, quotes, folded text and line layout stay. Each fails with ErrorKind::Content, naming the
/// place, when the file is broken or the change would reach another value. The text may be empty.

/// A new entry at the end, laid out as the entries there are (indentation, braces, empty lines between).
///
///     insertFileEntry("a:\n  name: A\n", "b", {{{"name"}, "B"}}) ⇒ append "b:\n  name: B\n"
Result<TextEdits> insertFileEntry(
    const QString &text, const QString &key, const std::vector<FileField> &fields);

/// Gives an entry another key; fails when that one exists.
Result<TextEdits> renameFileEntry(const QString &text, const QString &key, const QString &newKey);

/// Removes the entry with its lines. The last one leaves `{}`: the site refuses a tags.yml of comments alone.
Result<TextEdits> removeFileEntry(const QString &text, const QString &key);

/// Writes one field of an entry; mappings that do not exist yet (the entry, its `socials`) are made.
Result<TextEdits> setFileField(const QString &text, const QString &key, const FileField &field);

/// Removes a field, and the mapping inside the entry that would be left empty (`socials`).
Result<TextEdits> removeFileField(const QString &text, const QString &key, const QStringList &path);

} // namespace Galley
