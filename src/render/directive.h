// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsxtag.h"

#include <optional>

namespace Galley {

/// A directive as remark-directive reads it: `:::name[label]{attributes}` and its shorter forms.
struct DirectiveSyntax
{
    int colons = 0;
    JsxTag tag;                      ///< name and attributes (`.a` and `class`, `#id`, `key=value`)
    std::optional<QByteArray> label; ///< Markdown between the brackets
    qsizetype end = 0;               ///< behind it in the text
};

/// Reads the directive whose colons begin at that place; it must stand on one line. Nothing when there is
/// none.
///
///     ":::note[A *b*]{.c}" ⇒ 3 colons, name note, label "A *b*", class "c"
std::optional<DirectiveSyntax> readDirective(QByteArrayView text, qsizetype at);

/// Infima's name for the look of an admonition: "tip" ⇒ "success"
QByteArray alertClass(const QByteArray &keyword);
/// Its title when none is written; keywords that the theme has no look for look like "info".
QByteArray admonitionTitle(const QByteArray &keyword);

/// The bracket form of an admonition with a bare title (docusaurus-blog reference 6.3) with one of the
/// keywords, for one line without its break:
/// ":::tip My title " ⇒ ":::tip[My title]". Everything else comes back as it is.
QByteArray withBracketTitle(QByteArrayView line, const QByteArrayList &keywords);

/// The quirk of Docusaurus's text stage that escapes ids of headings also in code (docusaurus-blog
/// reference 6.6):
/// "## A {#x}" ⇒ "## A \{#x}", at the start of a line.
QByteArray withEscapedId(QByteArrayView line);

} // namespace Galley
