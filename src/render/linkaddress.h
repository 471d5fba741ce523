// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace Galley {

// Where the addresses of links lie in the inline text of a block, by the rules of CommonMark and GFM: nothing
// in them is read as markup.

/// Behind the ')' of what stands behind `](`, which begins at that place; -1 when it makes no link.
///
///     "(a) 'b') c" from 0 ⇒ -1;  "/a{b} 'c') d" from 0 ⇒ 10
qsizetype resourceEnd(QByteArrayView text, qsizetype at);

/// Behind the address and title of the link definition that begins at that place: the end of its line; -1 for
/// none. "[a]: /b\nc" ⇒ 7
qsizetype definitionEnd(QByteArrayView text, qsizetype at);

/// Whether the sign at that place belongs to an address that becomes a link by itself: `https://a.b/{c}`. It
/// begins not before `least`.
bool isInBareAddress(QByteArrayView text, qsizetype least, qsizetype at);

} // namespace Galley
