// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postrows.h"
#include "testing/galleytest.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace Galley {

class TestPostRows final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void sortsNewestFirst();
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
    site.posts[1].tags = {Tag{u"ml"_s, u"Machine learning"_s, u"/ml"_s, {}}};
    site.posts[1].unlisted = true;
    site.posts[2].draft = true;
    return site;
}

QStringList files(const std::vector<PostRow> &rows)
{
    QStringList result;
    for (const PostRow &row : rows)
        result << row.file.section(u'/', -1);
    return result;
}

} // namespace

void TestPostRows::sortsNewestFirst()
{
    const std::vector<PostRow> rows = postRows(example(), {});
    QCOMPARE(files(rows), (QStringList{u"idea.md"_s, u"c.md"_s, u"b.md"_s, u"a.md"_s}));
    QCOMPARE(rows[0].date, QString());
    QVERIFY(rows[0].mark == PostMark::Draft);
    QVERIFY(rows[2].mark == PostMark::Unlisted);
    QCOMPARE(rows[1].title, u"c.md"_s);
    QCOMPARE(rows[3].date, u"2023-04-01"_s);
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
}

void TestPostRows::filters()
{
    QFETCH(const QString, filter);
    QTEST(files(postRows(example(), filter)), "found");
}

void TestPostRows::filtersALargeBlogQuickly()
{
    SiteSnapshot site;
    for (int i = 0; i < 5000; ++i)
        site.posts.push_back(post(u"%1.md"_s.arg(i), u"A post über number %1"_s.arg(i), u"2024-05-01"_s));
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(postRows(site, u"number 4999"_s).size(), 1U);
    // The limit is 50 ms in a release build on an idle machine; this one only catches what grows wrongly.
    QVERIFY2(timer.elapsed() < 500, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPostRows)
#include "tst_postrows.moc"
