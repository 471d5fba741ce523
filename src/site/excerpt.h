// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace Galley {

/// The description that the site makes of a body (without its title heading) when the front matter has none:
/// the first line in which text is left when code blocks, imports and most Markdown are taken away
/// (docusaurus-blog reference 5.2, with its quirks). Empty when no line has any. Linear for hostile bodies.
///
///     "## Sub\n\nText" ⇒ "Sub"     "snake_case_word" ⇒ "snakecaseword"
QString excerpt(QStringView content);

/// Words of the line that an excerpt is made of which the cleaning spoils, because they look like markup to
/// it: "the time 10:30:45 and snake_case_word" ⇒ "10:30:45", "snake_case_word"
QStringList wordsLostInExcerpt(QStringView content);

} // namespace Galley
