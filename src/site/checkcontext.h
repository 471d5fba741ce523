// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "site/frontmatter.h"
#include "site/sitesnapshot.h"

namespace Galley {

/// What the checks of one post share. Lives for one call of checkPost; the text and the site must outlive it.
class CheckContext
{
public:
    CheckContext(const QString &text, const QString &file, const SiteSnapshot &site);

    const QString &text;
    const QString &file;
    const SiteSnapshot &site;
    const FrontMatter frontMatter;
    const QString relativePath; ///< below the blog folder; the file's name for a post elsewhere
    const bool isDraft;
    /// False for a Markdown file without a site around it, of which no build will ever complain.
    const bool isInSite;

    void report(TextSpan span, Severity severity, const QString &rule, const QString &message);
    /// A problem that stops the build of this post: a warning in a draft, which is not built yet.
    void reportBlocking(TextSpan span, const QString &rule, const QString &message);
    /// A problem that the configuration may silence or make an error.
    void report(TextSpan span, ReportLevel level, const QString &rule, const QString &message);

    /// Where to point for a key: its value, or the key itself when nothing is written behind it; the start of
    /// the file when the key is absent.
    TextSpan placeOf(QStringView key) const;

    Diagnostics takeSorted();

private:
    Diagnostics m_diagnostics;
};

void checkDate(CheckContext *post);
void checkAuthors(CheckContext *post);
void checkTags(CheckContext *post);

} // namespace Galley
