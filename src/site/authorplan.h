// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/fieldedit.h"
#include "site/blogplan.h"

namespace Galley {

// Plans of what the authors of a blog can undergo, over authors.yml and all posts. Authors are named by key.

/// A new entry of authors.yml; empty values are left out. Makes the file where there is none. Fails when the
/// key exists.
Result<BulkPatch> planAuthor(const PlanInput &input, const Author &author);

/// Writes or removes (empty text) one field of an entry: {"name"}, {"socials", "x"}, {"page"} with a bool, …
Result<BulkPatch> planAuthorField(
    const PlanInput &input, const QString &key, const QStringList &path, const FieldValue &value);

/// Another key, in authors.yml and in all posts; their order stays. The address of an author's page that
/// follows from the key changes with it.
Result<BulkPatch> planAuthorRename(const PlanInput &input, const QString &key, const QString &newKey);

/// One author in the place of several; the other entries go. Posts that had two have one.
Result<BulkPatch> planAuthorMerge(const PlanInput &input, const QStringList &keys, const QString &into);

/// Out of authors.yml; in posts another one takes the place, or none when successor is empty.
Result<BulkPatch> planAuthorRemoval(const PlanInput &input, const QString &key, const QString &successor);

/// Inline authors and `author_*` fields of these posts (empty: of all) become entries of authors.yml that the
/// posts name by key. One name is one author: what the newest post says of it counts, and an entry of that
/// name which is there already wins over all.
Result<BulkPatch> planAuthorFold(const PlanInput &input, const QStringList &posts = {});

} // namespace Galley
