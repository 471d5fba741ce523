// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postnavigation.h"
#include "publish/sitepages.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {

class TestSitePages final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void addressesBecomeFolders_data();
    void addressesBecomeFolders();
    void hostileAddressesAreRefused_data();
    void hostileAddressesAreRefused();
    void findsPagesByTheirAddress();
    void pagesAreFoldersButInTheSitesOwnForm();
    void neighboursAreListedPosts();
    void relativeUrls_data();
    void relativeUrls();
    void contentsAreNested_data();
    void contentsAreNested();
};

namespace {

SiteSnapshot siteWith(const QStringList &permalinks)
{
    SiteSnapshot site;
    for (const QString &permalink : permalinks) {
        PostMeta post;
        post.relativePath = u"%1.md"_s.arg(site.posts.size());
        post.file = u"/notes/blog/"_s + post.relativePath;
        post.permalink = permalink;
        site.posts.push_back(post);
    }
    return site;
}

} // namespace

void TestSitePages::addressesBecomeFolders_data()
{
    QTest::addColumn<QString>("permalink");
    QTest::addColumn<QString>("folder");
    QTest::newRow("plain") << u"/blog/a"_s << u"blog/a"_s;
    QTest::newRow("trailing slash") << u"/blog/a/"_s << u"blog/a"_s;
    QTest::newRow("blog at the root") << u"/"_s << QString();
    QTest::newRow("spaces and other scripts") << u"/blog/Été 東京"_s << u"blog/Été 東京"_s;
    QTest::newRow("question mark") << u"/blog/a?b"_s << u"blog/a?b"_s;
    QTest::newRow("three dots") << u"/blog/..."_s << u"blog/..."_s;
    QTest::newRow("longest name") << u"/blog/"_s + QString(255, u'x') << u"blog/"_s + QString(255, u'x');
}

void TestSitePages::addressesBecomeFolders()
{
    QFETCH(QString, permalink);
    QFETCH(QString, folder);
    const Result<QString> result = pageFolder(permalink);
    QVERIFY_RESULT(result);
    QCOMPARE(*result, folder);
}

void TestSitePages::hostileAddressesAreRefused_data()
{
    QTest::addColumn<QString>("permalink");
    QTest::newRow("upwards") << u"/blog/../../../etc/x"_s;
    QTest::newRow("upwards at the end") << u"/blog/.."_s;
    QTest::newRow("current folder") << u"/blog/./x"_s;
    QTest::newRow("300 bytes") << u"/blog/"_s + QString(300, u'x');
    QTest::newRow("300 bytes in 100 letters") << u"/blog/"_s + QString(100, u'東');
    QTest::newRow("NUL") << u"/blog/a"_s + QChar(u'\0') + u'b';
    QTest::newRow("line break") << u"/blog/a\nb"_s;
    QTest::newRow("name of a page's file") << u"/blog/index.html"_s;
    QTest::newRow("folder inside a page's file") << u"/blog/a/index.html/b"_s;
    QTest::newRow("name of the list of files") << u"/.galley-export.json"_s;
    QTest::newRow("among the assets") << u"/assets/fonts"_s;
    QTest::newRow("in place of the assets") << u"/assets"_s;
}

void TestSitePages::hostileAddressesAreRefused()
{
    QFETCH(QString, permalink);
    const SiteSnapshot site = siteWith({u"/blog/good"_s, permalink});
    const Result<SitePages> pages = SitePages::plan(site);
    QVERIFY(!pages);
    QCOMPARE(pages.error().kind, ErrorKind::Content);
    QVERIFY2(pages.error().message.startsWith(u"1.md: "_s), qPrintable(pages.error().message));
}

void TestSitePages::findsPagesByTheirAddress()
{
    const SiteSnapshot site = siteWith({u"/blog/a b"_s, u"/blog/c/"_s, u"/blog/c"_s});
    const Result<SitePages> pages = SitePages::plan(site);
    QVERIFY_RESULT(pages);
    QCOMPARE(pages->posts().size(), 2u);
    QCOMPARE(pages->posts()[1].post->relativePath, u"1.md"_s);
    QCOMPARE(pages->find(u"/blog/a b"_s).value_or(QString()), u"blog/a b/index.html"_s);
    QCOMPARE(pages->find(u"/blog/a%20b/"_s).value_or(QString()), u"blog/a b/index.html"_s);
    QVERIFY(!pages->find(u"/blog/other"_s));
    QCOMPARE(pages->problems().size(), 1u);
    QCOMPARE(pages->problems()[0].file, site.posts[2].file);
}

