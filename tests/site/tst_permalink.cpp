// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/permalink.h"
#include "site/siteconfig.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestPermalink : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void joinsParts_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QStringList &parts, const QString &expected) {
            QTest::newRow(name) << parts << expected;
        };
        row("plain", {u"/"_s, u"blog"_s, u"foo"_s}, u"/blog/foo"_s);
        row("leading slashes mean nothing", {u"/"_s, u"/blog"_s, u"//foo"_s}, u"/blog/foo"_s);
        row("trailing slash stays", {u"/"_s, u"blog"_s, u"foo/"_s}, u"/blog/foo/"_s);
        row("nested", {u"/"_s, u"blog"_s, u"a/b"_s}, u"/blog/a/b"_s);
        row("slash as slug", {u"/"_s, u"blog"_s, u"/"_s}, u"/blog/"_s);
        row("dots stay", {u"/"_s, u"blog"_s, u"../x"_s}, u"/blog/../x"_s);
        row("letters stay", {u"/"_s, u"blog"_s, u"Été 1"_s}, u"/blog/Été 1"_s);
        row("blog at the root", {u"/"_s, u"/"_s, u"/foo"_s}, u"/foo"_s);
        row("empty part", {u"/"_s, QString(), u"foo"_s}, u"/foo"_s);
        row("empty last part", {u"/base/"_s, u"blog"_s, QString()}, u"/base/blog"_s);
        row("first part empty", {QString(), u"/foo"_s}, u"/foo"_s);
        row("base", {u"/base/"_s, u"blog"_s, u"/foo"_s}, u"/base/blog/foo"_s);
        row("runs collapse", {u"/"_s, u"blog"_s, u"a///b//"_s}, u"/blog/a/b/"_s);
        row("scheme keeps its slashes", {u"https://x.example/"_s, u"/a"_s}, u"https://x.example/a"_s);
        row("slash before a query", {u"/"_s, u"blog"_s, u"a/?x=1"_s}, u"/blog/a?x=1"_s);
        row("slash before a fragment", {u"/"_s, u"blog"_s, u"a/#x"_s}, u"/blog/a#x"_s);
        row("second question mark", {u"/"_s, u"blog"_s, u"a?x=1?y=2"_s}, u"/blog/a?x=1&y=2"_s);
        row("nothing", {}, QString());
    }

    void joinsParts()
    {
        QFETCH(QStringList, parts);
        QFETCH(QString, expected);
        QCOMPARE(joinUrl(parts), expected);
    }

    void writesTheLastSlash_data()
    {
        QTest::addColumn<int>("wanted"); // -1: not said
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *path, int wanted, const QString &expected) {
            QTest::addRow("%s %d", path, wanted) << wanted << expected;
        };
        row("/blog/a", -1, u"/blog/a"_s);
        row("/blog/a/", -1, u"/blog/a/"_s);
        row("/blog/a", 1, u"/blog/a/"_s);
        row("/blog/a/", 1, u"/blog/a/"_s);
        row("/blog/a?b/#c", 1, u"/blog/a/?b/#c"_s);
        row("/a.html", 1, u"/a.html/"_s);
        row("#a", 1, u"#a"_s);
        row("/blog/a", 0, u"/blog/a"_s);
        row("/blog/a/#b", 0, u"/blog/a#b"_s);
        row("/", 0, u"/"_s);
        row("/base/", 0, u"/base/"_s);
    }

    void writesTheLastSlash()
    {
        QFETCH(int, wanted);
        SiteConfig config;
        config.baseUrl.value = u"/base/"_s;
        if (wanted >= 0)
            config.trailingSlash.value = wanted == 1;
        const QString path = QString::fromLatin1(QTest::currentDataTag()).section(u' ', 0, 0);
        QTEST(withTrailingSlash(config, path), "expected");
    }

    void knowsTheBlogsBase()
    {
        SiteConfig config;
        config.baseUrl.value = u"/base/"_s;
        config.blog.routeBasePath.value = u"/news"_s;
        QCOMPARE(blogPermalink(config), u"/base/news"_s);
        QCOMPARE(blogPermalink(config, u"/foo"_s), u"/base/news/foo"_s);
        QCOMPARE(tagPermalink(config, u"/c"_s), u"/base/news/tags/c"_s);
        QCOMPARE(authorPermalink(config, u"mira"_s), u"/base/news/authors/mira"_s);
    }
};

QTEST_GUILESS_MAIN(TestPermalink)
#include "tst_permalink.moc"
