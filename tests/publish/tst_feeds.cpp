// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/feeds.h"
#include "publish/pagemetadata.h"
#include "publish/sitelinks.h"
#include "publish/sitemap.h"
#include "testing/galleytest.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

SiteConfig configOf()
{
    SiteConfig config;
    config.title.value = u"Notes & more"_s;
    config.url.value = u"https://notes.example"_s;
    config.baseUrl.value = u"/me/"_s;
    config.favicon.value = u"img/icon.png"_s;
    config.blog.feeds.types.value = QStringList{u"rss"_s, u"atom"_s, u"json"_s};
    return config;
}

PostMeta postOf()
{
    PostMeta post;
    post.title = u"A <b> & c\u0001"_s;
    post.permalink = u"/me/blog/été"_s;
    post.description = u"Short & sweet"_s;
    post.date = QDateTime(QDate(2024, 3, 5), QTime(10, 20), Qt::UTC);
    Author ada;
    ada.name = u"Ada"_s;
    ada.email = u"ada@notes.example"_s;
    ada.url = u"https://ada.example"_s;
    Author bob;
    bob.name = u"Bob"_s;
    post.authors = {ada, bob};
    post.tags = {resolveTag(u"C++"_s, {}), resolveTag(u"a\"b"_s, {})};
    post.keywords = QStringList{u"k"_s, u"l"_s};
    return post;
}

/// "path: text" of every element with text, and "path@name: value" of every attribute.
QStringList valuesOf(const QByteArray &xml)
{
    QStringList values;
    QStringList path;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            path += reader.qualifiedName().toString();
            for (const QXmlStreamAttribute &each : reader.attributes())
                values += u"%1@%2: %3"_s.arg(path.join(u'/'), each.name(), each.value());
        } else if (reader.isEndElement()) {
            path.removeLast();
        } else if (reader.isCharacters() && !reader.isWhitespace()) {
            values += u"%1: %2"_s.arg(path.join(u'/'), reader.text());
        }
    }
    return reader.hasError() ? QStringList{reader.errorString()} : values;
}

QByteArray feedOf(const QString &name, const SiteConfig &config, const std::vector<FeedItem> &items)
{
    for (const FeedFile &file : feedFiles(config)) {
        if (file.name == name)
            return feedBytes(file, config, items);
    }
    return {};
}

} // namespace

class TestFeeds final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void rss();
    void atom();
    void json();
    void atomNeedsAnAuthor();
    void ownTitleAndLanguage();
    void whichFeeds_data();
    void whichFeeds();
    void howManyPosts_data();
    void howManyPosts();
    void contentIsAbsolute();
    void sitemap();
    void noSitemap_data();
    void noSitemap();
    void metadataOfAPost();
    void structuredDataEndsNoScript();
    void imagesAreAbsolute_data();
    void imagesAreAbsolute();
};

void TestFeeds::rss()
{
    const PostMeta post = postOf();
    const QStringList values = valuesOf(feedOf(u"rss.xml"_s, configOf(), {{&post, "<p>a ]]> b</p>"}}));
    const QStringList expected{
        u"rss@version: 2.0"_s,
        u"rss/channel/title: Notes & more Blog"_s,
        u"rss/channel/link: https://notes.example/me/blog"_s,
        u"rss/channel/description: Notes & more Blog"_s,
        u"rss/channel/lastBuildDate: Tue, 05 Mar 2024 10:20:00 GMT"_s,
        u"rss/channel/docs: https://validator.w3.org/feed/docs/rss2.html"_s,
        u"rss/channel/generator: Galley"_s,
        u"rss/channel/language: en"_s,
        u"rss/channel/item/title: A <b> & c"_s,
        u"rss/channel/item/link: https://notes.example/me/blog/%C3%A9t%C3%A9"_s,
        u"rss/channel/item/guid@isPermaLink: false"_s,
        u"rss/channel/item/guid: https://notes.example/me/blog/%C3%A9t%C3%A9"_s,
        u"rss/channel/item/pubDate: Tue, 05 Mar 2024 10:20:00 GMT"_s,
        u"rss/channel/item/description: Short & sweet"_s,
        u"rss/channel/item/content:encoded: <p>a ]]"_s,
        u"rss/channel/item/content:encoded: > b</p>"_s,
        u"rss/channel/item/author: ada@notes.example (Ada)"_s,
        u"rss/channel/item/category: C++"_s,
        u"rss/channel/item/category: a\"b"_s};
    QCOMPARE(values, expected);
}

