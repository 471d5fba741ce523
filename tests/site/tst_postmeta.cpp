// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postmeta.h"
#include "site/sitesnapshot.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

SiteSnapshot exampleSite()
{
    SiteSnapshot site;
    site.blogFolder = u"/site/blog"_s;
    site.authors =
        readAuthors(u"mira:\n  name: Mira\n  title: Engineer\n  page: true\n  socials: {x: mira}\n"_s);
    site.tags = readTags(u"ml: {label: Machine learning, permalink: /learning}\n"_s);
    return site;
}

PostMeta read(const QString &yaml, const QString &body = {}, const QString &path = u"2024-03-05-hello.md"_s)
{
    return readPostMeta(u"---\n"_s + yaml + u"\n---\n"_s + body, u"/site/blog/"_s + path, exampleSite());
}

} // namespace

class TestPostMeta : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheTitle_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("title");
        QTest::newRow("front matter") << u"title: A"_s << u"# B\n"_s << u"A"_s;
        QTest::newRow("empty wins") << u"title: ''"_s << u"# B\n"_s << u""_s;
        QTest::newRow("heading") << u""_s << u"\n# B\n"_s << u"B"_s;
        QTest::newRow("path") << u""_s << u"x\n"_s << u"hello"_s;
        QTest::newRow("number") << u"title: 1.10"_s << u""_s << u"1.1"_s;
        QTest::newRow("null is no title") << u"title:"_s << u"# B\n"_s << u"B"_s;
        QTest::newRow("comment behind") << u"title: C# #1"_s << u""_s << u"C#"_s;
    }

    void takesTheTitle()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, body);
        QFETCH(QString, title);
        QCOMPARE(read(yaml, body).title, title);
    }

    void takesTheAddress_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("permalink");
        QTest::newRow("path") << u""_s << u"/blog/2024/03/05/hello"_s;
        QTest::newRow("slug") << u"slug: foo"_s << u"/blog/foo"_s;
        QTest::newRow("slug with slash") << u"slug: /foo"_s << u"/blog/foo"_s;
        QTest::newRow("trailing slash") << u"slug: foo/"_s << u"/blog/foo/"_s;
        QTest::newRow("nested") << u"slug: a/b"_s << u"/blog/a/b"_s;
        QTest::newRow("slash") << u"slug: /"_s << u"/blog/"_s;
        QTest::newRow("dots") << u"slug: ../x"_s << u"/blog/../x"_s;
        QTest::newRow("letters") << u"slug: Été 1"_s << u"/blog/Été 1"_s;
        QTest::newRow("dots stay") << u"slug: ./x"_s << u"/blog/./x"_s;
        QTest::newRow("date") << u"slug: 2021-01-01"_s
                              << u"/blog/Fri Jan 01 2021 00:00:00 GMT+0000 (Coordinated Universal Time)"_s;
        QTest::newRow("number") << u"slug: 007"_s << u"/blog/7"_s;
        QTest::newRow("null") << u"slug:"_s << u"/blog/2024/03/05/hello"_s;
        QTest::newRow("empty") << u"slug: ''"_s << u"/blog/2024/03/05/hello"_s;
    }

    void takesTheAddress()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, permalink);
        QCOMPARE(read(yaml).permalink, permalink);
    }

    void takesTheDate_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected"); // empty: invalid
        const auto row = [](const char *written, const char *expected) {
            QTest::newRow(written) << QString::fromUtf8(written) << QString::fromUtf8(expected);
        };
        row("2024-01-05", "2024-01-05T00:00:00Z");
        row("2024-01-05T10:00", "2024-01-05T10:00:00Z");
        row("2024-01-05 10:00", "2024-01-05T10:00:00Z");
        row("2024-01-05 10:00:00 +02:00", "2024-01-05T08:00:00Z");
        row("2024-01-05T10:00:00Z", "2024-01-05T10:00:00Z");
        row("2024/01/05", "2024-01-05T00:00:00Z");
        row("2024-1-5", "2024-01-05T00:00:00Z");
        row("January 5 2024", "2024-01-05T00:00:00Z");
        row("\"Jan 5, 2024 10:00\"", "2024-01-05T10:00:00Z");
        row("2024-02-30", "2024-03-01T00:00:00Z");
        row("2021-13-01", "2022-01-01T00:00:00Z");
        row("\"2024-01-05T10:00:00Z\"", "");
        row("2024-01-05T10:00+02:00", "");
        row("2024", "");
        row("20240105", "");
        row("hello", "");
        row("null", "");
        row("\"\"", "");
    }

    void takesTheDate()
    {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(read(u"date: "_s + written).date.toString(Qt::ISODate), expected);
    }

    void takesTheDateOfThePath()
    {
        QCOMPARE(read({}).date, QDateTime(QDate(2024, 3, 5), QTime(0, 0), Qt::UTC));
        QVERIFY(!read({}, {}, u"hello.md"_s).date.isValid());
        QVERIFY(!read({}, {}, u"2024-13-45-x.md"_s).date.isValid());
    }

    void describes()
    {
        QCOMPARE(read(u"description: D"_s, u"Text\n"_s).description, u"D"_s);
        QCOMPARE(read(u"description: ''"_s, u"Text\n"_s).description, u""_s);
        QCOMPARE(read({}, u"# T\n\n**Bold** text\n"_s).description, u"Bold text"_s);
    }

    void resolvesAuthors_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("authors"); // key|name|title|page|socials; …
        const auto row = [](const char *name, const char *yaml, const char *authors) {
            QTest::newRow(name) << QString::fromUtf8(yaml) << QString::fromUtf8(authors);
        };
        row("key", "authors: mira", "mira|Mira|Engineer|/mira|1");
        row("list", "authors: [mira, {name: Guest, title: T}]", "mira|Mira|Engineer|/mira|1; |Guest|T||0");
        row("overridden, socials lost", "authors: {key: mira, title: Boss}", "mira|Mira|Boss|/mira|0");
        row("own socials", "authors: [{key: mira, socials: {github: m, x: n}}]",
            "mira|Mira|Engineer|/mira|2");
        row("unknown key", "authors: bob", "bob|bob|||0");
        row("comma is part of a key", "authors: mira, bob", "mira, bob|mira, bob|||0");
        row("legacy", "author: Guest\nauthor_title: T", "|Guest|T||0");
        row("older legacy", "authorTitle: T", "||T||0");
        row("newer legacy key wins", "authorTitle: old\nauthor_title: new", "||new||0");
        row("authors win over legacy", "authors: mira\nauthor: Guest", "mira|Mira|Engineer|/mira|1");
        row("none", "authors: []", "");
    }

    void resolvesAuthors()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, authors);
        QStringList shown;
        for (const Author &author : read(yaml).authors)
            shown +=
                QStringList{
                    author.key, author.name, author.title, author.page.value_or(QString()),
                    QString::number(author.socials.size())}
                    .join(u'|');
        QCOMPARE(shown.join(u"; "_s), authors);
    }

    void resolvesTags_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("tags"); // label permalink; …
        const auto row = [](const char *name, const char *yaml, const char *tags) {
            QTest::newRow(name) << QString::fromUtf8(yaml) << QString::fromUtf8(tags);
        };
        row("key", "tags: [ml]", "Machine learning /learning");
        row("label is no key", "tags: [Machine learning]", "Machine learning /machine-learning");
        row("inline", "tags: [C++, Été]", "C++ /c; Été /ete");
        row("object", "tags: [{label: L, permalink: p}, {label: M, permalink: /q}]", "L /p; M /q");
        row("number", "tags: [2021]", "2021 /2021");
        row("duplicates stay", "tags: [ml, ml]", "Machine learning /learning; Machine learning /learning");
        row("no list", "tags: ml", "");
        row("broken items", "tags: [null, [a], b]", "b /b");
    }

    void resolvesTags()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, tags);
        QStringList shown;
        for (const Tag &tag : read(yaml).tags)
            shown += tag.label + u' ' + tag.permalink;
        QCOMPARE(shown.join(u"; "_s), tags);
    }

    void readsSwitchesAndLevels()
    {
        const PostMeta meta =
            read(u"draft: 'True'\nunlisted: true\nhide_table_of_contents: true\ntoc_min_heading_level: '3'\n"
                 u"toc_max_heading_level: 5\nimage: ./a.png\nkeywords: [a, 2]"_s);
        QVERIFY(meta.draft && meta.unlisted && meta.hideTableOfContents);
        QCOMPARE(meta.tocMinHeadingLevel, 3);
        QCOMPARE(meta.tocMaxHeadingLevel, 5);
        QCOMPARE(meta.image, u"./a.png"_s);
        QCOMPARE(meta.keywords, (QStringList{u"a"_s, u"2"_s}));
        const PostMeta plain = read(u"draft: yes"_s);
        QVERIFY(!plain.draft);
        QCOMPARE(plain.tocMaxHeadingLevel, 3);
    }

    void countsTheBodyWithoutItsTitle()
    {
        const PostMeta meta = read({}, u"# Three more words\n\n"_s + u"word "_s.repeated(202));
        QCOMPARE(meta.wordCount, 202);
        QCOMPARE(meta.readingMinutes, 1.01);
    }

    void looksForTheMarkerInTheBodyOnly()
    {
        QVERIFY(read({}, u"a\n\n<!-- truncate -->\n"_s).hasTruncateMarker);
        QVERIFY(!read(u"description: '<!-- truncate -->'"_s, u"a\n"_s).hasTruncateMarker);
    }

    void survivesBrokenFrontMatter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("unclosed") << u"---\ntitle: A"_s;
        QTest::newRow("bad YAML") << u"---\ntitle: [\n---\nx"_s;
        QTest::newRow("scalar") << u"---\njust text\n---\nx"_s;
        QTest::newRow("list") << u"---\n- a\n---\nx"_s;
        QTest::newRow("script") << u"---js\n{}\n---\nx"_s;
        QTest::newRow("wrong types")
            << u"---\ntitle: [a]\ndate: {}\nauthors: 5\ntags: 5\ndraft: []\n---\nx"_s;
    }

    void survivesBrokenFrontMatter()
    {
        QFETCH(QString, text);
        const PostMeta meta = readPostMeta(text, u"/site/blog/2024-03-05-hello.md"_s, exampleSite());
        QVERIFY(meta.permalink.startsWith(u"/blog/2024"_s));
    }

    void worksForAnUntitledPost()
    {
        const PostMeta meta = readPostMeta(u"# T\n"_s, {}, exampleSite());
        QCOMPARE(meta.title, u"T"_s);
        QVERIFY(meta.relativePath.isEmpty());
    }

    void printsReadingTime_data()
    {
        QTest::addColumn<double>("minutes");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << 0.0 << u"0 min read"_s;
        QTest::newRow("little") << 0.01 << u"One min read"_s;
        QTest::newRow("one") << 1.0 << u"One min read"_s;
        QTest::newRow("more than one") << 1.01 << u"2 min read"_s;
    }

    void printsReadingTime()
    {
        QFETCH(double, minutes);
        QFETCH(QString, text);
        QCOMPARE(readingTimeText(minutes), text);
    }

    void printsDates()
    {
        QCOMPARE(displayDate(QDateTime(QDate(2024, 1, 5), QTime(23, 59), Qt::UTC)), u"January 5, 2024"_s);
        QCOMPARE(displayDate({}), QString());
    }
};

QTEST_GUILESS_MAIN(TestPostMeta)
#include "tst_postmeta.moc"
