// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// How a link of the page was clicked.
enum class LinkClick { Plain, WithControl };

/// Whether the page scrolls to show the caret's place.
enum class Reveal { Never, WhenHidden, Always };

/// What was double-clicked in the page.
struct PagePlace
{
    int line = 1;       ///< first source line of the list item, table row, line of code or block
    int lineEnd = 1;    ///< last source line
    int cell = -1;      ///< column of a table, from 0
    QString word;       ///< under the pointer; may be empty
    int occurrence = 0; ///< how many times the word stands before it in the same item or cell
};

} // namespace Galley