void TestFeeds::atom()
{
    const PostMeta post = postOf();
    const QStringList values = valuesOf(feedOf(u"atom.xml"_s, configOf(), {{&post, "<p>a</p>"}}));
    const QStringList expected{
        u"feed/id: https://notes.example/me/blog"_s,
        u"feed/title: Notes & more Blog"_s,
        u"feed/updated: 2024-03-05T10:20:00.000Z"_s,
        u"feed/generator: Galley"_s,
        u"feed/link@rel: alternate"_s,
        u"feed/link@href: https://notes.example/me/blog"_s,
        u"feed/link@rel: self"_s,
        u"feed/link@href: https://notes.example/me/blog/atom.xml"_s,
        u"feed/subtitle: Notes & more Blog"_s,
        u"feed/icon: https://notes.example/me/img/icon.png"_s,
        u"feed/entry/title: A <b> & c"_s,
        u"feed/entry/id: https://notes.example/me/blog/%C3%A9t%C3%A9"_s,
        u"feed/entry/link@href: https://notes.example/me/blog/%C3%A9t%C3%A9"_s,
        u"feed/entry/updated: 2024-03-05T10:20:00.000Z"_s,
        u"feed/entry/summary: Short & sweet"_s,
        u"feed/entry/content@type: html"_s,
        u"feed/entry/content: <p>a</p>"_s,
        u"feed/entry/author/name: Ada"_s,
        u"feed/entry/author/email: ada@notes.example"_s,
        u"feed/entry/author/uri: https://ada.example"_s,
        u"feed/entry/author/name: Bob"_s,
        u"feed/entry/category@term: C++"_s,
        u"feed/entry/category@label: C++"_s,
        u"feed/entry/category@term: a\"b"_s,
        u"feed/entry/category@label: a\"b"_s};
    QCOMPARE(values, expected);
}

void TestFeeds::json()
{
    const PostMeta post = postOf();
    const QJsonObject feed =
        QJsonDocument::fromJson(feedOf(u"feed.json"_s, configOf(), {{&post, "<p>a</p>"}})).object();
    QCOMPARE(feed[u"version"_s].toString(), u"https://jsonfeed.org/version/1"_s);
    QCOMPARE(feed[u"home_page_url"_s].toString(), u"https://notes.example/me/blog"_s);
    const QJsonValue item = feed[u"items"_s][0];
    QCOMPARE(item[u"id"_s].toString(), u"https://notes.example/me/blog/%C3%A9t%C3%A9"_s);
    QCOMPARE(item[u"title"_s].toString(), post.title);
    QCOMPARE(item[u"content_html"_s].toString(), u"<p>a</p>"_s);
    QCOMPARE(item[u"date_modified"_s].toString(), u"2024-03-05T10:20:00.000Z"_s);
    QCOMPARE(item[u"author"_s][u"name"_s].toString(), u"Ada"_s);
    QCOMPARE(item[u"tags"_s][1].toString(), u"a\"b"_s);
}

void TestFeeds::atomNeedsAnAuthor()
{
    PostMeta post = postOf();
    post.authors.clear();
    const QStringList values = valuesOf(feedOf(u"atom.xml"_s, configOf(), {{&post, {}}}));
    QVERIFY(values.contains(u"feed/author/name: Notes & more"_s));
}

