// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/blogplan.h"

#include <QDate>

namespace Galley {

/// Where a post has its date from.
enum class DateSource {
    FrontMatter,
    Path, ///< its file's name or folder
    None, ///< version control, or the file's own date
};

DateSource dateSource(const QString &text, const QString &relativePath);

/// Moves a post by whole days. Only the date's value changes, in the form that it has (post/dateformat.h),
/// with its time and zone; a post without a written one gains `date: YYYY-MM-DD`. `from` is the day on which
/// the site shows the post (postDay); invalid when it has none.
///
///     `date: "2024-1-5 10:00"` from 5 to 12 January ⇒ `date: "2024-1-12 10:00"`
Result<TextEdits> changeDay(const QString &text, QDate from, QDate to);

/// The same for the post in a file.
BulkPatch planDay(const PlanInput &input, const QString &file, QDate to);

/// The day on which the site shows a post; invalid when it has no date.
QDate postDay(const PostMeta &post);

} // namespace Galley
