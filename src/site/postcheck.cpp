// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postcheck.h"

#include "post/schema.h"
#include "site/checkcontext.h"
#include "site/contenttitle.h"
#include "site/excerpt.h"
#include "site/javascriptdate.h"
#include "site/permalink.h"
#include "site/postpath.h"
#include "site/truncatemarker.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::PostCheck", text);
}

void checkFences(CheckContext *post)
{
    const PostParts &parts = post->frontMatter.parts();
    if (!parts.hasFrontMatter)
        return;
    if (!parts.isYaml) {
        const QString language = parts.language.of(post->text).toString();
        const bool runs = language == "js"_L1 || language == "javascript"_L1 || language == "json"_L1;
        post->report(
            parts.language, runs ? Severity::Warning : Severity::Error, u"front-matter-language"_s,
            runs ? tr("Galley reads front matter in YAML only; what is written here in %1 is not seen")
                       .arg(language)
                 : tr("gray-matter engine \"%1\" is not registered").arg(language));
    }
    if (!parts.closed)
        post->report(
            {0, 3}, Severity::Warning, u"front-matter-unclosed"_s,
            tr("The front matter is never closed by a line of three dashes, so the site reads the whole file "
               "as YAML"));
}

void checkYaml(CheckContext *post)
{
    const YamlDocument &document = post->frontMatter.document();
    for (const Diagnostic &problem : document.diagnostics)
        post->report(problem.span, problem.severity, problem.rule, problem.message);
    for (const Diagnostic &problem : checkFrontMatter(post->text, document))
        post->report(problem.span, problem.severity, problem.rule, problem.message);
}

bool isPartial(const QString &relativePath)
{
    const QStringList parts = relativePath.split(u'/');
    return std::any_of(parts.begin(), parts.end(), [](const QString &part) { return part.startsWith(u'_'); });
}

void checkPartial(CheckContext *post)
{
    if (post->frontMatter.parts().hasFrontMatter)
        post->report(
            {0, 3}, Severity::Warning, u"partial-front-matter"_s,
            tr("Docusaurus MDX partial files should not contain front matter: a file or folder whose name "
               "begins "
               "with “_” is no post"));
}

void checkTitle(CheckContext *post)
{
    const auto body = post->frontMatter.parts().body.of(post->text);
    const bool isWritten = post->frontMatter.text(u"title").has_value();
    const bool isEmpty = isWritten
                             ? post->frontMatter.text(u"title")->trimmed().isEmpty()
                             : !findContentTitle(body) && readPostPath(post->relativePath).text.isEmpty();
    if (isEmpty && !post->file.isEmpty())
        post->report(
            post->placeOf(u"title"), Severity::Warning, u"title-empty"_s,
            tr("The title is empty: the site shows the post without one"));
}

void checkAddress(CheckContext *post)
{
    const std::optional<QString> written = post->frontMatter.text(u"slug");
    if (!written && post->file.isEmpty())
        return;
    const QString slug = written && !written->isEmpty() ? *written : readPostPath(post->relativePath).slug;
    const QString permalink = blogPermalink(post->site.config, slug);
    const TextSpan place = post->placeOf(u"slug");
    const auto bare = [](QString path) { return path.endsWith(u'/') ? path.chopped(1) : path; };
    if (bare(permalink) == bare(blogPermalink(post->site.config)))
        return post->report(
            place, Severity::Warning, u"slug-root"_s,
            tr("%1 is the address of the list of posts: one of the two pages replaces the other")
                .arg(permalink));
    for (const PostMeta &other : post->site.posts) {
        if (other.permalink == permalink && other.file != post->file)
            return post->report(
                place, post->site.config.onDuplicateRoutes.value, u"duplicate-permalink"_s,
                tr("Duplicate routes found! %1 has the address %2 too").arg(other.relativePath, permalink));
    }
}

void checkImage(CheckContext *post)
{
    const QString image = post->frontMatter.text(u"image").value_or(QString());
    if (post->file.isEmpty() || !image.startsWith("./"_L1))
        return;
    const QString path = QUrl::fromPercentEncoding(image.section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
    if (!QFileInfo::exists(QFileInfo(post->file).absolutePath() + u'/' + path))
        post->reportBlocking(
            post->placeOf(u"image"), u"image-missing"_s,
            tr("Module not found: Error: Can't resolve '%1' beside the post").arg(image));
}

void checkTruncation(CheckContext *post)
{
    if (!post->isInSite || post->isDraft)
        return;
    const TextSpan body = post->frontMatter.parts().body;
    if (!findTruncateMarker(body.of(post->text), post->site.config))
        post->report(
            {body.start, 0}, post->site.config.blog.onUntruncatedBlogPosts.value, u"truncate-missing"_s,
            tr("Lists show the whole post: a truncate marker ends what they show"));
}

void checkExcerpt(CheckContext *post)
{
    const TextSpan body = post->frontMatter.parts().body;
    if (!post->isInSite || post->frontMatter.find(u"description"))
        return;
    const QStringView written = body.of(post->text);
    const QString content = contentWithoutTitle(written, findContentTitle(written));
    const QStringList lost = wordsLostInExcerpt(content);
    if (!lost.isEmpty())
        post->report(
            {body.start, 0}, Severity::Note, u"description-spoiled"_s,
            tr("The site takes the description from the text and spoils “%1” in it: write a description in "
               "the "
               "front matter")
                .arg(lost.first()));
}

void checkLastUpdate(CheckContext *post)
{
    const YamlNode *update = post->frontMatter.find(u"last_update");
    const YamlNode *date = update ? update->find(u"date") : nullptr;
    if (date && date->isString() && !dateFromJavaScript(date->scalar).isValid())
        post->report(
            date->span, Severity::Error, u"front-matter-date"_s,
            tr("\"last_update.date\" must be a valid date"));
}

} // namespace

Diagnostics checkPost(const QString &text, const QString &file, const SiteSnapshot &site)
{
    CheckContext post(text, file, site);
    checkFences(&post);
    checkYaml(&post);
    if (isPartial(post.relativePath)) {
        checkPartial(&post);
        return post.takeSorted();
    }
    // What is missing can only be told when everything that is there could be read.
    if (post.frontMatter.document().isValid()) {
        checkDate(&post);
        checkTitle(&post);
        checkAddress(&post);
        checkTruncation(&post);
        checkExcerpt(&post);
    }
    checkLastUpdate(&post);
    checkAuthors(&post);
    checkTags(&post);
    checkImage(&post);
    return post.takeSorted();
}

} // namespace Galley
