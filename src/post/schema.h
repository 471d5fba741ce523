// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "post/yamlreader.h"

#include <QString>

#include <span>

namespace Galley {

/// The type that Docusaurus demands of a field's value.
enum class FieldType {
    String,
    Url,
    Date,
    Boolean,
    TocLevel,
    StringList,
    TagList,
    AuthorList,
    LastUpdate,
    Mdx
};

/// The control that edits the field.
enum class FieldWidget {
    Line,
    MultiLine,
    Slug,
    Date,
    Switch,
    Number,
    Image,
    TagChips,
    AuthorChips,
    KeywordChips,
    Yaml
};

/// One row of the table of blog front matter keys (docusaurus-blog reference 2.4). The order of the table is
/// the order in which new keys are written.
struct FieldSpec
{
    QStringView key;
    FieldType type;
    FieldWidget widget;
    const char *label;        ///< translatable, context "Galley::Schema"
    const char *help;         ///< one sentence, translatable
    QStringView defaultValue; ///< what the site assumes when the key is absent, for placeholders
    bool emptyAllowed;        ///< `""` passes validation
};

/// All keys that Docusaurus accepts for a blog post.
std::span<const FieldSpec> blogFields();
const FieldSpec *findField(QStringView key);

/// What the site build would reject or warn of in this front matter by itself (types, empty values, draft
/// with unlisted, table of contents levels), and unknown keys that look like a known one. Facts about the
/// blog (unknown authors, tags) are checked in site/postcheck.h.
///
///     `tag: x` ⇒ warning "front-matter-unknown-key": did you mean "tags"?
Diagnostics checkFrontMatter(QStringView text, const YamlDocument &frontMatter);

} // namespace Galley
