// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postlisting.h"
#include "testing/galleytest.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Galley {

class TestPostRows final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void marksPosts();
    void namesAuthorsAndTags();
    void sorts_data();
    void sorts();
    void groups_data();
    void groups();
    void keepsEmptyGroupings();
    void filters_data();
    void filters();
    void filtersALargeBlogQuickly();
};

namespace {

PostMeta post(const QString &name, const QString &title, const QString &day)
{
    PostMeta meta;
    meta.file = u"/b/blog/"_s + name;
    meta.relativePath = name;
    meta.title = title;
    meta.date = QDateTime(QDate::fromString(day, Qt::ISODate), QTime(), Qt::UTC);
    return meta;
}

SiteSnapshot example()
{
    SiteSnapshot site;
    site.posts = {
        post(u"a.md"_s, u"Über GPUs"_s, u"2023-04-01"_s), post(u"b.md"_s, u"Tokens"_s, u"2024-05-01"_s),
        post(u"idea.md"_s, u"An idea"_s, {}), post(u"c.md"_s, {}, u"2024-05-01"_s)};
    site.posts[0].authors = {Author{}};
    site.posts[0].authors[0].key = u"mira"_s;
    site.posts[0].authors[0].name = u"Mira Holt"_s;
    site.posts[1].authors = {Author{}};
    site.posts[1].authors[0].key = u"joe"_s;
    site.posts[1].tags = {
        Tag{u"ml"_s, u"Machine learning"_s, u"/ml"_s, {}}, Tag{u"Go"_s, u"Go"_s, u"/go"_s, {}}};
    site.posts[1].unlisted = true;
    site.posts[2].draft = true;
    return site;
}

const QDate today(2024, 4, 15);

/// "b.md" for a list, "2024: b.md c.md" for groups.
QStringList listed(const PostListing &listing)
{
    const std::vector<PostRow> rows = postRows(example(), {u"/b/blog/c.md"_s}, today);
    QStringList result;
    for (const PostGroup &group : groupPosts(rows, listing)) {
        QStringList files;
        for (const int row : group.rows)
            files << rows[static_cast<size_t>(row)].file.section(u'/', -1);
        if (listing.grouping == PostGrouping::None)
            return files;
        result << group.name + u": "_s + files.join(u' ');
    }
    return result;
}

} // namespace

void TestPostRows::marksPosts()
{
    const std::vector<PostRow> rows = postRows(example(), {u"/b/blog/c.md"_s}, today);
    QCOMPARE(rows[0].marks, PostMarks());
    QCOMPARE(rows[1].marks, PostMark::Unlisted | PostMark::Future);
    QCOMPARE(rows[2].marks, PostMarks(PostMark::Draft));
    QCOMPARE(rows[3].marks, PostMark::Future | PostMark::Problems);
    QCOMPARE(markTexts(rows[3].marks), (QStringList{u"Future"_s, u"Problems"_s}));
    QVERIFY(!postRows(example(), {u"/b/blog/c.md"_s}, QDate(2024, 5, 1))[1].marks.testFlag(PostMark::Future));
}

void TestPostRows::namesAuthorsAndTags()
{
    const std::vector<PostRow> rows = postRows(example(), {u"/b/blog/c.md"_s}, today);
    QCOMPARE(rows[0].authors, QStringList(u"Mira Holt"_s));
    QCOMPARE(rows[1].authors, QStringList(u"joe"_s));
    QCOMPARE(rows[1].tags, (QStringList{u"Machine learning"_s, u"Go"_s}));
    QCOMPARE(rows[2].date, QString());
    QCOMPARE(rows[3].title, u"c.md"_s);
    QCOMPARE(rows[0].date, u"2023-04-01"_s);
}

void TestPostRows::sorts_data()
{
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("ascending");
    QTest::addColumn<QStringList>("files");

    const auto row = [](const char *name, PostOrder order, bool ascending, const QStringList &files) {
        QTest::newRow(name) << static_cast<int>(order) << ascending << files;
    };
    row("newest first", PostOrder::Date, false, {u"idea.md"_s, u"c.md"_s, u"b.md"_s, u"a.md"_s});
    row("oldest first", PostOrder::Date, true, {u"a.md"_s, u"b.md"_s, u"c.md"_s, u"idea.md"_s});
    row("title", PostOrder::Title, true, {u"idea.md"_s, u"c.md"_s, u"b.md"_s, u"a.md"_s});
    row("title backwards", PostOrder::Title, false, {u"a.md"_s, u"b.md"_s, u"c.md"_s, u"idea.md"_s});
    row("author, newest first among equals", PostOrder::Author, true,
        {u"idea.md"_s, u"c.md"_s, u"b.md"_s, u"a.md"_s});
    row("state", PostOrder::State, false, {u"b.md"_s, u"c.md"_s, u"idea.md"_s, u"a.md"_s});
}

void TestPostRows::sorts()
{
    QFETCH(const int, order);
    QFETCH(const bool, ascending);
    const Qt::SortOrder direction = ascending ? Qt::AscendingOrder : Qt::DescendingOrder;
    QTEST(listed({{}, static_cast<PostOrder>(order), direction, PostGrouping::None}), "files");
}

