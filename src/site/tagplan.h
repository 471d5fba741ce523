// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/fieldedit.h"
#include "site/blogplan.h"

namespace Galley {

// Plans of what the tags of a blog can undergo, over tags.yml and all posts. A tag is named as posts name it:
// by its key in tags.yml, by the text of an inline tag, or by the label of an inline object.

/// Another name, in the file and in all posts. What is written stays: a label or permalink keeps its text,
/// one that follows from the key changes with it. Fails when the new name exists (that is a merge).
Result<BulkPatch> planTagRename(const PlanInput &input, const QString &tag, const QString &newName);

/// One tag in the place of several. Posts that had two have one. When the remaining one is not in tags.yml
/// but one of the others is, that entry takes its name; the other entries go.
Result<BulkPatch> planTagMerge(const PlanInput &input, const QStringList &tags, const QString &into);

/// Which posts (full paths) get which tag instead.
struct TagShare
{
    QString newTag;
    QStringList posts;
};

/// Several tags in the place of one: each post that has it gets those whose shares name it, and keeps it when
/// none does.
Result<BulkPatch> planTagSplit(
    const PlanInput &input, const QString &tag, const std::vector<TagShare> &shares);

/// Exactly these posts (full paths) have the tag: others lose it.
BulkPatch planTagAssignment(const PlanInput &input, const QString &tag, const QStringList &posts);

/// Out of tags.yml and of all posts.
Result<BulkPatch> planTagRemoval(const PlanInput &input, const QStringList &tags);

/// Entries of tags.yml for inline tags, with the key, label and permalink that keep their pages as they are.
/// Posts that write one as an object write its key then. Makes the file where there is none.
Result<BulkPatch> planTagEntries(const PlanInput &input, const QStringList &tags);

/// Writes or removes (empty value) one field of an entry of tags.yml: label, permalink, description.
Result<BulkPatch> planTagField(
    const PlanInput &input, const QString &tag, const QString &field, const QString &value);

} // namespace Galley
