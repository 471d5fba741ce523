// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/assetcache.h"
#include "render/linkresolver.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

/// A blog under "/base/" with two static folders, a post in a folder and files beside it, and a file outside.
class TestLinkResolver : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void resolvesLinks_data();
    void resolvesLinks();
    void writesTheLastSlashAsTheSiteWantsIt();
    void resolvesImages_data();
    void resolvesImages();
    void namesAssetsByTheirContent();

private:
    void write(const QString &name, const QByteArray &content = "x");
    LinkResolver resolver() { return {m_site.posts[0].file, m_site, m_options, m_cache}; }

    QTemporaryDir m_folder;
    SiteSnapshot m_site;
    RenderOptions m_options;
    AssetCache m_cache;
};

void TestLinkResolver::write(const QString &name, const QByteArray &content)
{
    const QFileInfo info(m_folder.filePath(name));
    QVERIFY(QDir().mkpath(info.path()));
    QFile file(info.filePath());
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
}

void TestLinkResolver::initTestCase()
{
    const QByteArray dot = QByteArray::fromHex("47494638396103000200");
    for (const QString &name :
         {u"site/blog/post/a b.gif"_s, u"site/blog/post/ä.gif"_s, u"site/static/img/s.gif"_s,
          u"site/public/p.gif"_s, u"site/src/code.gif"_s, u"secret.gif"_s})
        write(name, dot);
    for (const QString &name :
         {u"site/blog/post/data.zip"_s, u"site/blog/post/page.html"_s, u"site/blog/post/_part.md"_s,
          u"secret.txt"_s})
        write(name);
    QVERIFY(QFile::link(m_folder.filePath(u"secret.gif"_s), m_folder.filePath(u"site/blog/post/link.gif"_s)));
    m_site.root = m_folder.filePath(u"site"_s);
    m_site.blogFolder = m_site.root + u"/blog"_s;
    m_site.staticFolders = {m_site.root + u"/static"_s, m_site.root + u"/public"_s};
    m_site.config.file = m_site.root + u"/docusaurus.config.js"_s;
    m_site.config.baseUrl.value = u"/base/"_s;
    const auto add = [&](const QString &name, const QString &permalink, bool isDraft = false) {
        PostMeta post;
        post.file = m_site.blogFolder + name;
        post.permalink = permalink;
        post.draft = isDraft;
        m_site.posts.push_back(post);
    };
    add(u"/post/index.md"_s, u"/base/blog/post"_s);
    add(u"/other post.mdx"_s, u"/base/blog/other"_s);
    add(u"/draft.md"_s, u"/base/blog/draft"_s, true);
    m_options.assetUrl = [this](const QString &file) { return u"asset:"_s + file.mid(m_site.root.size()); };
}

void TestLinkResolver::resolvesLinks_data()
{
    using Kind = LinkTarget::Kind;
    using Miss = LinkTarget::Miss;
    QTest::addColumn<LinkTarget::Kind>("kind");
    QTest::addColumn<QByteArray>("href");
    QTest::addColumn<LinkTarget::Miss>("miss");
    const auto row = [](const char *url, Kind kind, const char *href, Miss miss = Miss::None) {
        QTest::newRow(url) << kind << QByteArray(href) << miss;
    };
    row("https://a.example/x.md", Kind::External, "https://a.example/x.md");
    row("//a.example/x", Kind::External, "//a.example/x");
    row("mailto:a@b.c", Kind::External, "mailto:a@b.c");
    row("pathname:///x/y.md", Kind::External, "/base/x/y.md");
    row("#part", Kind::Internal, "#part");
    row("../other%20post.mdx#x", Kind::Internal, "/base/blog/other#x");
    row("../other%20post.mdx?q=1#x", Kind::Internal, "/base/blog/other?q=1#x");
    row("other%20post.mdx", Kind::Internal, "/base/blog/other");
    row("/other%20post.mdx", Kind::Internal, "/base/blog/other");
    row("@site/blog/other%20post.mdx", Kind::Internal, "/base/blog/other");
    row("./gone.md", Kind::Internal, "/base/blog/gone.md", Miss::Post);
    row("../draft.md", Kind::Internal, "/base/draft.md", Miss::Post);
    row("_part.md", Kind::Internal, "/base/blog/_part.md", Miss::Post);
    row("/docs/x", Kind::Internal, "/base/docs/x");
    row("/base/docs/x", Kind::Internal, "/base/docs/x");
    row("@site/gone.zip", Kind::Internal, "/base/blog/@site/gone.zip", Miss::File);
    row("docs/x/", Kind::Internal, "/base/blog/docs/x/", Miss::Page);
    row("/blog/OTHER/?a#b", Kind::Internal, "/base/blog/OTHER/?a#b");
    row("/blog/draft", Kind::Internal, "/base/blog/draft", Miss::Page);
    row("/blog", Kind::Internal, "/base/blog");
    row("/blog/", Kind::Internal, "/base/blog/");
    row("/blog/tags/x", Kind::Internal, "/base/blog/tags/x");
    row("/blog/page/2", Kind::Internal, "/base/blog/page/2");
    row("/blog/authors", Kind::Internal, "/base/blog/authors");
    row("/blog/archive", Kind::Internal, "/base/blog/archive");
    row("/blog/rss.xml", Kind::Internal, "/base/blog/rss.xml", Miss::Page);
    row("pathname:///blog/rss.xml", Kind::External, "/base/blog/rss.xml");
    row("/blogs/x", Kind::Internal, "/base/blogs/x");
    row("../../../../x", Kind::Internal, "/x");
    row("data.zip#y", Kind::Asset, "asset:/blog/post/data.zip#y");
    row("./a%20b.gif", Kind::Asset, "asset:/blog/post/a b.gif");
    row("page.html", Kind::Internal, "/base/blog/page.html", Miss::Page);
    row("gone.zip", Kind::Internal, "/base/blog/gone.zip", Miss::Page);
    row("/img/s.gif", Kind::Asset, "asset:/static/img/s.gif");
    row("/p.gif", Kind::Asset, "asset:/public/p.gif");
    row("@site/src/code.gif", Kind::Asset, "asset:/src/code.gif");
    row("../../../secret.txt", Kind::Internal, "/secret.txt");
}

