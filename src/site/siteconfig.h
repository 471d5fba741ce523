// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Galley {

/// How sure a value read from a configuration that is never run is (docusaurus-blog reference 8.3).
enum class Certainty {
    Default, ///< not written: Docusaurus's default
    Known,   ///< written as a literal
    Guessed, ///< the literal part of an expression such as `process.env.URL || 'https://x.example'`
    Unknown, ///< written, but only running the file could tell; the default stands in
};

template <typename T>
struct ConfigValue
{
    T value{};
    Certainty certainty = Certainty::Default;
};

/// What the site build does about a problem that it tolerates or not.
enum class ReportLevel { Ignore, Log, Warn, Throw };

enum class MarkdownFormat { Mdx, CommonMark, Detect };

/// The `future.v4` flag and `markdown.mdx1Compat` resolved (reference 0).
struct Mdx1Compat
{
    bool comments = true;
    bool admonitions = true;
    bool headingIds = true;
};

/// The options of one blog instance. Paths are relative to the site's root unless noted.
struct BlogOptions
{
    bool enabled = true; ///< false for `blog: false` without another instance: the site has no blog
    QString id = QStringLiteral("default");
    ConfigValue<QString> path{QStringLiteral("blog")};
    ConfigValue<QString> routeBasePath{QStringLiteral("blog")};
    ConfigValue<QString> tagsBasePath{QStringLiteral("tags")};
    ConfigValue<QString> authorsBasePath{QStringLiteral("authors")};
    ConfigValue<QString> pageBasePath{QStringLiteral("page")};
    ConfigValue<QString> archiveBasePath{QStringLiteral("archive")};
    ConfigValue<QString> authorsMapPath{QStringLiteral("authors.yml")}; ///< relative to the blog folder
    ConfigValue<QString> tagsFile;       ///< relative to the blog folder; empty: tags.yml if present
    ConfigValue<bool> useTagsFile{true}; ///< false for `tags: false` and `tags: null`
    ConfigValue<QStringList> include{{QStringLiteral("**/*.{md,mdx}")}}; ///< globs below the blog folder
    ConfigValue<QStringList> exclude{
        {QStringLiteral("**/_*.{js,jsx,ts,tsx,md,mdx}"), QStringLiteral("**/_*/**"),
         QStringLiteral("**/*.test.{js,jsx,ts,tsx}"), QStringLiteral("**/__tests__/**")}};
    ConfigValue<int> postsPerPage{10}; ///< 0: all on one page
    ConfigValue<bool> showReadingTime{true};
    ConfigValue<bool> sortAscending{false};
    ConfigValue<QString>
        truncateMarker; ///< source of a regular expression literal; empty: the default markers
    ConfigValue<QString> blogTitle{QStringLiteral("Blog")};
    ConfigValue<QString> blogDescription{QStringLiteral("Blog")};
    ConfigValue<ReportLevel> onInlineTags{ReportLevel::Warn};
    ConfigValue<ReportLevel> onInlineAuthors{ReportLevel::Warn};
    ConfigValue<ReportLevel> onUntruncatedBlogPosts{ReportLevel::Warn};
};

/// What Galley knows of a site's docusaurus.config.*, which it reads and never runs. A plain value, part of a
/// SiteSnapshot.
struct SiteConfig
{
    QString file; ///< full path; empty for a folder without configuration
    ConfigValue<QString> title;
    ConfigValue<QString> tagline;
    ConfigValue<QString> titleDelimiter{QStringLiteral("|")};
    ConfigValue<QString> url;
    ConfigValue<QString> baseUrl{QStringLiteral("/")};
    ConfigValue<QString> favicon;
    ConfigValue<QString> locale{QStringLiteral("en")};
    ConfigValue<std::optional<bool>> trailingSlash;
    ConfigValue<QStringList> staticDirectories{{QStringLiteral("static")}};
    ConfigValue<MarkdownFormat> format{MarkdownFormat::Mdx};
    ConfigValue<bool> mermaid{false};
    ConfigValue<bool> emoji{true};
    ConfigValue<bool> math{false}; ///< remark-math is mentioned
    ConfigValue<bool> npm2yarn{false};
    ConfigValue<bool> githubAdmonitions{false}; ///< a remark plugin that turns `> [!NOTE]` into admonitions
    Mdx1Compat compat;
    ConfigValue<int> tocMinHeadingLevel{2};
    ConfigValue<int> tocMaxHeadingLevel{3};
    ConfigValue<QString> prismDefaultLanguage;
    ConfigValue<QStringList> prismAdditionalLanguages;
    BlogOptions blog;                      ///< the first blog instance
    std::vector<BlogOptions> furtherBlogs; ///< the others; Galley shows the first
};

/// Reads the text of a configuration file without running it. Never fails: what cannot be known keeps its
/// default and says so in its certainty.
///
///     "export default {title: 'T', baseUrl: process.env.BASE || '/x/'}" ⇒ title Known "T", baseUrl Guessed
///     "/x/"
SiteConfig readSiteConfig(const QString &text);

} // namespace Galley
