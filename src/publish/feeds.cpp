// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/feeds.h"

#include "publish/siteurls.h"
#include "site/permalink.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// What all forms of a feed tell of the blog.
struct FeedHead
{
    QString title;
    QString description;
    QString address; ///< of the blog
    QString language;
};

FeedHead headOf(const SiteConfig &config)
{
    const FeedOptions &options = config.blog.feeds;
    const QString standard = config.title.value + u" Blog"_s;
    const auto either = [](const QString &own, const QString &other) { return own.isEmpty() ? other : own; };
    return {
        either(options.title.value, standard), either(options.description.value, standard),
        absoluteUrl(config, withTrailingSlash(config, blogPermalink(config))),
        either(options.language.value, config.locale.value)};
}

QString postUrl(const SiteConfig &config, const PostMeta &post)
{
    return absoluteUrl(config, withTrailingSlash(config, post.permalink));
}

/// Characters that XML 1.0 has no way to write.
bool isForbidden(QChar c)
{
    const char16_t code = c.unicode();
    return (code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r') || code == 0xFFFE ||
           code == 0xFFFF;
}

QString allowed(QString text)
{
    text.removeIf(isForbidden);
    return text;
}

QString element(const QString &name, const QString &text)
{
    return text.isEmpty() ? QString() : u"<%1>%2</%1>\n"_s.arg(name, xmlText(text));
}

/// HTML inside XML as it is.
QString htmlElement(const QString &startTag, const QByteArray &html, const QString &name)
{
    QString text = allowed(QString::fromUtf8(html));
    text.replace(u"]]>"_s, u"]]]]><![CDATA[>"_s);
    return u"<%1><![CDATA[%2]]></%3>\n"_s.arg(startTag, text, name);
}

QString rssDate(const QDateTime &date)
{
    return date.isValid() ? QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                          : QString();
}

QString isoDate(const QDateTime &date)
{
    return date.isValid() ? date.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime newest(const std::vector<FeedItem> &items)
{
    return items.empty() ? QDateTime() : items.front().post->date;
}

QString rssItem(const FeedItem &item, const SiteConfig &config)
{
    const PostMeta &post = *item.post;
    const QString url = postUrl(config, post);
    QString xml = u"<item>\n"_s + element(u"title"_s, post.title) + element(u"link"_s, url) +
                  u"<guid isPermaLink=\"false\">%1</guid>\n"_s.arg(xmlText(url)) +
                  element(u"pubDate"_s, rssDate(post.date)) + element(u"description"_s, post.description) +
                  htmlElement(u"content:encoded"_s, item.content, u"content:encoded"_s);
    for (const Author &author : post.authors) {
        if (!author.name.isEmpty() && !author.email.isEmpty())
            xml += element(u"author"_s, u"%1 (%2)"_s.arg(author.email, author.name));
    }
    for (const Tag &tag : post.tags)
        xml += element(u"category"_s, tag.label);
    return xml + u"</item>\n"_s;
}

QByteArray rssFeed(const SiteConfig &config, const std::vector<FeedItem> &items)
{
    const FeedHead head = headOf(config);
    QString xml = u"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" "
                  u"xmlns:content=\"http://purl.org/rss/1.0/modules/content/\">\n<channel>\n"_s +
                  element(u"title"_s, head.title) + element(u"link"_s, head.address) +
                  element(u"description"_s, head.description) +
                  element(u"lastBuildDate"_s, rssDate(newest(items))) +
                  element(u"docs"_s, u"https://validator.w3.org/feed/docs/rss2.html"_s) +
                  element(u"generator"_s, u"Galley"_s) + element(u"language"_s, head.language) +
                  element(u"copyright"_s, config.blog.feeds.copyright.value);
    for (const FeedItem &item : items)
        xml += rssItem(item, config);
    return (xml + u"</channel>\n</rss>\n"_s).toUtf8();
}

QString atomAuthor(const Author &author)
{
    return u"<author>\n<name>%1</name>\n"_s.arg(xmlText(author.name)) + element(u"email"_s, author.email) +
           element(u"uri"_s, author.url) + u"</author>\n"_s;
}

QString atomEntry(const FeedItem &item, const SiteConfig &config)
{
    const PostMeta &post = *item.post;
    const QString url = postUrl(config, post);
    QString xml = u"<entry>\n"_s + element(u"title"_s, post.title.isEmpty() ? post.permalink : post.title) +
                  element(u"id"_s, url) + u"<link href=\"%1\"/>\n"_s.arg(xmlText(url)) +
                  element(u"updated"_s, isoDate(post.date)) + element(u"summary"_s, post.description) +
                  htmlElement(u"content type=\"html\""_s, item.content, u"content"_s);
    for (const Author &author : post.authors)
        xml += atomAuthor(author);
    for (const Tag &tag : post.tags)
        xml += u"<category term=\"%1\" label=\"%1\"/>\n"_s.arg(xmlText(tag.label));
    return xml + u"</entry>\n"_s;
}

QByteArray atomFeed(const FeedFile &file, const SiteConfig &config, const std::vector<FeedItem> &items)
{
    const FeedHead head = headOf(config);
    const QString self = absoluteUrl(config, blogPermalink(config, file.name));
    QString xml =
        u"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"_s +
        element(u"id"_s, head.address) + element(u"title"_s, head.title) +
        element(u"updated"_s, isoDate(newest(items))) + element(u"generator"_s, u"Galley"_s) +
        u"<link rel=\"alternate\" href=\"%1\"/>\n<link rel=\"self\" href=\"%2\"/>\n"_s.arg(
            xmlText(head.address), xmlText(self)) +
        element(u"subtitle"_s, head.description);
    if (!config.favicon.value.isEmpty())
        xml += element(u"icon"_s, absoluteUrl(config, joinUrl({config.baseUrl.value, config.favicon.value})));
    xml += element(u"rights"_s, config.blog.feeds.copyright.value);
    // An entry without authors takes the feed's (RFC 4287, 4.1.1).
    if (std::any_of(
            items.begin(), items.end(), [](const FeedItem &each) { return each.post->authors.empty(); }))
        xml += u"<author>\n<name>%1</name>\n</author>\n"_s.arg(xmlText(config.title.value));
    for (const FeedItem &item : items)
        xml += atomEntry(item, config);
    return (xml + u"</feed>\n"_s).toUtf8();
}

QJsonObject jsonItem(const FeedItem &item, const SiteConfig &config)
{
    const PostMeta &post = *item.post;
    const QString url = postUrl(config, post);
    QJsonObject json{
        {u"id"_s, url},
        {u"url"_s, url},
        {u"title"_s, post.title},
        {u"summary"_s, post.description},
        {u"content_html"_s, QString::fromUtf8(item.content)},
        {u"date_modified"_s, isoDate(post.date)}};
    QJsonArray tags;
    for (const Tag &tag : post.tags)
        tags.append(tag.label);
    json[u"tags"_s] = tags;
    if (!post.authors.empty()) {
        QJsonObject author{{u"name"_s, post.authors.front().name}};
        if (!post.authors.front().url.isEmpty())
            author[u"url"_s] = post.authors.front().url;
        json[u"author"_s] = author;
    }
    return json;
}

QByteArray jsonFeed(const SiteConfig &config, const std::vector<FeedItem> &items)
{
    const FeedHead head = headOf(config);
    QJsonArray list;
    for (const FeedItem &item : items)
        list.append(jsonItem(item, config));
    const QJsonObject feed{
        {u"version"_s, u"https://jsonfeed.org/version/1"_s},
        {u"title"_s, head.title},
        {u"home_page_url"_s, head.address},
        {u"description"_s, head.description},
        {u"items"_s, list}};
    return QJsonDocument(feed).toJson();
}

} // namespace

QString xmlText(const QString &text)
{
    return allowed(text).toHtmlEscaped();
}

std::vector<FeedFile> feedFiles(const SiteConfig &config)
{
    const FeedOptions &options = config.blog.feeds;
    const QString title = options.title.value.isEmpty() ? config.title.value : options.title.value;
    const std::vector<std::pair<QString, FeedFile>> forms{
        {u"rss"_s, {u"rss.xml"_s, u"application/rss+xml"_s, title + u" RSS Feed"_s}},
        {u"atom"_s, {u"atom.xml"_s, u"application/atom+xml"_s, title + u" Atom Feed"_s}},
        {u"json"_s, {u"feed.json"_s, u"application/json"_s, title + u" JSON Feed"_s}}};
    std::vector<FeedFile> files;
    for (const auto &[type, file] : forms) {
        if (options.types.value.contains(type) && !headOf(config).address.isEmpty())
            files.push_back(file);
    }
    return files;
}

std::vector<const PostMeta *> feedPosts(const SiteSnapshot &site)
{
    const int limit = site.config.blog.feeds.limit.value;
    std::vector<const PostMeta *> posts;
    for (const PostMeta &post : site.posts) {
        if (!post.unlisted && !post.draft && (limit == 0 || posts.size() < static_cast<std::size_t>(limit)))
            posts.push_back(&post);
    }
    return posts;
}

QByteArray feedBytes(const FeedFile &file, const SiteConfig &config, const std::vector<FeedItem> &items)
{
    if (file.name == "rss.xml"_L1)
        return rssFeed(config, items);
    return file.name == "atom.xml"_L1 ? atomFeed(file, config, items) : jsonFeed(config, items);
}

} // namespace Galley
