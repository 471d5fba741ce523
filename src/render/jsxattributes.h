// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/htmltokenizer.h"
#include "render/jsxtag.h"

#include <optional>

namespace Galley {

/// A JSX tag's attributes as React writes them into HTML: `className` ⇒ class, `style={{a: 1}}` ⇒ a:1px,
/// `{320}` ⇒ 320, `{false}` and handlers ⇒ nothing. What was not worked out is left out.
std::vector<HtmlAttribute> htmlAttributes(const JsxTag &tag);

/// The value of one attribute: a text as written, what an expression gave; Undefined when there is none,
/// Unknown when it was not worked out.
JsValue attributeValue(const JsxTag &tag, QByteArrayView name);
/// The text or number of one attribute, or nothing: `value="a"`, `value={'a'}`.
std::optional<QByteArray> attributeText(const JsxTag &tag, QByteArrayView name);
/// Whether a flag is set: `open`, `open={true}`.
bool hasFlag(const JsxTag &tag, QByteArrayView name);

} // namespace Galley
