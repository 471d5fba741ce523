// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/datechange.h"
#include "site/postcalendar.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestDateChange : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesOnlyTheDay_data();
    void writesOnlyTheDay();
    void refusesBrokenFrontMatter();
    void tellsWhereADateStands();
    void sortsPostsByDay();
    void startsWeeks_data();
    void startsWeeks();
};

void TestDateChange::writesOnlyTheDay_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QString>("after");

    // All of them to 12 March 2024.
    const QDate fifth(2024, 3, 5);
    QTest::newRow("plain") << u"---\ndate: 2024-03-05 # soon\n---\n"_s << fifth
                           << u"---\ndate: 2024-03-12 # soon\n---\n"_s;
    QTest::newRow("quoted, short and with a time")
        << u"---\ndate: \"2024-3-5 10:00\"\n---\n"_s << fifth << u"---\ndate: \"2024-3-12 10:00\"\n---\n"_s;
    QTest::newRow("words") << u"---\ndate: 'March 5, 2024'\n---\n"_s << fifth
                           << u"---\ndate: 'March 12, 2024'\n---\n"_s;
    QTest::newRow("a zone that turns the day") << u"---\ndate: 2024-03-04T23:00:00-05:00\n---\n"_s << fifth
                                               << u"---\ndate: 2024-03-11T23:00:00-05:00\n---\n"_s;
    QTest::newRow("no date") << u"---\ntitle: A\n---\n"_s << QDate()
                             << u"---\ntitle: A\ndate: 2024-03-12\n---\n"_s;
    QTest::newRow("the path's date") << u"---\ntitle: A\n---\n"_s << fifth
                                     << u"---\ntitle: A\ndate: 2024-03-12\n---\n"_s;
    QTest::newRow("no front matter") << u"Text\n"_s << QDate() << u"---\ndate: 2024-03-12\n---\n\nText\n"_s;
    QTest::newRow("unreadable") << u"---\ndate: soon\n---\n"_s << QDate()
                                << u"---\ndate: 2024-03-12\n---\n"_s;
}

void TestDateChange::writesOnlyTheDay()
{
    QFETCH(const QString, before);
    QFETCH(const QDate, from);
    const Result<TextEdits> edits = changeDay(before, from, QDate(2024, 3, 12));
    QVERIFY_RESULT(edits);
    QTEST(applyEdits(before, *edits), "after");
}

void TestDateChange::refusesBrokenFrontMatter()
{
    auto site = std::make_shared<SiteSnapshot>();
    PostMeta post;
    post.file = u"/b/a.md"_s;
    post.title = u"A"_s;
    site->posts = {post};
    site->sortPosts();
    const auto text = [](const QString &) -> Result<SourceText> {
        return SourceText{u"---\na: [\n---\n"_s, {}, TextHome::File};
    };
    const BulkPatch patch = planDay({site, text}, u"/b/a.md"_s, QDate(2024, 3, 12));
    QCOMPARE(patch.caption, u"Move “A” to 2024-03-12"_s);
    QVERIFY(patch.isEmpty());
    QCOMPARE(patch.obstacles.size(), 1U);
}

void TestDateChange::tellsWhereADateStands()
{
    QVERIFY(dateSource(u"---\ndate: 2024-03-05\n---\n"_s, u"2024-03-05-a.md"_s) == DateSource::FrontMatter);
    QVERIFY(dateSource(u"---\ntitle: A\n---\n"_s, u"2024-03-05-a.md"_s) == DateSource::Path);
    QVERIFY(dateSource(u"Text"_s, u"a.md"_s) == DateSource::None);
}

void TestDateChange::sortsPostsByDay()
{
    const auto post = [](const QString &path, const QString &date) {
        PostMeta meta;
        meta.file = u"/b/"_s + path;
        meta.relativePath = path;
        meta.date = QDateTime::fromString(date, Qt::ISODate);
        return meta;
    };
    SiteSnapshot site;
    site.posts = {
        post(u"late.md"_s, u"2024-03-05T12:00:00Z"_s),      post(u"early.md"_s, u"2024-03-05T01:00:00Z"_s),
        post(u"zone.md"_s, u"2024-03-05T23:30:00-05:00"_s), post(u"none.md"_s, {}),
        post(u"future.md"_s, u"2024-04-01T00:00:00Z"_s),    post(u"draft.md"_s, u"2024-04-02T00:00:00Z"_s)};
    site.posts[0].unlisted = true;
    site.posts[1].title = u"Early"_s;
    site.posts[5].draft = true;
    const PostCalendar calendar(site, QDate(2024, 3, 10));
    const std::vector<CalendarPost> fifth{
        {u"/b/early.md"_s, u"Early"_s, CalendarMark::Published},
        {u"/b/late.md"_s, u"late.md"_s, CalendarMark::Unlisted}};
    QVERIFY(calendar.on(QDate(2024, 3, 5)) == fifth);
    QCOMPARE(calendar.on(QDate(2024, 3, 6)).at(0).title, u"zone.md"_s);
    QVERIFY(calendar.on(QDate(2024, 4, 1)).at(0).mark == CalendarMark::Future);
    QVERIFY(calendar.on(QDate(2024, 4, 2)).at(0).mark == CalendarMark::Draft);
    QCOMPARE(calendar.on(QDate()).size(), 1U);
    QVERIFY(calendar.on(QDate(2024, 3, 7)).empty());
    QCOMPARE(calendar.newest(), QDate(2024, 4, 2));
    QVERIFY(!PostCalendar().newest().isValid());
}

void TestDateChange::startsWeeks_data()
{
    QTest::addColumn<QDate>("month");
    QTest::addColumn<int>("weekStart");
    QTest::addColumn<QDate>("first");

    QTest::newRow("week from Monday") << QDate(2024, 3, 17) << int(Qt::Monday) << QDate(2024, 2, 26);
    QTest::newRow("week from Sunday") << QDate(2024, 3, 1) << int(Qt::Sunday) << QDate(2024, 2, 25);
    QTest::newRow("the month begins the week") << QDate(2024, 4, 30) << int(Qt::Monday) << QDate(2024, 4, 1);
    QTest::newRow("over the year") << QDate(2026, 1, 1) << int(Qt::Monday) << QDate(2025, 12, 29);
}

void TestDateChange::startsWeeks()
{
    QFETCH(const QDate, month);
    QFETCH(const int, weekStart);
    QTEST(firstDayShown(month, static_cast<Qt::DayOfWeek>(weekStart)), "first");
}

QTEST_GUILESS_MAIN(TestDateChange)
#include "tst_datechange.moc"
