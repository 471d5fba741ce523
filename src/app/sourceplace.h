// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "preview/pageplace.h"

namespace Galley {

/// The place in the text of what was double-clicked in the page: the word where it stands in the item's lines
/// or in the table's cell; else where the words of the item or cell begin.
///
///     "- one\n- two words" with line 2 and "words" ⇒ line 2, column 7
TextPosition sourcePlace(const QString &text, const PagePlace &place);

} // namespace Galley
