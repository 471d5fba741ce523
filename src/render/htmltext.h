// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/bytebuffer.h"

namespace Galley {

/// Appends text with `&`, `<`, `>` and `"` as entities: fit for text and for double-quoted attribute values.
void appendEscaped(ByteBuffer &out, QByteArrayView text);

/// Appends ` name="value"`.
void appendAttribute(ByteBuffer &out, QByteArrayView name, QByteArrayView value);

/// Appends ` name="value"` with the characters that no URL may hold percent-encoded, as browsers would do it.
void appendUrlAttribute(ByteBuffer &out, QByteArrayView name, QByteArrayView url);

/// Appends the link of a heading to itself.
void appendHashLink(ByteBuffer &out, const QByteArray &id, const QByteArray &label);

/// The text that character references stand for, as a browser reads an attribute value: numeric ones also
/// without the final semicolon. decodeReferences("a&#58b &amp; c") ⇒ "a:b & c"
QByteArray decodeReferences(QByteArrayView text);

/// ASCII lower case, as HTML folds element and attribute names.
QByteArray foldCase(QByteArrayView name);

/// Space, tab, line feed, form feed and carriage return.
bool isHtmlSpace(char c);

} // namespace Galley
