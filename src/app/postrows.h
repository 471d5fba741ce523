// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QDate>
#include <QFlags>
#include <QSet>

namespace Galley {

/// How a post stands with its readers.
enum class PostMark : unsigned char {
    None = 0,
    Draft = 1,
    Unlisted = 2,
    Future = 4,   ///< dated after today
    Problems = 8, ///< its front matter has errors or warnings
};
Q_DECLARE_FLAGS(PostMarks, PostMark)
Q_DECLARE_OPERATORS_FOR_FLAGS(PostMarks)

/// One line of the list of posts.
struct PostRow
{
    QString file;
    QString title;
    QString date;        ///< "2024-03-05", empty when the post has none
    QStringList authors; ///< names, or keys that authors.yml does not know
    QStringList tags;    ///< labels
    PostMarks marks;

    /// What a filter looks at, folded.
    struct Words
    {
        QString all;         ///< every part on a line of its own
        QStringList authors; ///< names and keys
        QStringList tags;    ///< labels and keys
    };
    Words words;
};

/// The posts of a blog as rows, in the site's order; some of the files have problems.
std::vector<PostRow> postRows(const SiteSnapshot &site, const QSet<QString> &withProblems, QDate today);

/// Words for the marks, in the order of the enum: "Draft", "Future".
QStringList markTexts(PostMarks marks);

} // namespace Galley
