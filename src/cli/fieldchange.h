// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "post/fieldedit.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace Galley {

/// The changes that `galley set` was asked for, in the order in which they are made.
struct FieldChanges
{
    struct Assignment
    {
        QString key;
        FieldValue value;
    };
    std::vector<Assignment> fields;
    QStringList unset;
    QStringList addedTags;
    QStringList removedTags;
    QStringList addedAuthors;
    QStringList removedAuthors;

    bool isEmpty() const;
};

/// Reads "KEY=VALUE" with the type that the schema gives the key: a boolean for `draft`, a list cut at commas
/// for `tags`, text for `title`. Keys that the schema does not know take the type that YAML sees in the
/// value.
///
///     "draft=true" ⇒ {"draft", true};  "tags=a, b" ⇒ {"tags", {"a", "b"}};  "title=1" ⇒ {"title", "1"}
Result<FieldChanges::Assignment> parseAssignment(const QString &argument);

/// The post after all changes. Only the bytes of the values named differ.
Result<QString> changedPost(const QString &post, const FieldChanges &changes);

} // namespace Galley
