// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/posthtml.h"
#include "publish/siteurls.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestPostHtml final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void dateAndReadingTime_data();
    void dateAndReadingTime();
    void authors_data();
    void authors();
    void tagsLeadToTheirPages();
    void draftsAndUnlistedPostsSaySo();
    void staticFilesOnly_data();
    void staticFilesOnly();
};

void TestPostHtml::dateAndReadingTime_data()
{
    QTest::addColumn<QDateTime>("date");
    QTest::addColumn<bool>("showReadingTime");
    QTest::addColumn<QString>("info");
    const QDateTime march(QDate(2024, 3, 5), QTime(23, 30), Qt::UTC);
    const QString time = u"<time datetime=\"2024-03-05T23:30:00.000Z\">March 5, 2024</time>"_s;
    QTest::newRow("both") << march << true << time + u" · 3 min read"_s;
    QTest::newRow("no reading time") << march << false << time;
    QTest::newRow("no date") << QDateTime() << true << u"3 min read"_s;
    QTest::newRow("none") << QDateTime() << false << QString();
}

void TestPostHtml::dateAndReadingTime()
{
    QFETCH(QDateTime, date);
    QFETCH(bool, showReadingTime);
    QFETCH(QString, info);
    PostMeta meta;
    meta.title = u"T"_s;
    meta.date = date;
    meta.readingMinutes = 2.3;
    SiteConfig config;
    config.blog.showReadingTime.value = showReadingTime;
    const QString line =
        info.isEmpty() ? QString() : u"<div class=\"galley-info margin-vert--md\">%1</div>"_s.arg(info);
    QCOMPARE(
        QString::fromUtf8(postHeaderHtml(meta, config, {})),
        u"<header><h1 class=\"galley-title\">T</h1>%1</header>"_s.arg(line));
}

void TestPostHtml::authors_data()
{
    QTest::addColumn<Author>("author");
    QTest::addColumn<QString>("html");
    Author author;
    author.name = u"Ada & Co"_s;
    const QString name = u"<div class=\"avatar__name\">%1</div>"_s;
    const QString span = u"<span translate=\"no\">Ada &amp; Co</span>"_s;
    QTest::newRow("name only") << author << name.arg(span);
    author.url = u"https://e.org/?a=1&b=2"_s;
    QTest::newRow("with a link") << author
                                 << name.arg(u"<a href=\"https://e.org/?a=1&amp;b=2\">%1</a>"_s.arg(span));
    author.url = u"javascript:alert(1)"_s;
    QTest::newRow("with a link that would run code") << author << name.arg(span);
    author.url.clear();
    author.page = u"/ada"_s;
    QTest::newRow("with a page") << author << name.arg(u"<a href=\"/blog/authors/ada\">%1</a>"_s.arg(span));
    author.page.reset();
    author.email = u"a@e.org"_s;
    QTest::newRow("with an address") << author << name.arg(u"<a href=\"mailto:a@e.org\">%1</a>"_s.arg(span));
    author.email.clear();
    author.title = u"<i>Dr</i>"_s;
    QTest::newRow("with a title") << author
                                  << name.arg(span) +
                                         u"<small class=\"avatar__subtitle\">&lt;i&gt;Dr&lt;/i&gt;</small>"_s;
    author.title.clear();
    author.imageUrl = u"/local.png"_s;
    QTest::newRow("with a picture")
        << author << u"<img class=\"avatar__photo\" src=\"shown:/local.png\" alt=\"Ada &amp; Co\">"_s;
    author.imageUrl = u"https://e.org/a.png"_s;
    QTest::newRow("with a picture that cannot be shown")
        << author << u"<span class=\"avatar__photo galley-initials\" aria-hidden=\"true\">AC</span>"_s;
}

void TestPostHtml::authors()
{
    QFETCH(Author, author);
    QFETCH(QString, html);
    PostMeta meta;
    meta.authors = {author};
    PageLinks links;
    links.image = [](const QString &url) { return url.startsWith(u'/') ? u"shown:"_s + url : QString(); };
    const QString header = QString::fromUtf8(postHeaderHtml(meta, {}, links));
    QVERIFY2(header.contains(html), qPrintable(header));
}

void TestPostHtml::tagsLeadToTheirPages()
{
    PostMeta meta;
    QCOMPARE(postFooterHtml(meta, {}, {}), QByteArray());
    meta.tags = {Tag{u"c"_s, u"C++"_s, u"/c"_s, u"The \"language\""_s}};
    SiteConfig config;
    config.baseUrl.value = u"/site/"_s;
    QCOMPARE(
        postFooterHtml(meta, config, {}),
        QByteArray(
            "<footer class=\"galley-tags\"><b>Tags:</b><ul><li><a rel=\"tag\" "
            "title=\"The &quot;language&quot;\" href=\"/site/blog/tags/c\">C++</a></li></ul></footer>"));
}

void TestPostHtml::draftsAndUnlistedPostsSaySo()
{
    PostMeta meta;
    QCOMPARE(postBannerHtml(meta), QByteArray());
    meta.draft = true;
    QVERIFY(postBannerHtml(meta).contains("theme-draft-banner"));
    meta.unlisted = true;
    QVERIFY(postBannerHtml(meta).contains("theme-unlisted-banner"));
}

void TestPostHtml::staticFilesOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("file");
    QTest::newRow("plain") << u"/img/a b.png"_s << u"static/img/a b.png"_s;
    QTest::newRow("encoded") << u"/img/a%20b.png"_s << u"static/img/a b.png"_s;
    QTest::newRow("with base URL") << u"/base/img/a b.png"_s << u"static/img/a b.png"_s;
    QTest::newRow("with a query") << u"/img/a b.png?x#y"_s << u"static/img/a b.png"_s;
    QTest::newRow("missing") << u"/img/b.png"_s << QString();
    QTest::newRow("folder") << u"/img"_s << QString();
    QTest::newRow("relative") << u"img/a b.png"_s << QString();
    QTest::newRow("other host") << u"//img/a b.png"_s << QString();
    QTest::newRow("outside by dots") << u"/../secret.png"_s << QString();
    QTest::newRow("outside by encoded dots") << u"/%2e%2e/secret.png"_s << QString();
    QTest::newRow("outside by a link") << u"/out.png"_s << QString();
}

void TestPostHtml::staticFilesOnly()
{
    QFETCH(QString, url);
    QFETCH(QString, file);
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(u"static/img"_s);
    for (const QString &name : {u"static/img/a b.png"_s, u"secret.png"_s}) {
        QFile created(folder.filePath(name));
        QVERIFY(created.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::link(folder.filePath(u"secret.png"_s), folder.filePath(u"static/out.png"_s)));
    SiteSnapshot site;
    site.staticFolders = {folder.filePath(u"static"_s)};
    site.config.baseUrl.value = u"/base/"_s;
    QCOMPARE(staticFile(site, url).value_or(QString()), file.isEmpty() ? QString() : folder.filePath(file));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPostHtml)
#include "tst_posthtml.moc"
