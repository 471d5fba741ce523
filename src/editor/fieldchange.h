// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "post/fieldedit.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace Galley {

/// What a form control asks for. The post's text is changed by editsFor() only, so every control is as
/// lossless as post/fieldedit.h.

/// A text typed by the user. An emptied text removes the field, because an empty known key stops the site's
/// build; where `""` was written it stays.
struct SetText
{
    QString text;
};

struct SetValue
{
    FieldValue value;
};

/// YAML typed by the user for one value, lines relative to each other; refused when it is no value.
struct SetYaml
{
    QString yaml;
};

struct RemoveKey
{
};

struct RenameKey
{
    QString newKey;
};

struct InsertItems
{
    qsizetype index = 0;
    QStringList items;
};

/// The last item takes its key along: an empty list says nothing, and an empty `keywords` stops the build.
struct RemoveItem
{
    qsizetype index = 0;
};

struct MoveItem
{
    qsizetype from = 0;
    qsizetype to = 0;
};

using FieldChange =
    std::variant<SetText, SetValue, SetYaml, RemoveKey, RenameKey, InsertItems, RemoveItem, MoveItem>;

/// Whether the change joins the undo step of the one before (typing) or is a step of its own.
enum class Merging { JoinRun, OwnStep };

/// The change of one field as text edits of the post.
///
///     editsFor("---\ntitle: A\n---\n", "title", SetText{""}) ⇒ removes the line
Result<TextEdits> editsFor(const QString &post, const QString &key, const FieldChange &change);

} // namespace Galley
