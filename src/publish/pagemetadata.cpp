// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/pagemetadata.h"

#include "publish/siteurls.h"
#include "site/permalink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString meta(const QString &kind, const QString &name, const QString &content)
{
    return content.isEmpty()
               ? QString()
               : u"<meta %1=\"%2\" content=\"%3\">\n"_s.arg(kind, name, content.toHtmlEscaped());
}

QString property(const QString &name, const QString &content)
{
    return meta(u"property"_s, name, content);
}

QString articleTags(const PostMeta &post)
{
    QStringList authors;
    QStringList tags;
    for (const Author &author : post.authors) {
        if (!author.url.isEmpty())
            authors += author.url;
    }
    for (const Tag &tag : post.tags)
        tags += tag.label;
    const QString date = post.date.isValid() ? post.date.toUTC().toString(Qt::ISODateWithMs) : QString();
    return property(u"og:type"_s, u"article"_s) + property(u"article:published_time"_s, date) +
           property(u"article:author"_s, authors.join(u',')) + property(u"article:tag"_s, tags.join(u','));
}

QJsonObject person(const Author &author)
{
    QJsonObject json{{u"@type"_s, u"Person"_s}};
    const std::vector<std::pair<QString, QString>> fields{
        {u"name"_s, author.name},
        {u"description"_s, author.title},
        {u"url"_s, author.url},
        {u"email"_s, author.email},
        {u"image"_s, author.imageUrl}};
    for (const auto &[key, value] : fields) {
        if (!value.isEmpty())
            json[key] = value;
    }
    return json;
}

QJsonObject postObject(const PostMeta &post, const SiteConfig &config, const QString &image)
{
    const QString url = absoluteUrl(config, post.permalink);
    QJsonObject json{{u"@type"_s, u"BlogPosting"_s},      {u"@id"_s, url},
                     {u"mainEntityOfPage"_s, url},        {u"url"_s, url},
                     {u"headline"_s, post.title},         {u"name"_s, post.title},
                     {u"description"_s, post.description}};
    if (post.date.isValid())
        json[u"datePublished"_s] = post.date.toUTC().toString(Qt::ISODateWithMs);
    QJsonArray authors;
    for (const Author &author : post.authors)
        authors.append(person(author));
    json[u"author"_s] = authors.size() == 1 ? authors.first() : QJsonValue(authors);
    json[u"keywords"_s] = QJsonArray::fromStringList(post.keywords);
    if (!image.isEmpty())
        json[u"image"_s] = QJsonObject{
            {u"@type"_s, u"ImageObject"_s},
            {u"@id"_s, image},
            {u"url"_s, image},
            {u"contentUrl"_s, image},
            {u"caption"_s, u"title image for the blog post: "_s + post.title}};
    return json;
}

/// No text of a post can end the element.
QByteArray scriptElement(QJsonObject json)
{
    json[u"@context"_s] = u"https://schema.org"_s;
    const QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact).replace('<', "\\u003c");
    return "<script type=\"application/ld+json\">" + text + "</script>\n";
}

} // namespace

QByteArray metadataHtml(const PageMetadata &page)
{
    QString html = meta(u"name"_s, u"twitter:card"_s, u"summary_large_image"_s) +
                   meta(u"name"_s, u"keywords"_s, page.keywords.join(u',')) +
                   property(u"og:title"_s, page.title) + property(u"og:description"_s, page.description) +
                   property(u"og:image"_s, page.image) + meta(u"name"_s, u"twitter:image"_s, page.image);
    if (page.post)
        html += articleTags(*page.post);
    if (!page.url.isEmpty()) {
        html += property(u"og:url"_s, page.url);
        for (const QString &language : {page.locale, u"x-default"_s})
            html += u"<link rel=\"alternate\" href=\"%1\" hreflang=\"%2\">\n"_s.arg(
                page.url.toHtmlEscaped(), language.toHtmlEscaped());
    }
    return (html + property(u"og:locale"_s, QString(page.locale).replace(u'-', u'_'))).toUtf8();
}

QString absoluteImage(const SiteConfig &config, const QString &image)
{
    if (image.isEmpty() || !QUrl(image).scheme().isEmpty() || image.startsWith(u"//"_s))
        return image;
    const QString &base = config.baseUrl.value;
    return absoluteUrl(config, image.startsWith(base) ? image : joinUrl({base, image}));
}

QByteArray structuredPost(const PostMeta &post, const SiteConfig &config, const ImageOfPost &imageOf)
{
    if (absoluteUrl(config, post.permalink).isEmpty())
        return {};
    QJsonObject json = postObject(post, config, imageOf(post));
    json[u"isPartOf"_s] = QJsonObject{
        {u"@type"_s, u"Blog"_s},
        {u"@id"_s, absoluteUrl(config, blogPermalink(config))},
        {u"name"_s, config.blog.blogTitle.value}};
    return scriptElement(json);
}

QByteArray structuredList(const PostList::Page &page, const SiteConfig &config, const ImageOfPost &imageOf)
{
    const QString url = absoluteUrl(config, page.permalink);
    if (url.isEmpty())
        return {};
    QJsonArray posts;
    for (const PostMeta *post : page.posts)
        posts.append(postObject(*post, config, imageOf(*post)));
    return scriptElement(
        {{u"@type"_s, u"Blog"_s},
         {u"@id"_s, url},
         {u"mainEntityOfPage"_s, url},
         {u"headline"_s, config.blog.blogTitle.value},
         {u"description"_s, config.blog.blogDescription.value},
         {u"blogPost"_s, posts}});
}

} // namespace Galley
