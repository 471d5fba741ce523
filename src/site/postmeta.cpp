// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postmeta.h"

#include "site/contenttitle.h"
#include "site/excerpt.h"
#include "site/frontmatter.h"
#include "site/permalink.h"
#include "site/postauthors.h"
#include "site/postdate.h"
#include "site/postpath.h"
#include "site/posttags.h"
#include "site/readingtime.h"
#include "site/sitesnapshot.h"
#include "site/truncatemarker.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QDateTime postDate(const FrontMatter &frontMatter, const PostPath &path)
{
    if (const YamlNode *written = frontMatter.find(u"date"))
        return readFrontMatterDate(*written).date;
    return path.date;
}

/// Title, description, reading time: what follows from the body.
void readBody(
    PostMeta *meta, const FrontMatter &frontMatter, QStringView body, const PostPath &path,
    const SiteConfig &config)
{
    const std::optional<ContentTitle> heading = findContentTitle(body);
    const QString content = contentWithoutTitle(body, heading);
    const std::optional<QString> title = frontMatter.text(u"title");
    meta->title = title ? *title : heading ? heading->title : path.text;
    meta->headTitle = frontMatter.text(u"title_meta").value_or(meta->title);
    const std::optional<QString> description = frontMatter.text(u"description");
    meta->description = description ? *description : excerpt(content);
    meta->wordCount = countWords(content, config.locale.value);
    meta->readingMinutes = minutesToRead(meta->wordCount);
    meta->hasTruncateMarker = findTruncateMarker(content, config).has_value();
}

} // namespace

PostMeta readPostMeta(const QString &text, const QString &file, const SiteSnapshot &site)
{
    const FrontMatter frontMatter(text);
    PostMeta meta;
    meta.file = file;
    meta.relativePath = pathInBlog(file, site.blogFolder);
    const PostPath path = file.isEmpty() ? PostPath() : readPostPath(meta.relativePath);
    const std::optional<QString> slug = frontMatter.text(u"slug");
    meta.slug = slug && !slug->isEmpty() ? *slug : path.slug;
    meta.permalink = blogPermalink(site.config, meta.slug);
    meta.date = postDate(frontMatter, path);
    readBody(&meta, frontMatter, frontMatter.parts().body.of(text), path, site.config);
    meta.image = frontMatter.text(u"image").value_or(QString());
    meta.keywords = frontMatter.texts(u"keywords");
    meta.authors = postAuthors(frontMatter, site.authors);
    meta.tags = postTags(frontMatter, site.tags);
    meta.draft = frontMatter.flag(u"draft");
    meta.unlisted = frontMatter.flag(u"unlisted");
    meta.hideTableOfContents = frontMatter.flag(u"hide_table_of_contents");
    meta.tocMinHeadingLevel =
        frontMatter.number(u"toc_min_heading_level").value_or(site.config.tocMinHeadingLevel.value);
    meta.tocMaxHeadingLevel =
        frontMatter.number(u"toc_max_heading_level").value_or(site.config.tocMaxHeadingLevel.value);
    return meta;
}

QString readingTimeText(double minutes)
{
    const int whole = static_cast<int>(std::ceil(minutes));
    if (whole == 1)
        return QCoreApplication::translate("Galley::PostMeta", "One min read");
    return QCoreApplication::translate("Galley::PostMeta", "%1 min read").arg(whole);
}

QString displayDate(const QDateTime &date)
{
    return QLocale(QLocale::English).toString(date.toUTC().date(), u"MMMM d, yyyy"_s);
}

} // namespace Galley
