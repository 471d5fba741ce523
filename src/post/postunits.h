// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace Galley {

/// A piece of a post that people change as a whole: a line of dashes, a front matter field with the comments
/// above it, or a paragraph.
struct PostUnit
{
    QString text; ///< without the line breaks at its end
    QString gap;  ///< the line breaks and empty lines behind it
    QString name; ///< of the field; "---" for dashes, "#" for comments with no field below; else empty

    bool isField() const { return !name.isEmpty() && name != u"---" && name != u"#"; }
    friend bool operator==(const PostUnit &, const PostUnit &) = default;
};

/// The units of a working text, in order; put one behind the other they are the text again. A front matter
/// that is not closed counts as paragraphs. Never fails: fields are found by their lines, not by YAML.
///
///     "---\ntitle: A\n---\n\nOne\ntwo\n\nThree" ⇒ "---", title, "---", "One\ntwo", "Three"
std::vector<PostUnit> postUnits(const QString &text);

} // namespace Galley
