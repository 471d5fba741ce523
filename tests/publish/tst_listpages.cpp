// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/htmlurls.h"
#include "publish/listpages.h"
#include "publish/publishedsite.h"
#include "publish/siteurls.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

PostMeta post(const QString &name, const QString &day, const QStringList &tags = {})
{
    PostMeta meta;
    meta.file = u"/notes/blog/%1.md"_s.arg(name);
    meta.relativePath = name + u".md"_s;
    meta.title = name.toUpper();
    meta.permalink = u"/blog/"_s + name;
    meta.date = QDateTime(QDate::fromString(day, Qt::ISODate), QTime(0, 0), Qt::UTC);
    for (const QString &tag : tags)
        meta.tags.push_back(resolveTag(tag, {}));
    return meta;
}

SiteSnapshot siteOf(const std::vector<PostMeta> &posts)
{
    SiteSnapshot site;
    site.posts = posts;
    site.sortPosts();
    return site;
}

/// "blog a b; tag c a": each page of each list with the names of its posts.
QStringList pagesOf(const SiteSnapshot &site)
{
    QStringList pages;
    for (const PostList &list : postLists(site)) {
        for (const PostList::Page &page : list.pages) {
            QStringList names{page.permalink};
            for (const PostMeta *each : page.posts)
                names += each->title;
            pages += names.join(u' ');
        }
    }
    return pages;
}

PageLinks plainLinks()
{
    PageLinks links;
    links.page = [](const QString &path) { return path; };
    return links;
}

} // namespace

class TestListPages final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void listsAndTheirPages_data();
    void listsAndTheirPages();
    void titles_data();
    void titles();
    void tagsStandUnderTheirLetter();
    void archiveRunsFromTheNewestYear();
    void authorsWithoutPosts();
    void repeatedIdsOfExcerptsGo();
    void whatIsPublished_data();
    void whatIsPublished();
    void baseUrlMovesTheSite();
    void wrongBaseUrls_data();
    void wrongBaseUrls();
};

void TestListPages::listsAndTheirPages_data()
{
    QTest::addColumn<int>("postsPerPage");
    QTest::addColumn<QStringList>("pages");
    QTest::newRow("all on one") << 0
                                << QStringList{
                                       u"/blog C B A"_s, u"/blog/tags/y C B"_s, u"/blog/tags/hidden H"_s,
                                       u"/blog/tags/x B A"_s};
    QTest::newRow("cut") << 2
                         << QStringList{
                                u"/blog C B"_s, u"/blog/page/2 A"_s, u"/blog/tags/y C B"_s,
                                u"/blog/tags/hidden H"_s, u"/blog/tags/x B A"_s};
    QTest::newRow("one each")
        << 1 << QStringList{u"/blog C"_s,        u"/blog/page/2 B"_s,        u"/blog/page/3 A"_s,
                            u"/blog/tags/y C"_s, u"/blog/tags/y/page/2 B"_s, u"/blog/tags/hidden H"_s,
                            u"/blog/tags/x B"_s, u"/blog/tags/x/page/2 A"_s};
}

void TestListPages::listsAndTheirPages()
{
    QFETCH(int, postsPerPage);
    QFETCH(QStringList, pages);
    PostMeta hidden = post(u"h"_s, u"2024-03-03"_s, {u"hidden"_s, u"y"_s});
    hidden.unlisted = true;
    SiteSnapshot site = siteOf(
        {post(u"a"_s, u"2024-01-01"_s, {u"x"_s}),
         // Two ways to write one address are one tag, and a post is listed once.
         post(u"b"_s, u"2024-02-02"_s, {u"x"_s, u"X"_s, u"y"_s}), hidden,
         post(u"c"_s, u"2024-04-04"_s, {u"y"_s})});
    site.config.blog.postsPerPage.value = postsPerPage;
    QCOMPARE(pagesOf(site), pages);
}

