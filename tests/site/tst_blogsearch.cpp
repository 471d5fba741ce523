// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/blogsearch.h"
#include "testing/galleytest.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestBlogSearch : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void looksWhereItIsTold_data();
    void looksWhereItIsTold();
    void tellsPlaces();
    void cutsLongLines();
    void stopsWhenCancelled();
    void tellsWhatIsNoExpression();
    void givesUpOnEndlessExpressions();
    void findsWhatIsNotSavedYet();
    void plansReplacements_data();
    void plansReplacements();
};

namespace {

/// A blog that lives in memory.
struct Blog
{
    explicit Blog(const QHash<QString, QString> &posts)
    {
        auto snapshot = std::make_shared<SiteSnapshot>();
        QStringList files = posts.keys();
        files.sort();
        for (const QString &file : files) {
            PostMeta meta;
            meta.file = file;
            snapshot->posts.push_back(meta);
        }
        input.site = snapshot;
        input.text = [posts](const QString &path) -> Result<SourceText> {
            return SourceText{posts.value(path), "hash", TextHome::File};
        };
    }

    SearchEnd search(const BlogQuery &query)
    {
        control.found = [this](const PostHits &hits) { found.push_back(hits); };
        return searchBlog(input, query, &control);
    }

    PlanInput input;
    SearchControl control;
    std::vector<PostHits> found;
};

/// "a.md 2:3 [hit]" for each hit.
QStringList textsOf(const std::vector<PostHits> &found)
{
    QStringList texts;
    for (const PostHits &post : found) {
        for (const SearchHit &hit : post.hits) {
            QString line = hit.line.text;
            for (auto mark = hit.line.marks.rbegin(); mark != hit.line.marks.rend(); ++mark)
                line.insert(mark->end(), u']').insert(mark->start, u'[');
            texts
                << u"%1 %2:%3 %4"_s.arg(post.file).arg(hit.position.line).arg(hit.position.column).arg(line);
        }
    }
    return texts;
}

BlogQuery words(const QString &pattern)
{
    return {{pattern, {}}, SearchScope::Everything, CodeText::Searched};
}

BlogQuery expression(const QString &pattern)
{
    return {{pattern, SearchOption::RegularExpression}, SearchScope::Everything, CodeText::Searched};
}

const QString sample = u"---\ntitle: cat\n---\nA cat.\n\n```\ncat\n```\n`cat` cat\n"_s;

} // namespace

void TestBlogSearch::looksWhereItIsTold_data()
{
    QTest::addColumn<int>("scope");
    QTest::addColumn<bool>("withCode");
    QTest::addColumn<QStringList>("places");

    const auto row = [](const char *name, SearchScope scope, bool withCode, const QStringList &places) {
        QTest::newRow(name) << static_cast<int>(scope) << withCode << places;
    };
    row("everything", SearchScope::Everything, true, {u"2:8"_s, u"4:3"_s, u"7:1"_s, u"9:2"_s, u"9:7"_s});
    row("everything but code", SearchScope::Everything, false, {u"2:8"_s, u"4:3"_s, u"9:7"_s});
    row("body", SearchScope::Body, true, {u"4:3"_s, u"7:1"_s, u"9:2"_s, u"9:7"_s});
    row("body without code", SearchScope::Body, false, {u"4:3"_s, u"9:7"_s});
    row("front matter", SearchScope::FrontMatter, true, {u"2:8"_s});
}

void TestBlogSearch::looksWhereItIsTold()
{
    QFETCH(const int, scope);
    QFETCH(const bool, withCode);
    Blog blog({{u"a.md"_s, sample}});
    BlogQuery query = words(u"cat"_s);
    query.scope = static_cast<SearchScope>(scope);
    query.code = withCode ? CodeText::Searched : CodeText::Skipped;
    const SearchEnd end = blog.search(query);
    QStringList places;
    for (const QString &text : textsOf(blog.found))
        places << text.section(u' ', 1, 1);
    QTEST(places, "places");
    QCOMPARE(end.hits, places.size());
    QCOMPARE(end.posts, 1);
}

void TestBlogSearch::tellsPlaces()
{
    Blog blog(
        {{u"a.md"_s, u"one\n  two cats, cats\n"_s},
         {u"b.md"_s, u"none"_s},
         {u"c.md"_s, u"\tcat\nstrophe"_s}});
    const SearchEnd end = blog.search(expression(u"cat(s|\\n.)"_s));
    QCOMPARE(
        textsOf(blog.found),
        (QStringList{u"a.md 2:7 two [cats], cats"_s, u"a.md 2:13 two cats, [cats]"_s, u"c.md 1:2 [cat]"_s}));
    QCOMPARE(end, (SearchEnd{2, 3, {}}));
}