void TestFeeds::ownTitleAndLanguage()
{
    SiteConfig config = configOf();
    config.blog.feeds.title.value = u"Mine"_s;
    config.blog.feeds.description.value = u"All of it"_s;
    config.blog.feeds.language.value = u"fr"_s;
    config.blog.feeds.copyright.value = u"© me"_s;
    const QString values = valuesOf(feedOf(u"rss.xml"_s, config, {})).join(u'\n');
    for (const QString &value :
         {u"title: Mine"_s, u"description: All of it"_s, u"language: fr"_s, u"copyright: © me"_s})
        QVERIFY2(values.contains(value), qPrintable(value));
    QCOMPARE(feedFiles(config).front().title, u"Mine RSS Feed"_s);
}

void TestFeeds::whichFeeds_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QStringList>("files");
    const QString url = u"https://notes.example"_s;
    QTest::newRow("two") << QStringList{u"rss"_s, u"atom"_s} << url
                         << QStringList{u"rss.xml"_s, u"atom.xml"_s};
    QTest::newRow("one") << QStringList{u"json"_s} << url << QStringList{u"feed.json"_s};
    QTest::newRow("none") << QStringList() << url << QStringList();
    QTest::newRow("no address") << QStringList{u"rss"_s} << QString() << QStringList();
}

void TestFeeds::whichFeeds()
{
    QFETCH(QStringList, types);
    QFETCH(QString, url);
    SiteConfig config = configOf();
    config.blog.feeds.types.value = types;
    config.url.value = url;
    QStringList files;
    for (const FeedFile &file : feedFiles(config))
        files += file.name;
    QTEST(files, "files");
}

void TestFeeds::howManyPosts_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("count");
    QTest::newRow("the first") << 2 << 2;
    QTest::newRow("all") << 0 << 4;
    QTest::newRow("more than there are") << 20 << 4;
}

void TestFeeds::howManyPosts()
{
    QFETCH(int, limit);
    QFETCH(int, count);
    SiteSnapshot site;
    site.config.blog.feeds.limit.value = limit;
    site.posts.resize(6);
    site.posts[1].unlisted = true;
    site.posts[4].draft = true;
    const std::vector<const PostMeta *> posts = feedPosts(site);
    QCOMPARE(static_cast<int>(posts.size()), count);
    QCOMPARE(posts[1], &site.posts[2]);
}

void TestFeeds::contentIsAbsolute()
{
    QCOMPARE(
        withAbsoluteUrls(
            LinkedHtml("<a href=\"#x\">x</a><a href=\"/me/a\">a</a><a href=\"../b\">b</a><img src=\"/i.png\" "
                       "srcset=\"/j.png 2x\"><a href=\"mailto:a@b.example\">m</a>"),
            u"https://notes.example/me/blog/p"_s),
        QByteArray(
            "<a href=\"https://notes.example/me/blog/p#x\">x</a><a "
            "href=\"https://notes.example/me/a\">a</a><a href=\"https://notes.example/me/b\">b</a><img "
            "src=\"https://notes.example/i.png\" srcset=\"https://notes.example/j.png 2x\"><a "
            "href=\"mailto:a@b.example\">m</a>"));
}

void TestFeeds::sitemap()
{
    SiteConfig config = configOf();
    config.trailingSlash.value = true;
    config.blog.sitemapIgnorePatterns.value = QStringList{u"/me/blog/tags/**"_s};
    QCOMPARE(
        valuesOf(sitemapXml({u"/me/blog/b & c"_s, u"/me/blog/tags/x"_s, u"/me/blog/a"_s}, config)),
        (QStringList{
            u"urlset/url/loc: https://notes.example/me/blog/a/"_s, u"urlset/url/changefreq: weekly"_s,
            u"urlset/url/priority: 0.5"_s, u"urlset/url/loc: https://notes.example/me/blog/b%20&%20c/"_s,
            u"urlset/url/changefreq: weekly"_s, u"urlset/url/priority: 0.5"_s}));
}

void TestFeeds::noSitemap_data()
{
    QTest::addColumn<SiteConfig>("config");
    SiteConfig config = configOf();
    config.noIndex.value = true;
    QTest::newRow("search engines are not wanted") << config;
    config = configOf();
    config.blog.sitemap.value = false;
    QTest::newRow("switched off") << config;
    config = configOf();
    config.url.value.clear();
    QTest::newRow("no address") << config;
}

