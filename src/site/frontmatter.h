// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/postparts.h"
#include "post/yamlreader.h"

#include <QStringList>

#include <optional>

namespace Galley {

/// A post's front matter with the conversions that Docusaurus makes before it checks types (docusaurus-blog
/// reference 2.3). A value of the wrong type counts as absent here; post/schema.h says what is wrong with it.
///
///     `title: 2021` ⇒ text("title") "2021"      `draft: "True"` ⇒ flag("draft") true
class FrontMatter
{
public:
    /// Reads the front matter of a post's working text; empty when it has none or it is no YAML.
    explicit FrontMatter(const QString &post);

    const PostParts &parts() const { return m_parts; }
    const YamlDocument &document() const { return m_document; }
    const YamlNode *find(QStringView key) const { return m_document.root.find(key); }

    std::optional<QString> text(QStringView key) const;
    bool flag(QStringView key) const;
    std::optional<int> number(QStringView key) const;
    /// The texts of a list; empty for anything else.
    QStringList texts(QStringView key) const;

private:
    PostParts m_parts;
    YamlDocument m_document;
};

/// A string, or a number or date as JavaScript turns it into one.
std::optional<QString> fieldText(const YamlNode &value);
/// The same for a key of a mapping.
std::optional<QString> fieldText(const YamlNode &mapping, QStringView key);

} // namespace Galley