void TestBlogSearch::cutsLongLines()
{
    Blog blog({{u"a.md"_s, u"x"_s.repeated(500) + u"cat"_s + u"y"_s.repeated(5000)}});
    blog.search(words(u"cat"_s));
    const MarkedText line = blog.found.at(0).hits.at(0).line;
    QVERIFY(line.text.startsWith(u"…xxx"));
    QVERIFY(line.text.size() < 250);
    QCOMPARE(line.marks.at(0).of(line.text).toString(), u"cat"_s);
}

void TestBlogSearch::stopsWhenCancelled()
{
    Blog blog({{u"a.md"_s, u"cat"_s}, {u"b.md"_s, u"cat"_s}});
    blog.control.found = [&](const PostHits &hits) {
        blog.found.push_back(hits);
        blog.control.cancelled = true;
    };
    QCOMPARE(searchBlog(blog.input, words(u"cat"_s), &blog.control).posts, 1);
    QCOMPARE(blog.found.size(), 1U);
}

void TestBlogSearch::tellsWhatIsNoExpression()
{
    Blog blog({{u"a.md"_s, u"cat"_s}});
    const SearchEnd end = blog.search(expression(u"(cat"_s));
    QVERIFY2(end.problem.startsWith(u"This is no regular expression: "), qPrintable(end.problem));
    QVERIFY(blog.found.empty());
}

void TestBlogSearch::givesUpOnEndlessExpressions()
{
    QHash<QString, QString> posts;
    for (int i = 0; i < 2000; ++i)
        posts.insert(u"%1.md"_s.arg(i), u"a"_s.repeated(50'000) + u"b"_s);
    Blog blog(posts);
    QElapsedTimer timer;
    timer.start();
    const SearchEnd end = blog.search(expression(u"(a+)+$"_s));
    QVERIFY2(end.problem.startsWith(u"The expression tries too many ways."), qPrintable(end.problem));
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));

    const BulkPatch patch = planReplacement(blog.input, {u"0.md"_s}, expression(u"(a+)+$"_s), u"x"_s);
    QVERIFY(patch.isEmpty());
    QCOMPARE(patch.obstacles.size(), 1U);
}

void TestBlogSearch::findsWhatIsNotSavedYet()
{
    Blog blog({{u"a.md"_s, u"as saved"_s}});
    blog.input.text = [](const QString &) -> Result<SourceText> {
        return SourceText{u"as on screen"_s, "screen", TextHome::OpenDocument};
    };
    QCOMPARE(blog.search(words(u"screen"_s)).hits, 1);
    const BulkPatch patch = planReplacement(blog.input, {u"a.md"_s}, words(u"screen"_s), u"paper"_s);
    QCOMPARE(patch.changes.size(), 1U);
    QVERIFY(patch.changes[0].home == TextHome::OpenDocument);
    QCOMPARE(patch.changes[0].baseHash, "screen");
}

void TestBlogSearch::plansReplacements_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isExpression");
    QTest::addColumn<QString>("replacement");
    QTest::addColumn<QString>("after");

    QTest::newRow("words") << u"cat"_s << false << u"dog $1"_s << u"dog $1 and dog $1"_s;
    QTest::newRow("group by dollar") << u"(c)(at)"_s << true << u"$2$1"_s << u"atc and atC"_s;
    QTest::newRow("group by backslash") << u"(c)(at)"_s << true << u"\\2\\1"_s << u"atc and atC"_s;
    QTest::newRow("whole match") << u"c.t"_s << true << u"<$0>"_s << u"<cat> and <Cat>"_s;
    QTest::newRow("only what changes") << u"cat"_s << false << u"cat"_s << u"cat and cat"_s;
    QTest::newRow("nothing") << u"cow"_s << false << u"x"_s << u"cat and Cat"_s;
}

void TestBlogSearch::plansReplacements()
{
    QFETCH(const QString, pattern);
    QFETCH(const bool, isExpression);
    QFETCH(const QString, replacement);
    const QString text = u"cat and Cat"_s;
    Blog blog({{u"a.md"_s, text}});
    const BulkPatch patch = planReplacement(
        blog.input, {u"a.md"_s}, isExpression ? expression(pattern) : words(pattern), replacement);
    QTEST(patch.isEmpty() ? text : applyEdits(text, patch.changes[0].edits), "after");
    QVERIFY(patch.isEmpty() == (pattern == u"cow"));
    if (replacement == u"cat")
        QCOMPARE(patch.changes[0].edits.size(), 1U);
}

QTEST_GUILESS_MAIN(TestBlogSearch)
#include "tst_blogsearch.moc"
