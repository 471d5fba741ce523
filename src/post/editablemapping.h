// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "post/postparts.h"
#include "post/yamlreader.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <span>
#include <variant>

namespace Galley {

/// From a mapping or a list to one of its values: a key, or the index of an item.
using YamlStep = std::variant<QString, qsizetype>;

/// {"mira", "socials"} in an authors.yml, {"tags", 0} in a front matter
using YamlPath = std::vector<YamlStep>;

/// A mapping of a YAML text sound enough to be edited (a front matter, the whole of an authors.yml, or a
/// mapping inside), and the places that edits need to know. Lives no longer than the text that it was opened
/// from.
class EditableMapping
{
public:
    /// Fails with line and column when the front matter is unclosed, broken, or no mapping. A post without
    /// one has an empty mapping.
    static Result<EditableMapping> ofFrontMatter(const QString &post);
    /// The whole of an authors.yml or tags.yml; fails likewise.
    static Result<EditableMapping> ofFile(const QString &text);

    /// A mapping inside this one; fails when none is written there.
    Result<EditableMapping> inside(const YamlPath &path) const;
    /// The mapping that this one is the value of a key in.
    EditableMapping outer() const;

    const QString &text() const { return *m_text; }
    const PostParts &parts() const { return m_parts; }
    bool isPost() const { return m_kind == Kind::Post; }
    bool isFrontMatter() const { return isPost() && m_path.empty(); }
    const YamlPath &path() const { return m_path; }
    const YamlNode &node() const { return *m_node; }
    bool isFlow() const { return node().style == YamlStyle::FlowMapping; }

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
    /// The value ends in a block of text to which empty lines below belong (`|+`).
    bool keepsLinesBelow(const YamlNode &value) const;
    /// The end of the last line that belongs to the value.
    qsizetype lastLineEnd(const YamlNode &value) const;

    /// How new text is quoted here, by the first value that has quotes.
    YamlStyle quotes() const;

    /// The edits, after making sure that the mapping is as expected after them and that they change no value
    /// but those of these keys. Fails otherwise: aliases and other rarities can make a change reach further
    /// than its bytes.
    Result<TextEdits> checked(
        TextEdits edits, const QStringList &keys,
        const std::function<bool(const YamlNode &mapping)> &expected) const;

private:
    enum class Kind { Post, File };
    static Result<EditableMapping> open(const QString &text, Kind kind);
    static PostParts partsOf(const QString &text, Kind kind);
    bool leavesTheRest(const QString &after, const PostParts &afterParts) const;

    const QString *m_text = nullptr;
    Kind m_kind = Kind::Post;
    PostParts m_parts;
    std::shared_ptr<const YamlNode> m_root;
    YamlPath m_path;
    const YamlNode *m_node = nullptr; ///< at the path below the root
};

/// What stands at a path, or nullptr.
const YamlNode *findYaml(const YamlNode &root, std::span<const YamlStep> path);

/// Equal type and content; places and styles do not count.
bool sameYamlValue(const YamlNode &a, const YamlNode &b);

} // namespace Galley