void TestListPages::titles_data()
{
    QTest::addColumn<PostList::Kind>("kind");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("title");
    QTest::newRow("blog") << PostList::Kind::Blog << 3 << u"Blog"_s;
    QTest::newRow("tag") << PostList::Kind::Tag << 2 << u"2 posts tagged with \"C & D\""_s;
    QTest::newRow("tag of one post") << PostList::Kind::Tag << 1 << u"One post tagged with \"C & D\""_s;
    QTest::newRow("author") << PostList::Kind::Author << 3 << u"Mira - 3 posts"_s;
    QTest::newRow("author without posts") << PostList::Kind::Author << 0 << u"Mira - 0 posts"_s;
}

void TestListPages::titles()
{
    QFETCH(PostList::Kind, kind);
    QFETCH(int, count);
    PostList list;
    list.kind = kind;
    list.postCount = static_cast<std::size_t>(count);
    list.tag.label = u"C & D"_s;
    list.author.name = u"Mira"_s;
    QTEST(listTitle(list, {}), "title");
}

void TestListPages::tagsStandUnderTheirLetter()
{
    const SiteSnapshot site = siteOf(
        {post(u"a"_s, u"2024-01-01"_s, {u"zoo"_s, u"äpfel"_s, u"apple"_s, u"Zen"_s}),
         post(u"b"_s, u"2024-01-02"_s, {u"<b>"_s, u"apple"_s})});
    const Result<SitePages> pages = SitePages::plan(site);
    QVERIFY_RESULT(pages);
    QString html = QString::fromUtf8(tagIndexHtml(*pages, site.config, plainLinks()));
    QVERIFY(html.contains(u"<a rel=\"tag\" href=\"/blog/tags/b\">&lt;b&gt;</a>"_s));
    html.remove(QRegularExpression(u"<(?!h2)[^>]*>|</h2>"_s)).replace(u"<h2>"_s, u"#"_s);
    QCOMPARE(html.simplified(), u"Tags #&lt; &lt;b&gt; 1 #A apple 2 #Ä äpfel 1 #Z Zen 1 zoo 1"_s);
}

void TestListPages::archiveRunsFromTheNewestYear()
{
    PostMeta hidden = post(u"h"_s, u"2025-03-03"_s);
    hidden.unlisted = true;
    PostMeta undated = post(u"u"_s, {});
    const SiteSnapshot site = siteOf(
        {post(u"a"_s, u"2023-12-31"_s), post(u"b"_s, u"2024-02-02"_s), post(u"c"_s, u"2024-04-04"_s), hidden,
         undated});
    const Result<SitePages> pages = SitePages::plan(site);
    QVERIFY_RESULT(pages);
    QString html = QString::fromUtf8(archiveHtml(*pages, plainLinks()));
    html.remove(QRegularExpression(u"<[^>]*>"_s));
    QCOMPARE(html.simplified(), u"Archive 2024 February 2 - B April 4 - C 2023 December 31 - A"_s);
}

void TestListPages::authorsWithoutPosts()
{
    SiteSnapshot site = siteOf({post(u"a"_s, u"2024-01-01"_s)});
    site.authors = readAuthors(u"mira:\n  name: Mira\n  page: true\nada:\n  name: Ada\n"_s);
    const Result<SitePages> pages = SitePages::plan(site);
    QVERIFY_RESULT(pages);
    QCOMPARE(pages->lists().size(), 2u);
    const PostList &list = pages->lists()[1];
    QCOMPARE(list.pages.front().permalink, u"/blog/authors/mira"_s);
    QVERIFY(listPageHtml(list, 0, site.config, plainLinks(), {}).contains("not written any posts yet"));
    const QByteArray overview = authorIndexHtml(site, plainLinks());
    QCOMPARE(overview.count(">0</span>"), 2);
    QVERIFY(overview.contains("<a href=\"/blog/authors/mira\"><h2 translate=\"no\">Mira</h2></a>"));
    QVERIFY(overview.contains("<div class=\"avatar__name\"><h2 translate=\"no\">Ada</h2>"));
}