void TestLinkResolver::resolvesLinks()
{
    QFETCH(LinkTarget::Kind, kind);
    QFETCH(QByteArray, href);
    QFETCH(LinkTarget::Miss, miss);
    const LinkTarget target = resolver().link(QTest::currentDataTag());
    QCOMPARE(target.href, href);
    QCOMPARE(target.kind, kind);
    QCOMPARE(target.miss, miss);
}

void TestLinkResolver::writesTheLastSlashAsTheSiteWantsIt()
{
    m_site.config.trailingSlash.value = true;
    QCOMPARE(resolver().link("../other%20post.mdx#x").href, "/base/blog/other/#x");
    QCOMPARE(resolver().link("/docs").href, "/base/docs/");
    QCOMPARE(resolver().link("part").href, "/base/blog/post/part/");
    QCOMPARE(resolver().link("data.zip").href, "asset:/blog/post/data.zip");
    m_site.config.trailingSlash.value = false;
    QCOMPARE(resolver().link("/docs/").href, "/base/docs");
    m_site.config.trailingSlash = {};
}

void TestLinkResolver::resolvesImages_data()
{
    using Kind = ImageTarget::Kind;
    QTest::addColumn<ImageTarget::Kind>("kind");
    QTest::addColumn<QByteArray>("src");
    const auto row = [](const char *url, Kind kind, const char *src) {
        QTest::newRow(url) << kind << QByteArray(src);
    };
    row("./a%20b.gif", Kind::Local, "asset:/blog/post/a b.gif");
    row("%C3%A4.gif", Kind::Local, "asset:/blog/post/ä.gif");
    row("ä.gif", Kind::Local, "asset:/blog/post/ä.gif");
    row("a%20b.gif?x#y", Kind::Local, "asset:/blog/post/a b.gif");
    row("/img/s.gif", Kind::Local, "asset:/static/img/s.gif");
    row("/p.gif", Kind::Local, "asset:/public/p.gif");
    row("@site/static/img/s.gif", Kind::Local, "asset:/static/img/s.gif");
    row("pathname:///img/none.gif", Kind::Local, "/base/img/none.gif");
    row("https://a.example/i.gif", Kind::Remote, "https://a.example/i.gif");
    row("//a.example/i.gif", Kind::Remote, "//a.example/i.gif");
    row("gone.gif", Kind::Missing, "gone.gif");
    row("/gone.gif", Kind::Missing, "/gone.gif");
    row("", Kind::Missing, "");
    row("../../../secret.gif", Kind::Outside, "../../../secret.gif");
    row("%2e%2e/%2e%2e/%2e%2e/secret.gif", Kind::Outside, "%2e%2e/%2e%2e/%2e%2e/secret.gif");
    row("/../../secret.gif", Kind::Outside, "/../../secret.gif");
    row("@site/../secret.gif", Kind::Outside, "@site/../secret.gif");
    row("link.gif", Kind::Outside, "link.gif");
    row("a%00b.gif", Kind::Missing, "a%00b.gif");
    row(".", Kind::Missing, ".");
}

void TestLinkResolver::resolvesImages()
{
    QFETCH(ImageTarget::Kind, kind);
    QFETCH(QByteArray, src);
    const ImageTarget target = resolver().image(QTest::currentDataTag());
    QCOMPARE(target.src, src);
    QCOMPARE(target.kind, kind);
    const bool hasFile = kind == ImageTarget::Kind::Local && src.startsWith("asset:");
    QCOMPARE(target.size, hasFile ? std::optional(QSize(3, 2)) : std::nullopt);
    QCOMPARE(!target.file.isEmpty(), hasFile);
}

void TestLinkResolver::namesAssetsByTheirContent()
{
    m_options.assetUrl = nullptr;
    const QByteArray image = resolver().image("/p.gif").src;
    const QByteArray file = resolver().link("data.zip").href;
    QVERIFY2(image.startsWith("/base/assets/images/p-") && image.endsWith(".gif"), image.constData());
    QVERIFY2(file.startsWith("/base/assets/files/data-") && file.endsWith(".zip"), file.constData());
    QCOMPARE(resolver().image("/img/s.gif").src.right(36), image.right(36)); // the same bytes
}

QTEST_GUILESS_MAIN(TestLinkResolver)
#include "tst_linkresolver.moc"
