// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fieldcheck.h"
#include "post/lookalike.h"
#include "post/schema.h"
#include "testing/galleytest.h"

#include <QSet>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QStringList lines(const QString &yaml)
{
    QStringList result;
    for (const Diagnostic &diagnostic : checkFrontMatter(yaml, readYaml(yaml)))
        result += toLine(diagnostic, u"a.md"_s);
    return result;
}

} // namespace

class TestSchema : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void tableIsSound()
    {
        QSet<QString> keys;
        for (const FieldSpec &field : blogFields()) {
            QVERIFY2(!keys.contains(field.key.toString()), qPrintable(field.key.toString()));
            keys.insert(field.key.toString());
            QVERIFY(qstrlen(field.label) > 0 && qstrlen(field.help) > 0);
            QCOMPARE(findField(field.key), &field);
        }
        QCOMPARE(keys.size(), 25);
        QCOMPARE(findField(u"nothing"), nullptr);
    }

    void reports_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, QStringView yaml, const QStringList &expected) {
            QStringList full;
            for (const QString &line : expected)
                full += u"a.md:"_s + line;
            QTest::newRow(name) << yaml.toString() << full;
        };
        const auto good = [&row](const char *name, QStringView yaml) { row(name, yaml, {}); };

        good("nothing", u"");
        good("ordinary", u"title: A\nslug: a\nauthors: [a]\ntags: [b]\ndate: 2024-01-01\ndraft: true");
        good("numbers are text", u"title: 2021\nauthor: 5");
        good(
            "empty texts that are allowed", u"title: ''\ndescription: ''\nsidebar_label: ''\ntitle_meta: ''");
        row("empty value", u"title:",
            {u"1:1: error: \"title\" must be a string; remove the key to use the default "
             "[front-matter-empty]"_s});
        row("null", u"slug: ~",
            {u"1:7: error: \"slug\" must be a string; remove the key to use the default "
             "[front-matter-empty]"_s});
        row("boolean is no text", u"title: true",
            {u"1:8: error: \"title\" must be a string [front-matter-type]"_s});
        row("list is no text", u"title: [a]",
            {u"1:8: error: \"title\" must be a string [front-matter-type]"_s});
        row("empty slug", u"slug: ''",
            {u"1:7: error: \"slug\" is not allowed to be empty [front-matter-type]"_s});
        row("zeros get lost", u"slug: 007",
            {u"1:7: warning: The site reads “7” here: put the value in quotes to keep it as written "
             "[front-matter-reading]"_s});
        row("date as text", u"slug: 2021-01-01",
            {u"1:7: warning: The site reads “Fri Jan 01 2021 00:00:00 GMT+0000 (Coordinated Universal Time)” "
             u"here: put "
             "the value in quotes to keep it as written [front-matter-reading]"_s});

        good("boolean words", u"draft: 'true'\nunlisted: 'FALSE'");
        row("yes is no boolean", u"draft: yes",
            {u"1:8: error: \"draft\" must be a boolean [front-matter-type]"_s});
        row("number is no boolean", u"draft: 1",
            {u"1:8: error: \"draft\" must be a boolean [front-matter-type]"_s});
        row("draft and unlisted", u"draft: true\nunlisted: true",
            {u"2:11: error: Can't be draft and unlisted at the same time. [front-matter-draft-unlisted]"_s});
        good("draft and not unlisted", u"draft: true\nunlisted: false");

        good("levels", u"toc_min_heading_level: 2\ntoc_max_heading_level: '4'");
        row("level too small", u"toc_min_heading_level: 1",
            {u"1:24: error: \"toc_min_heading_level\" must be greater than or equal to 2 [front-matter-type]"_s});
        row("level too large", u"toc_max_heading_level: 7",
            {u"1:24: error: \"toc_max_heading_level\" must be less than or equal to 6 [front-matter-type]"_s});
        row("level is no number", u"toc_max_heading_level: x",
            {u"1:24: error: \"toc_max_heading_level\" must be a number [front-matter-type]"_s});
        row("levels swapped", u"toc_min_heading_level: 4\ntoc_max_heading_level: 3",
            {u"1:24: error: \"toc_min_heading_level\" must be less than or equal to "
             u"ref:toc_max_heading_level "
             "[front-matter-type]"_s});

        good("no tags", u"tags: []\nauthors: []");
        good("tag objects", u"tags: [{label: A, permalink: /a}, b]");
        row("tags as text", u"tags: a",
            {u"1:7: error: \"tags\" does not look like a valid front matter Yaml array. [front-matter-type]"_s});
        row("tag without permalink", u"tags: [{label: A}]",
            {u"1:8: error: \"tags[0].permalink\" is required [front-matter-type]"_s});
        row("tag of a wrong type", u"tags: [a, [b]]",
            {u"1:11: error: \"tags[1]\" does not look like a valid tag [front-matter-type]"_s});
        row("keywords as text", u"keywords: a",
            {u"1:11: error: \"keywords\" must be an array [front-matter-type]"_s});
        row("no keywords", u"keywords: []",
            {u"1:11: error: \"keywords\" does not contain 1 required value(s) [front-matter-type]"_s});
        row("empty keyword", u"keywords: [a, '']",
            {u"1:15: error: \"keywords[1]\" is not allowed to be empty [front-matter-type]"_s});

        good("author key", u"authors: a");
        good("author objects", u"authors: [a, {name: B}, {key: c, title: d}, {image_url: /x.png}]");
        row("author object without a name", u"authors: [{title: A}]",
            {u"1:11: error: \"authors[0]\" does not look like a valid blog post author. Please use an author "
             u"key or an "
             "author object (with a key and/or a name). [front-matter-type]"_s});
        row("boolean author", u"authors: true",
            {u"1:10: error: \"authors\" does not look like a valid blog post author. Please use an author "
             u"key or an "
             "author object (with a key and/or a name). [front-matter-type]"_s});

        row("image with a space", u"image: a b.png",
            {u"1:8: error: \"image\" does not look like a valid url [front-matter-type]"_s});
        good("last update", u"last_update: {author: a, date: 2024-01-01}");
        row("last update as text", u"last_update: 2024-01-01",
            {u"1:14: error: \"last_update\" does not look like a valid last update object. Please use an "
             u"author key "
             "with a string or a date with a string or Date. [front-matter-type]"_s});
        good("dialect", u"mdx: {format: md}");
        row("dialect as text", u"mdx: md",
            {u"1:6: error: \"value\" must be of type object [front-matter-type]"_s});
        row("unknown dialect", u"mdx: {format: html}",
            {u"1:15: error: \"format\" must be one of [md, mdx, detect] [front-matter-type]"_s});
        row("unknown dialect key", u"mdx: {form: md}",
            {u"1:13: error: \"form\" is not allowed [front-matter-type]"_s});
        row("id", u"id: a",
            {u"1:1: warning: The site ignores “id” in blog posts: use “slug” [front-matter-deprecated]"_s});

        row("look-alike", u"tag: a",
            {u"1:1: warning: The site does not know “tag”: did you mean “tags”? [front-matter-unknown-key]"_s});
        row("docs key", u"sidebar_position: 1",
            {u"1:1: warning: “sidebar_position” has no effect in a blog post, only in docs pages "
             "[front-matter-docs-key]"_s});
        row("look-alike of a docs key", u"side_position: 1",
            {u"1:1: warning: The site does not know “side_position”; “sidebar_position” has an effect in "
             u"docs pages only "
             "[front-matter-docs-key]"_s});
        row("unknown key", u"mood: a",
            {u"1:1: note: The site does not use “mood” [front-matter-unknown-key]"_s});
        row("no mapping", u"- a",
            {u"1:1: warning: The front matter holds no “key: value” lines, so the site reads nothing from it "
             "[front-matter-no-fields]"_s});
    }

    void reports()
    {
        QFETCH(QString, yaml);
        QTEST(lines(yaml), "expected");
    }

    void placesAreThoseOfTheWholeText()
    {
        const QString text = u"---\ntitle: A\ndraft: 5\n---\n"_s;
        const Diagnostics diagnostics = checkFrontMatter(text, readYaml(text, {4, 17}));
        QCOMPARE(diagnostics.size(), size_t(1));
        QCOMPARE(diagnostics.front().position, (TextPosition{3, 8}));
        QCOMPARE(diagnostics.front().span, (TextSpan{20, 1}));
    }

    void knowsUrls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("relative") << u"./a.png"_s << true;
        QTest::newRow("absolute path") << u"/img/x.png"_s << true;
        QTest::newRow("bare path") << u"img/x.png"_s << true;
        QTest::newRow("web") << u"https://x.example/a?b=c#d"_s << true;
        QTest::newRow("web with a space") << u"https://x.example/a b.png"_s << true;
        QTest::newRow("web with an umlaut") << u"https://x.example/ü.png"_s << true;
        QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << true;
        QTest::newRow("escaped") << u"/img/a%20b.png"_s << true;
        QTest::newRow("fragment") << u"#a"_s << true;
        QTest::newRow("empty") << u""_s << false;
        QTest::newRow("space") << u"a b.png"_s << false;
        QTest::newRow("umlaut") << u"/img/ü.png"_s << false;
        QTest::newRow("bad escape") << u"/img/%zz.png"_s << false;
        QTest::newRow("no host") << u"http://"_s << false;
    }

    void knowsUrls()
    {
        QFETCH(QString, text);
        QTEST(looksLikeUrl(text), "expected");
    }

    void suggests_data()
    {
        QTest::addColumn<QString>("suggestion");
        QTest::newRow("tag") << u"tags"_s;
        QTest::newRow("Tags") << u"tags"_s;
        QTest::newRow("categories") << u"tags"_s;
        QTest::newRow("keyword") << u"keywords"_s;
        QTest::newRow("summary") << u"description"_s;
        QTest::newRow("excerpt") << u"description"_s;
        QTest::newRow("cover") << u"image"_s;
        QTest::newRow("published") << u"draft"_s;
        QTest::newRow("permalink") << u"slug"_s;
        QTest::newRow("lastUpdate") << u"last_update"_s;
        QTest::newRow("titel") << u"title"_s;
        QTest::newRow("descripton") << u"description"_s;
        QTest::newRow("hide-table-of-contents") << u"hide_table_of_contents"_s;
        QTest::newRow("Title") << u"title"_s;
        QTest::newRow("autor") << u"author"_s;
        QTest::newRow("side_position") << u"sidebar_position"_s;
        QTest::newRow("hide_titel") << u"hide_title"_s;
        QTest::newRow("reading_time") << u""_s;
        QTest::newRow("translator") << u""_s;
        QTest::newRow("mood") << u""_s;
        QTest::newRow("a") << u""_s;
        QTest::newRow("data") << u"date"_s;
        QTest::newRow("layout") << u""_s;
    }

    void suggests() { QTEST(lookAlike(QString::fromLatin1(QTest::currentDataTag())).key, "suggestion"); }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
