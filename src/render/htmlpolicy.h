// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/htmltokenizer.h"

#include <optional>

namespace Galley {

/// What the preview does with an element that a post holds as raw HTML or JSX.
enum class ElementRule {
    Show,    ///< the element with its safe attributes
    Unwrap,  ///< its children only
    Replace, ///< a labelled box instead of it and its content
    Remove,  ///< nothing of it
};

/// How an address is used: what may be followed is wider than what is loaded by itself.
enum class UrlUse { Link, Load };

/// The allow-list for raw HTML in the preview. Everything that is not on it is unwrapped (unknown elements:
/// their text is harmless) or, when its content is code, a document or a plug-in, replaced.
///
///     script, iframe, object, svg ⇒ Replace · form, button, x-unknown ⇒ Unwrap · meta, base, link ⇒ Remove
ElementRule elementRule(QByteArrayView name);

/// Whether the element may have the attribute at all, with a value that is safe for it.
bool isShownAttribute(QByteArrayView element, QByteArrayView attribute);

/// The value under which an attribute may be shown, or nothing. Event handlers, styles that load or cover,
/// ids that could stand for a part of the page itself, and addresses with a scheme that runs code are
/// refused.
///
///     ("a", "href", "java\nscript:x") ⇒ nothing · ("p", "style", "color:red;background:url(x)") ⇒
///     "color:red"
std::optional<QByteArray> safeAttribute(QByteArrayView element, const HtmlAttribute &attribute);

/// Whether an address of the post may stay. Link: http, https, mailto, tel and relative ones. Load: relative
/// ones and image data.
bool isSafeUrl(QByteArrayView url, UrlUse use);

/// The scheme of an address as a browser finds it (tabs, line breaks and leading control characters do not
/// count), folded; "//" for one that names only a host; empty for a relative one.
QByteArray urlScheme(QByteArrayView url);

/// The host of an http(s) address, for labels: "https://u@e.com:8/x" ⇒ "e.com"
QByteArray urlHost(QByteArrayView url);

/// The declarations of a style attribute that can neither load anything nor cover the page.
QByteArray safeStyle(QByteArrayView style);

/// Whether HTML has an element of that name.
bool isHtmlElement(QByteArrayView name);

/// Elements that have no content and no end tag.
bool isVoidElement(QByteArrayView name);

} // namespace Galley
