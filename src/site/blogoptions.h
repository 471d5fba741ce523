// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/configvalue.h"

#include <QString>
#include <QStringList>

namespace Galley {

/// The feeds of a blog (docusaurus-blog reference 7.3).
struct FeedOptions
{
    ConfigValue<QStringList> types{{QStringLiteral("rss"), QStringLiteral("atom")}}; ///< and "json"
    ConfigValue<QString> title; ///< empty: made of the site's title, as is the description
    ConfigValue<QString> description;
    ConfigValue<QString> copyright;
    ConfigValue<QString> language; ///< empty: the site's
    ConfigValue<int> limit{20};    ///< posts; 0: all
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
    /// Of all directives that are admonitions; empty for `admonitions: false`.
    ConfigValue<QStringList> admonitionKeywords{
        {QStringLiteral("secondary"), QStringLiteral("info"), QStringLiteral("success"),
         QStringLiteral("danger"), QStringLiteral("note"), QStringLiteral("tip"), QStringLiteral("warning"),
         QStringLiteral("important"), QStringLiteral("caution")}};
    ConfigValue<bool> npm2yarnSync{false}; ///< options of the npm2yarn plugin, where the site has it
    ConfigValue<QStringList> npm2yarnConverters{
        {QStringLiteral("yarn"), QStringLiteral("pnpm"), QStringLiteral("bun")}};
    FeedOptions feeds;
    ConfigValue<bool> sitemap{true};                ///< of the preset that sets up the blog
    ConfigValue<QStringList> sitemapIgnorePatterns; ///< globs of addresses
    ConfigValue<ReportLevel> onInlineTags{ReportLevel::Warn};
    ConfigValue<ReportLevel> onInlineAuthors{ReportLevel::Warn};
    ConfigValue<ReportLevel> onUntruncatedBlogPosts{ReportLevel::Warn};
};

} // namespace Galley
