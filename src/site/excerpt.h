// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// The description that the site makes of a body (without its title heading) when the front matter has none:
/// the first line in which text is left when code blocks, imports and most Markdown are taken away
/// (docusaurus-blog reference 5.2, with its quirks). Empty when no line has any. Linear for hostile bodies.
///
///     "## Sub\n\nText" ⇒ "Sub"     "snake_case_word" ⇒ "snakecaseword"
QString excerpt(QStringView content);

} // namespace Galley
