// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/fileentry.h"
#include "site/authors.h"

namespace Galley {

/// What an authors.yml says of an author, in the order in which it is written; empty values are left out.
///
///     key "mira", name "Mira", page "/mira" ⇒ {"name"} "Mira", {"page"} true
std::vector<FileField> authorFields(const Author &author);

} // namespace Galley
