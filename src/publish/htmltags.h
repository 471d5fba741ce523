// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/htmltokenizer.h"

#include <QSet>

#include <functional>

namespace Galley {

enum class TagFate { Keep, Drop };

/// The HTML with each tag (start tags with their attributes, and end tags) as the visitor left it; a dropped
/// tag leaves what it encloses. Comments are left out. Any thread.
///
///     `<img src=a.png>`, a visitor that sets src to "b.png" ⇒ `<img src="b.png">`
QByteArray rewriteTags(const QByteArray &html, const std::function<TagFate(HtmlToken &tag)> &visit);

/// Appends a token as HTML: text as it was written, tags anew, comments not at all.
void appendToken(QByteArray &html, const HtmlToken &token);

/// Every class that an element of this HTML has.
QSet<QByteArray> classNames(const QByteArray &html);

} // namespace Galley
