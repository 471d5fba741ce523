// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <optional>

namespace Galley {

struct JsSyntax;

/// What MDX refuses in a text, in words that a blogger understands and with the smallest fix. Each stops the
/// site build. `at` is where the sign in question stands in the text, whose places the last argument knows.

/// A '<' that begins no tag: `<https://a.b>`, `<3`, `<a b=c>`, an HTML comment where there are none.
TextProblem tagProblem(QByteArrayView text, qsizetype at, const JsxSyntax &tag, TextPlaces &places);

/// `<!-- … -->`; end is behind it, -1 when it is never closed.
TextProblem commentProblem(QByteArrayView text, qsizetype at, qsizetype end, TextPlaces &places);

/// A '{' whose content is no JavaScript or that is never closed.
TextProblem braceProblem(QByteArrayView text, qsizetype at, qsizetype fault, TextPlaces &places);

/// Adds what is wrong with attributes that MDX takes though the page cannot be drawn then (`style="color:
/// red"` on an element), and the expressions among them.
void checkAttributes(const JsxTag &tag, TextPlaces &places, PreparedText &prepared);

/// A paragraph that begins with "import " or "export " and is no JavaScript, or defines a name again.
TextProblem moduleProblem(QByteArrayView text, const JsSyntax &module, TextPlaces &places);

/// A line of colons that was meant to begin an admonition and is text: `::: note`, or `:::note Title` where
/// the site wants brackets around titles.
std::optional<TextProblem> directiveProblem(QByteArrayView line, const Dialect &dialect, TextPlaces &places);

/// Expressions that need a name nobody defines: MDX takes them, but the page cannot be drawn.
void addUndefinedNames(PreparedText &prepared);

/// "color: red; margin-top: 2px" ⇒ "{{color: 'red', marginTop: '2px'}}"
QByteArray styleObject(QByteArrayView declarations);

} // namespace Galley
