// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace Galley {

struct HtmlAttribute
{
    QByteArray name; ///< lower case in HTML, as written in JSX
    QByteArray value;

    friend bool operator==(const HtmlAttribute &, const HtmlAttribute &) = default;
};

/// One piece of raw HTML.
struct HtmlToken
{
    enum class Kind { Text, StartTag, EndTag, Comment };

    Kind kind = Kind::Text;
    QByteArray text; ///< Text: as written, references not decoded. Tags: the folded name
    std::vector<HtmlAttribute> attributes; ///< values with references decoded; the first of equal names
    bool selfClosing = false;
};

/// Cuts raw HTML into tokens by the tokenizer of the WHATWG standard (section 13.2.5), so that what is judged
/// is what a browser would see. The content of raw text elements (script, style, iframe, …) is one Text
/// token. Comments, doctypes, processing instructions and CDATA are Comment tokens without content. Linear in
/// time.
///
///     `<a href=x>b` ⇒ StartTag a {href="x"}, Text "b"
std::vector<HtmlToken> tokenizeHtml(QByteArrayView html);

/// Elements whose content is not read as markup: script, style, textarea, …
bool isRawTextElement(QByteArrayView name);

} // namespace Galley
