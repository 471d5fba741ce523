// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "site/postcheck.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// A site without disk: two authors, two tags, one other post.
SiteSnapshot exampleSite()
{
    SiteSnapshot site;
    site.root = u"/site"_s;
    site.blogFolder = u"/site/blog"_s;
    site.isInGit = true;
    site.config.file = u"/site/docusaurus.config.js"_s;
    site.authors = readAuthors(u"mira: {name: Mira}\njoe: {name: Joe}\n"_s);
    site.authors.file = u"/site/blog/authors.yml"_s;
    site.tags = readTags(u"ml: {label: Machine learning}\nc: {label: C}\n"_s);
    site.tags.file = u"/site/blog/tags.yml"_s;
    const QString other = u"---\nslug: taken\ntags: [Inline One]\n---\n<!-- truncate -->\n"_s;
    site.posts.push_back(readPostMeta(other, u"/site/blog/2024-01-01-other.md"_s, site));
    site.sortPosts();
    return site;
}

const QString usualFile = u"/site/blog/2024-03-05-hello.md"_s;

/// "severity rule" of every problem, joined.
QString rulesOf(const Diagnostics &problems)
{
    QStringList rules;
    for (const Diagnostic &problem : problems)
        rules += severityName(problem.severity) + u' ' + problem.rule;
    return rules.join(u", ");
}

QString post(const QString &yaml)
{
    return u"---\n"_s + yaml + u"\n---\n\nText\n\n<!-- truncate -->\n"_s;
}

} // namespace

