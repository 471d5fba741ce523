// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/editablemapping.h"
#include "post/fieldedit.h"

namespace Galley {

/// The edits of post/fieldedit.h for any mapping of a YAML text: a field of an author in authors.yml, the
/// label of a tag that a post writes as an object. What they promise is the same.
///
///     setEntry(mapping of "mira" in authors.yml, "title", "Editor") ⇒ replace the bytes of the title
Result<TextEdits> setEntry(const EditableMapping &mapping, const QString &key, const FieldValue &value);

/// Removes the entry with its lines. A mapping other than a front matter that loses its last entry becomes
/// `{}`.
Result<TextEdits> removeEntry(const EditableMapping &mapping, const QString &key);

/// Fails when the new key exists. A quoted key stays quoted.
Result<TextEdits> renameEntry(const EditableMapping &mapping, const QString &key, const QString &newKey);

} // namespace Galley
