// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDateTime>
#include <QString>

namespace Galley {

/// What the site reads from a post's path below the blog folder (docusaurus-blog reference 1.2).
///
///     "news/2024-3-05-hello/index.md" ⇒ hasDate, date 2024-03-05 UTC, text "hello", slug
///     "/2024/3/05/news/hello" "hello/index.md"                ⇒ text "hello", slug "/hello"
struct PostPath
{
    bool hasDate = false;
    QDateTime
        date;     ///< UTC; invalid when the digits are no date ("2024-13-45"); "2024-02-30" rolls to March 1
    QString text; ///< the title of a post without one
    QString slug; ///< the address below the blog of a post without one
};

PostPath readPostPath(const QString &relativePath);

/// The path of a file below the blog folder (both full paths); of a file elsewhere only its name counts.
QString pathInBlog(const QString &file, const QString &blogFolder);

/// Whether a file below the blog folder is a post: *.md or *.mdx, no part of its path starts with '_' or '.',
/// and no folder is called __tests__ (reference 1.1).
bool isPostPath(QStringView relativePath);

} // namespace Galley
