// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace Galley {

/// An author, from authors.yml (then it has a key) or written inline in a post. docusaurus-blog reference 3.
struct Author
{
    QString key;
    QString name;
    QString title;
    QString url;
    QString imageUrl;
    QString email;
    QString description;
    std::optional<QString>
        page; ///< link of the author's page, relative to the authors base path, when there is one
    std::vector<std::pair<QString, QString>> socials; ///< platform, URL (normalised as in reference 3.3)

    friend bool operator==(const Author &, const Author &) = default;
};

/// The authors map file, in file order.
struct AuthorsMap
{
    QString file; ///< full path; empty when the blog has none
    std::vector<Author> authors;
    Diagnostics diagnostics;

    const Author *find(QStringView key) const;
};

/// Reads the working text of an authors.yml.
AuthorsMap readAuthors(const QString &text);

} // namespace Galley