void TestListPages::repeatedIdsOfExcerptsGo()
{
    QSet<QByteArray> used;
    const QByteArray excerpt = "<h2 id=\"a\">A <a href=\"#a\">#</a></h2><p id=\"b\"><a href=\"#c\">c</a></p>";
    const auto asIs = [](UrlUse, const QString &url) { return url; };
    QCOMPARE(LinkedHtml(excerpt).html(asIs, u"/blog/1"_s, &used), excerpt);
    QCOMPARE(
        LinkedHtml("<h2 id=\"a\">A <a href=\"#a\">#</a></h2><p id=\"d\"></p>")
            .html(asIs, u"/blog/2"_s, &used),
        QByteArray("<h2>A <a href=\"/blog/2#a\">#</a></h2><p id=\"d\"></p>"));
    QCOMPARE(used.size(), 3);
}

void TestListPages::whatIsPublished_data()
{
    QTest::addColumn<PublishOptions>("options");
    QTest::addColumn<QStringList>("pages");
    QTest::newRow("as a production build") << PublishOptions() << QStringList{u"/blog F P"_s};
    PublishOptions drafts;
    drafts.drafts = true;
    QTest::newRow("with drafts") << drafts << QStringList{u"/blog F D P"_s};
    PublishOptions unlisted;
    unlisted.listUnlisted = true;
    QTest::newRow("unlisted in lists") << unlisted << QStringList{u"/blog F U P"_s};
    PublishOptions today;
    today.until = QDate(2024, 6, 1);
    QTest::newRow("no later posts") << today << QStringList{u"/blog P"_s};
}

void TestListPages::whatIsPublished()
{
    QFETCH(PublishOptions, options);
    PostMeta draft = post(u"d"_s, u"2024-02-02"_s);
    draft.draft = true;
    PostMeta unlisted = post(u"u"_s, u"2024-03-03"_s);
    unlisted.unlisted = true;
    const SiteSnapshot site =
        siteOf({post(u"p"_s, u"2024-01-01"_s), draft, unlisted, post(u"f"_s, u"2999-01-01"_s)});
    const Result<SiteSnapshot> published = publishedSite(site, options);
    QVERIFY_RESULT(published);
    QTEST(pagesOf(*published), "pages");
}

void TestListPages::baseUrlMovesTheSite()
{
    SiteSnapshot site = siteOf({post(u"p"_s, u"2024-01-01"_s, {u"x"_s})});
    PublishOptions options;
    options.baseUrl = u"https://me.example:8080/notes"_s;
    const Result<SiteSnapshot> published = publishedSite(site, options);
    QVERIFY_RESULT(published);
    QCOMPARE(published->config.url.value, u"https://me.example:8080"_s);
    QCOMPARE(published->config.baseUrl.value, u"/notes/"_s);
    QCOMPARE(pagesOf(*published), (QStringList{u"/notes/blog P"_s, u"/notes/blog/tags/x P"_s}));
    options.baseUrl = u"https://me.example"_s;
    const Result<SiteSnapshot> back = publishedSite(*published, options);
    QVERIFY_RESULT(back);
    QCOMPARE(pagesOf(*back), pagesOf(site));
}

void TestListPages::wrongBaseUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("a path") << u"/notes/"_s;
    QTest::newRow("no host") << u"https:///notes"_s;
    QTest::newRow("another scheme") << u"file:///notes"_s;
    QTest::newRow("a query") << u"https://me.example/?a"_s;
    QTest::newRow("a fragment") << u"https://me.example/#a"_s;
}

void TestListPages::wrongBaseUrls()
{
    QFETCH(QString, url);
    PublishOptions options;
    options.baseUrl = url;
    const Result<SiteSnapshot> published = publishedSite({}, options);
    QVERIFY(!published);
    QCOMPARE(published.error().kind, ErrorKind::Usage);
}

} // namespace Galley

Q_DECLARE_METATYPE(Galley::PostList::Kind)
Q_DECLARE_METATYPE(Galley::PublishOptions)

QTEST_GUILESS_MAIN(Galley::TestListPages)
#include "tst_listpages.moc"
