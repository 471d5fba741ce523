// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"

#include <QString>

#include <vector>

namespace Galley {

/// A tag, from tags.yml (then it has a key) or written inline in a post. docusaurus-blog reference 4.
struct Tag
{
    QString key;
    QString label;
    QString permalink; ///< below the tags base path: "/machine-learning"
    QString description;

    friend bool operator==(const Tag &, const Tag &) = default;
};

/// The tags file, in file order.
struct TagsFile
{
    QString file; ///< full path; empty when the blog has none
    std::vector<Tag> tags;
    Diagnostics diagnostics;

    const Tag *find(QStringView key) const;
};

/// Reads the working text of a tags.yml.
TagsFile readTags(const QString &text);

/// The tag that a post means by a string: the entry of the file with that key, else an inline tag.
/// resolveTag("C++", file) ⇒ label "C++", permalink "/c"
Tag resolveTag(const QString &written, const TagsFile &file);

/// The label of an entry of the tags file that has none: "fooBar" ⇒ "Foobar"
QString defaultTagLabel(const QString &key);

/// lodash's kebabCase (reference 4.3): "GitHub" ⇒ "git-hub", "v2.0" ⇒ "v-2-0", "über" ⇒ "uber"
QString kebabCase(const QString &text);

} // namespace Galley
