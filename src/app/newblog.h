// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QDate>

#include <vector>

namespace Galley {

/// A file of a new blog, by its path below the blog's folder.
struct NewFile
{
    QString path;
    QString text;
};

/// A small blog that Docusaurus builds as it is: configuration, an author, a tag and a first post.
///
///     newBlogFiles("Notes", 2024-03-05) ⇒ docusaurus.config.js, package.json, blog/authors.yml,
///     blog/tags.yml,
///                                         blog/2024-03-05-welcome.md
std::vector<NewFile> newBlogFiles(const QString &title, QDate date);

/// Writes the files into the folder, which is made when it is missing. Fails when anything is in it already.
Result<void> createBlog(const QString &folder, const std::vector<NewFile> &files);

/// Copies a folder with everything in it to a new folder `name` in `parent` (numbered when that name is
/// taken), and gives its path. What was copied is writable.
Result<QString> copyFolder(const QString &from, const QString &parent, const QString &name);

} // namespace Galley
