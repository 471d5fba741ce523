// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/usehistory.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestUseHistory : public GalleyTest
{
    Q_OBJECT

private:
    static PostMeta post(const QString &file, const QDate &date, const QStringList &tags)
    {
        PostMeta meta;
        meta.file = file;
        if (date.isValid())
            meta.date = date.startOfDay(Qt::UTC);
        for (const QString &tag : tags)
            meta.tags.push_back(resolveTag(tag, {}));
        return meta;
    }

private Q_SLOTS:
    void countsByMonth()
    {
        SiteSnapshot site;
        site.posts = {
            post(u"/c"_s, {2026, 3, 31}, {u"a"_s, u"b"_s, u"a"_s}), post(u"/b"_s, {2026, 3, 1}, {u"a"_s}),
            post(u"/a"_s, {2025, 12, 31}, {u"a"_s}), post(u"/0"_s, {}, {u"a"_s})};
        site.posts[1].draft = true;
        site.posts[0].authors.resize(2);
        site.posts[0].authors[0].key = u"mira"_s;
        site.posts[0].authors[1].name = u"Guest"_s;
        const std::vector<UseHistory> tags = tagHistories(site);
        QCOMPARE(tags.size(), std::size_t(2));
        QCOMPARE(tags[0].name, u"a"_s);
        QCOMPARE(tags[0].posts, 4);
        QCOMPARE(tags[0].drafts, 1);
        QCOMPARE(tags[0].files, (QStringList{u"/c"_s, u"/b"_s, u"/a"_s, u"/0"_s}));
        const std::vector<MonthUse> months{{{2025, 12, 1}, 1}, {{2026, 3, 1}, 2}};
        QVERIFY(tags[0].months == months);
        QVERIFY(postsByMonth(site) == months);
        const std::vector<UseHistory> authors = authorHistories(site);
        QCOMPARE(authors.size(), std::size_t(2));
        QCOMPARE(authors[0].name, u"Guest"_s);
        QCOMPARE(authors[1].name, u"mira"_s);
    }

    void spreadsMonths()
    {
        const std::vector<MonthUse> months{{{2024, 1, 1}, 1}, {{2024, 12, 1}, 2}};
        QVERIFY(spread(months, {2024, 1, 1}, {2024, 12, 1}, 4) == (std::vector{1, 0, 0, 2}));
        // One month fills one bar, and what lies outside is left out.
        QVERIFY(spread(months, {2024, 1, 1}, {2024, 1, 1}, 3) == (std::vector{1, 0, 0}));
        QVERIFY(spread({}, {2024, 1, 1}, {2025, 1, 1}, 2) == (std::vector{0, 0}));
    }
};

QTEST_GUILESS_MAIN(TestUseHistory)
#include "tst_usehistory.moc"
