// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "post/postparts.h"
#include "post/yamlreader.h"

#include <functional>

namespace Galley {

/// The front matter of a post, sound enough to be edited, and the places that edits need to know. Lives no
/// longer than the text that it was opened from.
class EditableFrontMatter
{
public:
    /// Fails with line and column when the front matter is unclosed, broken, or no mapping.
    static Result<EditableFrontMatter> open(const QString &post);

    const QString &text() const { return *m_text; }
    const PostParts &parts() const { return m_parts; }
    const YamlNode &root() const { return m_root; }
    bool isFlow() const { return m_root.style == YamlStyle::FlowMapping; }

    /// The entry written for this key, or nullptr; fails when the key comes from a merge (`<<`) or is written
    /// in a form (`? key`) that is not edited here.
    Result<const YamlEntry *> entry(const QString &key) const;

    qsizetype lineStart(qsizetype offset) const;
    qsizetype lineEnd(qsizetype offset) const;
    int column(qsizetype offset) const { return static_cast<int>(offset - lineStart(offset)); }
    /// Right behind the colon of an entry.
    qsizetype colonEnd(const YamlEntry &entry) const;
    /// The value with its anchor and tag.
    TextSpan written(const YamlNode &value) const;
    /// The end of the last line that belongs to the value.
    qsizetype lastLineEnd(const YamlNode &value) const;

    /// How new text is quoted here, by the first value that has quotes.
    YamlStyle quotes() const;

    /// The edits, after making sure that they change the value of this key as expected (nullptr: removed) and
    /// no other value. Fails otherwise: aliases and other rarities can make a change reach further than its
    /// bytes.
    Result<TextEdits> checked(
        TextEdits edits, const QString &key, const std::function<bool(const YamlNode *)> &expected) const;

private:
    const QString *m_text = nullptr;
    PostParts m_parts;
    YamlNode m_root;
};

/// Equal type and content; places and styles do not count.
bool sameYamlValue(const YamlNode &a, const YamlNode &b);

} // namespace Galley
