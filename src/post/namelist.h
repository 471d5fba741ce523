// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/textedit.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace Galley {

/// The two fields of a post that name things of the blog.
enum class NameField { Tags, Authors };

/// "tags", "authors"
QString nameFieldKey(NameField field);

/// A name to write into such a field.
struct ListName
{
    QString name;
    QString permalink = {}; ///< for a tag that is written as an object; empty: the one written there stays
};

/// The names that a post lists, as it writes them: the text of a string, the label of a tag object, the key
/// of an author object (empty for an inline author). A single value is a list of one.
///
///     `tags: [a, {label: B, permalink: /b}]` ⇒ "a", "B"
QStringList namesIn(const QString &post, NameField field);

/// Writes other names in the place of some: one renames, several split, none removes. A name that the post
/// has already is not written twice. Strings stay strings in their quotes, objects stay objects. Fails as the
/// edits of post/fieldedit.h do.
///
///     replaceNames("---\ntags: ['a', b]\n---\n", Tags, {{"a", {{"c"}}}}) ⇒ replace `'a'` by `'c'`
Result<TextEdits> replaceNames(
    const QString &post, NameField field, const QHash<QString, std::vector<ListName>> &replacements);

/// Appends names that the post does not have yet.
Result<TextEdits> addNames(const QString &post, NameField field, const QStringList &names);
Result<TextEdits> removeNames(const QString &post, NameField field, const QStringList &names);

} // namespace Galley
