// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/blogoptions.h"

#include <optional>
#include <vector>

namespace Galley {

enum class MarkdownFormat { Mdx, CommonMark, Detect };

/// The `future.v4` flag and `markdown.mdx1Compat` resolved (reference 0).
struct Mdx1Compat
{
    bool comments = true;
    bool admonitions = true;
    bool headingIds = true;
};

/// What a comment in a code block does to the lines after it (`themeConfig.prism.magicComments`).
struct MagicComment
{
    QString className;
    QString line;  ///< marks the next line
    QString start; ///< marks the lines up to end
    QString end;

    friend bool operator==(const MagicComment &, const MagicComment &) = default;
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
    ConfigValue<QString> image;       ///< `themeConfig.image`: of pages without one, in other sites' previews
    ConfigValue<bool> noIndex{false}; ///< search engines shall stay away from the whole site
    ConfigValue<QString> locale{QStringLiteral("en")};
    ConfigValue<std::optional<bool>> trailingSlash;
    ConfigValue<QStringList> staticDirectories{{QStringLiteral("static")}};
    ConfigValue<MarkdownFormat> format{MarkdownFormat::Mdx};
    QStringList customCss; ///< style sheets of the site's own, as written: paths relative to its root
    ConfigValue<bool> mermaid{false};
    ConfigValue<bool> emoji{true};
    ConfigValue<bool> keepsCaseOfIds{false}; ///< `markdown.anchors.maintainCase`
    ConfigValue<QString> footnoteLabel{QStringLiteral("Footnotes")};
    ConfigValue<bool> math{false}; ///< remark-math is mentioned
    ConfigValue<bool> npm2yarn{false};
    ConfigValue<bool> githubAdmonitions{false}; ///< a remark plugin that turns `> [!NOTE]` into admonitions
    Mdx1Compat compat;
    ConfigValue<ReportLevel> onBrokenLinks{ReportLevel::Throw};
    ConfigValue<ReportLevel> onBrokenAnchors{ReportLevel::Warn};
    ConfigValue<ReportLevel> onDuplicateRoutes{ReportLevel::Warn};
    ConfigValue<ReportLevel> onBrokenMarkdownLinks{ReportLevel::Warn};
    ConfigValue<ReportLevel> onBrokenMarkdownImages{ReportLevel::Throw};
    ConfigValue<int> tocMinHeadingLevel{2};
    ConfigValue<int> tocMaxHeadingLevel{3};
    ConfigValue<QString> prismDefaultLanguage;
    ConfigValue<std::vector<MagicComment>> magicComments{
        {{QStringLiteral("theme-code-block-highlighted-line"), QStringLiteral("highlight-next-line"),
          QStringLiteral("highlight-start"), QStringLiteral("highlight-end")}}};
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
