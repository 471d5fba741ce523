// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace Galley {

/// The body of a post as other programs take it: without the theme's classes, styles, links of headings to
/// themselves, and colours of code. What carries meaning stays: elements, ids, links, the language of code.
/// Any thread.
///
///     `<h2 class="anchor" id="a">A<a class="hash-link" href="#a">…</a></h2>` ⇒ `<h2 id="a">A</h2>`
QByteArray cleanFragment(const QByteArray &html);

} // namespace Galley