class TestPostCheck : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("rules");
        const auto row = [](const char *name, const QString &yaml, const QString &rules) {
            QTest::newRow(name) << yaml << rules;
        };
        row("nothing wrong", u"title: A\nauthors: [mira, joe]\ntags: [ml]\ndate: 2024-01-05"_s, {});
        row("broken YAML", u"title: a: b"_s, u"error yaml-colon"_s);
        row("wrong type", u"draft: yes"_s, u"error front-matter-type"_s);
        row("unknown author", u"authors: bob"_s, u"error author-unknown"_s);
        row("unknown author of a draft", u"draft: true\nauthors: bob"_s, u"warning author-unknown"_s);
        row("unknown author in an object", u"authors: [{key: bob}]"_s, u"error author-unknown"_s);
        row("same author twice", u"authors: [mira, mira]"_s, u"error author-duplicate"_s);
        row("inline author", u"authors: {name: Guest}"_s, u"warning author-inline"_s);
        row("two inline authors of one name", u"authors: [{name: G}, {name: G}]"_s,
            u"warning author-inline, warning author-inline"_s);
        row("legacy author", u"author: Guest"_s, u"warning author-inline"_s);
        row("both kinds of authors", u"authors: mira\nauthor: Guest"_s, u"error author-mix"_s);
        row("social with a slash", u"authors: {key: mira, socials: {x: a/b}}"_s, u"error author-socials"_s);
        row("inline tag", u"tags: [new]"_s, u"warning tag-inline"_s);
        row("tag by its label", u"tags: [Machine learning]"_s, u"warning tag-inline"_s);
        row("same tag twice", u"tags: [ml, ml]"_s, u"warning tag-duplicate"_s);
        row("tag without letters", u"tags: ['+']"_s, u"warning tag-inline, warning tag-without-address"_s);
        row("two tags on one page", u"tags: [inline-one]"_s, u"warning tag-inline, warning tag-collision"_s);
        row("date with zone as text", u"date: '2024-01-05T10:00:00Z'"_s, u"error front-matter-date"_s);
        row("date as number", u"date: 2024"_s, u"error front-matter-date"_s);
        row("no date", u"date: hello"_s, u"error front-matter-date"_s);
        row("empty date", u"date:"_s, u"error front-matter-date"_s);
        row("day that does not exist", u"date: 2024-02-30"_s, u"warning date-rolls-over"_s);
        row("date of a draft", u"draft: true\ndate: 2024"_s, u"warning front-matter-date"_s);
        row("empty title", u"title: ''"_s, u"warning title-empty"_s);
        row("slug of the list", u"slug: /"_s, u"warning slug-root"_s);
        row("address of another post", u"slug: /taken"_s, u"warning duplicate-permalink"_s);
        row("missing image", u"image: ./nowhere.png"_s, u"error image-missing"_s);
        row("image elsewhere", u"image: /img/nowhere.png"_s, {});
        row("last update", u"last_update: {date: hello}"_s, u"error front-matter-date"_s);
    }

    void finds()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, rules);
        QCOMPARE(rulesOf(checkPost(post(yaml), usualFile, exampleSite())), rules);
    }

    void findsByPath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("rules");
        QTest::newRow("2024-13-45-x.md") << u"2024-13-45-x.md"_s << u"error path-date"_s;
        QTest::newRow("2024-02-30-x.md") << u"2024-02-30-x.md"_s << u"warning date-rolls-over"_s;
        QTest::newRow("2024-02-28.md") << u"2024-02-28.md"_s << u"warning title-empty"_s;
        QTest::newRow("x.md in git") << u"x.md"_s << QString();
        QTest::newRow("_partial.md") << u"_partial.md"_s << u"warning partial-front-matter"_s;
        QTest::newRow("_folder/x.md") << u"_folder/x.md"_s << u"warning partial-front-matter"_s;
    }

    void findsByPath()
    {
        QFETCH(QString, path);
        QFETCH(QString, rules);
        QCOMPARE(rulesOf(checkPost(post({}), u"/site/blog/"_s + path, exampleSite())), rules);
    }

    void findsFences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rules");
        QTest::newRow("none") << u"<!-- truncate -->"_s << QString();
        QTest::newRow("unclosed") << u"---\ntitle: A\n"_s
                                  << u"warning front-matter-unclosed, warning truncate-missing"_s;
        QTest::newRow("toml") << u"---toml\na = 1\n---\n<!-- truncate -->"_s
                              << u"error front-matter-language"_s;
        QTest::newRow("script") << u"---js\n{}\n---\n<!-- truncate -->"_s
                                << u"warning front-matter-language"_s;
        QTest::newRow("no marker") << u"Text"_s << u"warning truncate-missing"_s;
    }

    void findsFences()
    {
        QFETCH(QString, text);
        QFETCH(QString, rules);
        QCOMPARE(rulesOf(checkPost(text, usualFile, exampleSite())), rules);
    }

    void namesTheValidKeysAndPlaces()
    {
        const Diagnostics problems =
            checkPost(post(u"title: A\nauthors: [mira, bob]"_s), usualFile, exampleSite());
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(
            problems[0].message,
            u"Blog author with key \"bob\" not found in the authors map file. Valid author keys are: mira, joe"_s);
        QCOMPARE(problems[0].position, (TextPosition{3, 17}));
        QCOMPARE(problems[0].span.length, qsizetype(3));
    }

    void suggestsTheTagThatWasMeant()
    {
        const Diagnostics problems = checkPost(post(u"tags: [ML]"_s), usualFile, exampleSite());
        QCOMPARE(problems.size(), std::size_t(1));
        QCOMPARE(problems[0].message, u"The tag “ML” is not defined in tags.yml: did you mean “ml”?"_s);
    }

    void saysWhenThereAreNoAuthors()
    {
        SiteSnapshot site = exampleSite();
        site.authors = {};
        const Diagnostics problems = checkPost(post(u"authors: mira"_s), usualFile, site);
        QCOMPARE(rulesOf(problems), u"error author-unknown"_s);
        QVERIFY(problems[0].message.contains(u"no authors map file could be loaded"_s));
    }

    void warnsOfASpoiledDescription()
    {
        const QString body = u"The snake_case_word\n<!-- truncate -->\n"_s;
        const QString rules = rulesOf(checkPost(body, usualFile, exampleSite()));
        QCOMPARE(rules, u"note description-spoiled"_s);
        const QString described = u"---\ndescription: D\n---\n"_s + body;
        QCOMPARE(checkPost(described, usualFile, exampleSite()), Diagnostics());
    }

    void followsTheConfiguration()
    {
        SiteSnapshot site = exampleSite();
        site.config.blog.onInlineTags.value = ReportLevel::Ignore;
        site.config.blog.onInlineAuthors.value = ReportLevel::Throw;
        site.config.blog.onUntruncatedBlogPosts.value = ReportLevel::Log;
        site.config.onDuplicateRoutes.value = ReportLevel::Throw;
        const QString text = u"---\ntags: [new]\nauthor: Guest\nslug: taken\n---\nText\n"_s;
        QCOMPARE(
            rulesOf(checkPost(text, usualFile, site)),
            u"error author-inline, error duplicate-permalink, note truncate-missing"_s);
    }

    void missesADateOutsideOfGit()
    {
        SiteSnapshot site = exampleSite();
        site.isInGit = false;
        QCOMPARE(rulesOf(checkPost(post({}), u"/site/blog/x.md"_s, site)), u"error date-missing"_s);
        QCOMPARE(
            rulesOf(checkPost(post(u"draft: true"_s), u"/site/blog/x.md"_s, site)),
            u"warning date-missing"_s);
    }

    void leavesALoneFileInPeace()
    {
        const QString file = u"/notes/readme.md"_s;
        const SiteSnapshotPtr site = singlePostSite(file);
        QCOMPARE(
            checkPost(u"---\ntitle: A\nauthors: [bob]\ntags: [x]\n---\nText\n"_s, file, *site),
            Diagnostics());
        QCOMPARE(checkPost(u"Text"_s, QString(), *singlePostSite(QString())), Diagnostics());
    }

    void acceptsEveryPostThatTheRealSitesBuilt_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"seed", "features", "electron", "jest", "pnpm"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void acceptsEveryPostThatTheRealSitesBuilt()
    {
        QFETCH(QString, name);
        if (corpusSite(name).isEmpty())
            QSKIP("the corpus is not here");
        const Result<SiteSnapshotPtr> site = scanSite(corpusSite(name));
        QVERIFY_RESULT(site);
        QCOMPARE((*site)->diagnostics, Diagnostics());
        for (const PostMeta &meta : (*site)->posts) {
            const Result<TextFile> text = readTextFile(meta.file);
            QVERIFY_RESULT(text);
            for (const Diagnostic &problem : checkPost(text->text, meta.file, **site))
                QVERIFY2(problem.severity != Severity::Error, qPrintable(toLine(problem, meta.file)));
        }
    }
};

QTEST_GUILESS_MAIN(TestPostCheck)
#include "tst_postcheck.moc"
