// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/authors.h"
#include "site/tags.h"

#include <QDateTime>
#include <QString>

namespace Galley {

struct SiteSnapshot;

/// Everything that the site prints about a post besides its body. docusaurus-blog reference 1, 2, 5.
struct PostMeta
{
    QString file;         ///< full path; empty for an untitled post
    QString relativePath; ///< below the blog folder, with '/': "2024-03-05-hello/index.md"
    QString title;
    QString headTitle; ///< what the browser's tab shows before the site's title
    QString slug;
    QString permalink;   ///< "/blog/2024/03/05/hello"
    QDateTime date;      ///< UTC; invalid when there is none in front matter or path, or it does not parse
    QString description; ///< front matter, else the excerpt
    QString image;
    QStringList keywords;
    std::vector<Author> authors;
    std::vector<Tag> tags;
    double readingMinutes = 0; ///< as the site computes it (reference 5.4); shown rounded up
    int wordCount = 0;
    bool draft = false;
    bool unlisted = false;
    bool hasTruncateMarker = false;
    bool hideTableOfContents = false;
    int tocMinHeadingLevel = 2;
    int tocMaxHeadingLevel = 3;

    friend bool operator==(const PostMeta &, const PostMeta &) = default;
};

/// Reads a post's working text as the site would. Any thread; never fails: what is wrong has a neutral value
/// here and a diagnostic in site/postcheck.h.
PostMeta readPostMeta(const QString &text, const QString &file, const SiteSnapshot &site);

/// The line that the site prints: "3 min read", "One min read", "0 min read".
QString readingTimeText(double minutes);

/// Date as the classic theme prints it in English: "January 5, 2024".
QString displayDate(const QDateTime &date);

} // namespace Galley
