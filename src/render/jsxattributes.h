// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/htmltokenizer.h"
#include "render/jsvalue.h"
#include "render/markers.h"

#include <functional>
#include <optional>

namespace Galley {

/// Gives the address of a file that an attribute requires or imports; empty when there is none.
using RequireAsset = std::function<QByteArray(const QByteArray &path)>;

/// A JSX tag's attributes as React writes them into HTML: `className` ⇒ class, `style={{a: 1}}` ⇒ a:1px,
/// `{320}` ⇒ 320,
/// `{false}` and handlers ⇒ nothing. What only running the code could tell is left out.
std::vector<HtmlAttribute> htmlAttributes(
    const JsxTag &tag, const PreparedText &prepared, const RequireAsset &requireAsset);

/// The text of one attribute, or nothing: `value="a"`, `value={'a'}`.
std::optional<QByteArray> attributeText(const JsxTag &tag, QByteArrayView name);
/// Whether a flag is set: `open`, `open={true}`.
bool hasFlag(const JsxTag &tag, QByteArrayView name);

} // namespace Galley