void TestSitePages::pagesAreFoldersButInTheSitesOwnForm()
{
    SiteSnapshot site = siteWith({u"/blog/a"_s});
    site.config.trailingSlash.value = false;
    const auto fileOf = [&site](LinkStyle style) {
        const Result<SitePages> pages = SitePages::plan(site, style);
        return pages ? pages->find(u"/blog/a"_s).value_or(QString()) : QString();
    };
    QCOMPARE(fileOf(LinkStyle::Relative), u"blog/a/index.html"_s);
    QCOMPARE(fileOf(LinkStyle::Site), u"blog/a.html"_s);
    site.config.trailingSlash.value = std::nullopt;
    QCOMPARE(fileOf(LinkStyle::Site), u"blog/a/index.html"_s);
}

void TestSitePages::neighboursAreListedPosts()
{
    SiteSnapshot site = siteWith({u"/0"_s, u"/1"_s, u"/2"_s});
    site.posts[1].unlisted = true;
    const Result<SitePages> pages = SitePages::plan(site);
    QVERIFY_RESULT(pages);
    const std::vector<PostPlace> &posts = pages->posts();
    QVERIFY(!posts[0].newer && posts[0].older == &site.posts[2]);
    QVERIFY(!posts[1].newer && !posts[1].older);
    QVERIFY(posts[2].newer == &site.posts[0] && !posts[2].older);
}

void TestSitePages::relativeUrls_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("url");
    QTest::newRow("upwards") << u"blog/a/index.html"_s << u"assets/x.png"_s << u"../../assets/x.png"_s;
    QTest::newRow("sibling") << u"blog/a/index.html"_s << u"blog/b/index.html"_s << u"../b/index.html"_s;
    QTest::newRow("itself") << u"blog/a/index.html"_s << u"blog/a/index.html"_s << u"index.html"_s;
    QTest::newRow("from the root") << u"index.html"_s << u"assets/x.png"_s << u"assets/x.png"_s;
    QTest::newRow("characters that mean something")
        << u"a/index.html"_s << u"b c?d#e%f/x\"y.png"_s << u"../b%20c%3Fd%23e%25f/x%22y.png"_s;
    QTest::newRow("what looks like a scheme")
        << u"index.html"_s << u"javascript:x/index.html"_s << u"./javascript:x/index.html"_s;
}

void TestSitePages::relativeUrls()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, url);
    QCOMPARE(relativeUrl(from, to), url);
}

void TestSitePages::contentsAreNested_data()
{
    QTest::addColumn<QList<int>>("levels");
    QTest::addColumn<QByteArray>("list");
    QTest::newRow("none") << QList<int>{} << QByteArray();
    QTest::newRow("only levels that are not shown") << QList<int>{1, 5, 6} << QByteArray();
    QTest::newRow("flat") << QList<int>{2, 2} << QByteArray("[(0)(1)]");
    QTest::newRow("nested") << QList<int>{2, 3, 3, 2} << QByteArray("[(0[(1)(2)])(3)]");
    QTest::newRow("two levels deep") << QList<int>{2, 3, 4, 2} << QByteArray("[(0[(1[(2)])])(3)]");
    QTest::newRow("deep one first") << QList<int>{3, 2, 3} << QByteArray("[(0)(1[(2)])]");
    QTest::newRow("back to a level between") << QList<int>{2, 4, 3} << QByteArray("[(0[(1)(2)])]");
}

void TestSitePages::contentsAreNested()
{
    QFETCH(QList<int>, levels);
    QFETCH(QByteArray, list);
    std::vector<Heading> headings;
    for (const int level : levels) {
        const QByteArray number = QByteArray::number(static_cast<int>(headings.size()));
        headings.push_back({level, u"h%1"_s.arg(headings.size()), {}, number, 0});
    }
    PostMeta meta;
    meta.tocMaxHeadingLevel = 4;
    QByteArray html = tableOfContentsHtml(headings, meta);
    html.replace("<nav class=\"galley-contents\" aria-label=\"Contents\">", "").replace("</nav>", "");
    html.replace("<ul class=\"table-of-contents table-of-contents__left-border\">", "[");
    html.replace("<ul>", "[").replace("</ul>", "]").replace("<li>", "(").replace("</li>", ")");
    for (std::size_t i = 0; i < headings.size(); ++i)
        html.replace("<a class=\"table-of-contents__link\" href=\"#h" + QByteArray::number(i) + "\">", "");
    html.replace("</a>", "");
    QCOMPARE(html, list);
    meta.hideTableOfContents = true;
    QCOMPARE(tableOfContentsHtml(headings, meta), QByteArray());
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestSitePages)
#include "tst_sitepages.moc"