void TestFeeds::noSitemap()
{
    QFETCH(SiteConfig, config);
    QCOMPARE(sitemapXml({u"/a"_s}, config), QByteArray());
}

void TestFeeds::metadataOfAPost()
{
    const PostMeta post = postOf();
    const QByteArray html = metadataHtml(
        {u"A | B"_s, u"D \"q\""_s, u"https://notes.example/a"_s, u"https://notes.example/i.png"_s, u"pt-BR"_s,
         post.keywords, &post});
    const QByteArrayList expected{
        "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        "<meta name=\"keywords\" content=\"k,l\">",
        "<meta property=\"og:title\" content=\"A | B\">",
        "<meta property=\"og:description\" content=\"D &quot;q&quot;\">",
        "<meta property=\"og:image\" content=\"https://notes.example/i.png\">",
        "<meta name=\"twitter:image\" content=\"https://notes.example/i.png\">",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"article:published_time\" content=\"2024-03-05T10:20:00.000Z\">",
        "<meta property=\"article:author\" content=\"https://ada.example\">",
        "<meta property=\"article:tag\" content=\"C++,a&quot;b\">",
        "<meta property=\"og:url\" content=\"https://notes.example/a\">",
        "<link rel=\"alternate\" href=\"https://notes.example/a\" hreflang=\"pt-BR\">",
        "<link rel=\"alternate\" href=\"https://notes.example/a\" hreflang=\"x-default\">",
        "<meta property=\"og:locale\" content=\"pt_BR\">"};
    QCOMPARE(html.trimmed().split('\n'), expected);
}

void TestFeeds::structuredDataEndsNoScript()
{
    PostMeta post = postOf();
    post.title = u"</script><script>canary()</script>"_s;
    const QByteArray html =
        structuredPost(post, configOf(), [](const PostMeta &) { return u"https://i.example/x"_s; });
    QCOMPARE(html.count("</script>"), 1);
    const qsizetype start = html.indexOf('{');
    const QJsonObject json =
        QJsonDocument::fromJson(html.mid(start, html.lastIndexOf('}') - start + 1)).object();
    QCOMPARE(json[u"@type"_s].toString(), u"BlogPosting"_s);
    QCOMPARE(json[u"headline"_s].toString(), post.title);
    QCOMPARE(json[u"url"_s].toString(), u"https://notes.example/me/blog/%C3%A9t%C3%A9"_s);
    QCOMPARE(json[u"author"_s][1][u"name"_s].toString(), u"Bob"_s);
    QCOMPARE(json[u"image"_s][u"contentUrl"_s].toString(), u"https://i.example/x"_s);
    QCOMPARE(json[u"isPartOf"_s][u"@id"_s].toString(), u"https://notes.example/me/blog"_s);
    post.authors.pop_back();
    QVERIFY(structuredPost(post, configOf(), [](const PostMeta &) {
                return QString();
            }).contains("\"author\":{\"@type\":\"Person\""));
}

void TestFeeds::imagesAreAbsolute_data()
{
    QTest::addColumn<QString>("image");
    QTest::addColumn<QString>("url");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("from the root") << u"/img/a.png"_s << u"https://notes.example/me/img/a.png"_s;
    QTest::newRow("without a slash") << u"img/a.png"_s << u"https://notes.example/me/img/a.png"_s;
    QTest::newRow("with the base URL") << u"/me/img/a.png"_s << u"https://notes.example/me/img/a.png"_s;
    QTest::newRow("elsewhere") << u"https://i.example/a.png"_s << u"https://i.example/a.png"_s;
    QTest::newRow("elsewhere, same protocol") << u"//i.example/a.png"_s << u"//i.example/a.png"_s;
}

void TestFeeds::imagesAreAbsolute()
{
    QFETCH(QString, image);
    QTEST(absoluteImage(configOf(), image), "url");
}

} // namespace Galley

Q_DECLARE_METATYPE(Galley::SiteConfig)

QTEST_GUILESS_MAIN(Galley::TestFeeds)
#include "tst_feeds.moc"