void TestPostRows::groups_data()
{
    QTest::addColumn<int>("grouping");
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("groups");

    const auto row = [](const char *name, PostGrouping grouping, const QString &filter,
                        const QStringList &groups) {
        QTest::newRow(name) << static_cast<int>(grouping) << filter << groups;
    };
    row("years, newest first, without a date at the end", PostGrouping::Year, {},
        {u"2024: c.md b.md"_s, u"2023: a.md"_s, u": idea.md"_s});
    row("a post in each of its tags", PostGrouping::Tag, {},
        {u"Go: b.md"_s, u"Machine learning: b.md"_s, u": idea.md c.md a.md"_s});
    row("authors by name", PostGrouping::Author, {},
        {u"joe: b.md"_s, u"Mira Holt: a.md"_s, u": idea.md c.md"_s});
    row("only groups that the filter leaves", PostGrouping::Year, u"2023"_s, {u"2023: a.md"_s});
}

void TestPostRows::groups()
{
    QFETCH(const int, grouping);
    QFETCH(const QString, filter);
    QTEST(
        listed({filter, PostOrder::Date, Qt::DescendingOrder, static_cast<PostGrouping>(grouping)}),
        "groups");
}

void TestPostRows::keepsEmptyGroupings()
{
    QCOMPARE(groupPosts({}, {}).size(), size_t(1));
    PostListing byYear;
    byYear.grouping = PostGrouping::Year;
    QCOMPARE(groupPosts({}, byYear).size(), size_t(0));
}

void TestPostRows::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("found");

    QTest::newRow("spaces only") << u"  "_s << QStringList{u"idea.md"_s, u"c.md"_s, u"b.md"_s, u"a.md"_s};
    QTest::newRow("title without case") << u"TOKENS"_s << QStringList{u"b.md"_s};
    QTest::newRow("title without accents") << u"uber"_s << QStringList{u"a.md"_s};
    QTest::newRow("accents in the filter") << u"tökens"_s << QStringList{u"b.md"_s};
    QTest::newRow("year") << u"2024"_s << QStringList{u"c.md"_s, u"b.md"_s};
    QTest::newRow("author's key") << u"mira"_s << QStringList{u"a.md"_s};
    QTest::newRow("author's name") << u"holt"_s << QStringList{u"a.md"_s};
    QTest::newRow("tag") << u"machine"_s << QStringList{u"b.md"_s};
    QTest::newRow("state") << u"draft"_s << QStringList{u"idea.md"_s};
    QTest::newRow("every word must match") << u"2024 machine"_s << QStringList{u"b.md"_s};
    QTest::newRow("words of different parts do not join") << u"2023 machine"_s << QStringList();
    QTest::newRow("file name") << u"c.md"_s << QStringList{u"c.md"_s};
    QTest::newRow("tag by key") << u"tag:ml"_s << QStringList{u"b.md"_s};
    QTest::newRow("tag by label in quotes") << u"tag:\"machine learning\""_s << QStringList{u"b.md"_s};
    QTest::newRow("quotes still open") << u"tag:\"machine le"_s << QStringList{u"b.md"_s};
    QTest::newRow("tag by its start only") << u"tag:learning"_s << QStringList();
    QTest::newRow("tag not in titles") << u"tag:tokens"_s << QStringList();
    QTest::newRow("author by key") << u"author:MIRA"_s << QStringList{u"a.md"_s};
    QTest::newRow("author by name") << u"author:\"mira h\""_s << QStringList{u"a.md"_s};
    QTest::newRow("drafts") << u"draft:yes"_s << QStringList{u"idea.md"_s};
    QTest::newRow("no drafts") << u"draft:no"_s << QStringList{u"c.md"_s, u"b.md"_s, u"a.md"_s};
    QTest::newRow("field still without a value")
        << u"draft: tag:"_s << QStringList{u"idea.md"_s, u"c.md"_s, u"b.md"_s, u"a.md"_s};
    QTest::newRow("fields and words") << u"tag:go draft:no author:joe token"_s << QStringList{u"b.md"_s};
    QTest::newRow("fields that contradict") << u"tag:go author:mira"_s << QStringList();
    QTest::newRow("colon in a word") << u"re:invent"_s << QStringList();
    QTest::newRow("problems") << u"problems"_s << QStringList{u"c.md"_s};
}

void TestPostRows::filters()
{
    QFETCH(const QString, filter);
    PostListing listing;
    listing.filter = filter;
    QTEST(listed(listing), "found");
}

void TestPostRows::filtersALargeBlogQuickly()
{
    SiteSnapshot site;
    for (int i = 0; i < 5000; ++i)
        site.posts.push_back(post(u"%1.md"_s.arg(i), u"A post über number %1"_s.arg(i), u"2024-05-01"_s));
    const std::vector<PostRow> rows = postRows(site, {}, today);
    PostListing listing;
    listing.filter = u"number 4999"_s;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(groupPosts(rows, listing).front().rows.size(), 1U);
    // The limit is 50 ms in a release build on an idle machine; this one only catches what grows wrongly.
    QVERIFY2(timer.elapsed() < 500, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPostRows)
#include "tst_postrows.moc"
