// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/dateformat.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestDateFormat : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheWrittenFormat_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("expected");
        const QDate late(2024, 12, 31);
        const QDate early(2025, 2, 3);
        QTest::newRow("day") << u"2024-01-05"_s << late << u"2024-12-31"_s;
        QTest::newRow("day in double quotes") << u"\"2024-01-05\""_s << late << u"\"2024-12-31\""_s;
        QTest::newRow("day in single quotes") << u"'2024-01-05'"_s << early << u"'2025-02-03'"_s;
        QTest::newRow("without zeros") << u"2024-1-5"_s << early << u"2025-2-3"_s;
        QTest::newRow("one number without zero") << u"2024-11-5"_s << early << u"2025-2-3"_s;
        QTest::newRow("two digits pad") << u"2024-11-15"_s << early << u"2025-02-03"_s;
        QTest::newRow("slashes") << u"2024/01/05"_s << late << u"2024/12/31"_s;
        QTest::newRow("time without seconds") << u"2024-01-05T10:00"_s << late << u"2024-12-31T10:00"_s;
        QTest::newRow("blank and time") << u"2024-01-05 10:00:30"_s << late << u"2024-12-31 10:00:30"_s;
        QTest::newRow("milliseconds in UTC")
            << u"2018-01-22T00:00:00.000Z"_s << late << u"2024-12-31T00:00:00.000Z"_s;
        QTest::newRow("offset east") << u"2024-01-05 10:00:00 +02:00"_s << late
                                     << u"2024-12-31 10:00:00 +02:00"_s;
        QTest::newRow("offset west near midnight")
            << u"2024-01-05T23:30:00-05:00"_s << early << u"2025-02-03T23:30:00-05:00"_s;
        QTest::newRow("month name") << u"January 5 2024"_s << late << u"December 31 2024"_s;
        QTest::newRow("short month, comma, quotes, time")
            << u"\"Jan 5, 2024 10:00\""_s << late << u"\"Dec 31, 2024 10:00\""_s;
        QTest::newRow("day before month") << u"05 Jan 2024"_s << early << u"03 Feb 2025"_s;
        QTest::newRow("weekday follows")
            << u"'Fri, 05 Jan 2024 08:00:00 GMT'"_s << early << u"'Mon, 03 Feb 2025 08:00:00 GMT'"_s;
        QTest::newRow("month first") << u"01/05/2024"_s << late << u"12/31/2024"_s;
        QTest::newRow("impossible day") << u"2024-02-30"_s << early << u"2025-02-03"_s;
        QTest::newRow("nothing") << QString() << early << u"2025-02-03"_s;
        QTest::newRow("no date") << u"'soon'"_s << early << u"'2025-02-03'"_s;
        QTest::newRow("digits in a row are no date for the site")
            << u"20240105"_s << early << u"2025-02-03"_s;
    }

    void keepsTheWrittenFormat()
    {
        QFETCH(QString, written);
        QFETCH(QDate, date);
        QFETCH(QString, expected);
        QCOMPARE(dateInFormatOf(written, date), expected);
    }

    void settingTheWrittenDayChangesNothing_data() { keepsTheWrittenFormat_data(); }

    void settingTheWrittenDayChangesNothing()
    {
        QFETCH(QString, written);
        const std::optional<QDate> day = writtenDay(written);
        if (day && !written.contains(u"02-30"_s))
            QCOMPARE(dateInFormatOf(written, *day), written);
    }

    void readsTheWrittenDay_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QDate>("date");
        QTest::newRow("day") << u"2024-01-05"_s << QDate(2024, 1, 5);
        QTest::newRow("the zone does not move it") << u"2024-01-05T23:30:00-05:00"_s << QDate(2024, 1, 5);
        QTest::newRow("leap day") << u"'2024-02-29'"_s << QDate(2024, 2, 29);
        QTest::newRow("no leap year") << u"2023-02-29"_s << QDate(2023, 3, 1);
        QTest::newRow("thirteenth month") << u"2021-13-01"_s << QDate(2022, 1, 1);
        QTest::newRow("word") << u"hello"_s << QDate();
        QTest::newRow("number") << u"20240105"_s << QDate();
        QTest::newRow("day zero") << u"2024-01-00"_s << QDate();
    }

    void readsTheWrittenDay()
    {
        QFETCH(QString, written);
        QFETCH(QDate, date);
        QCOMPARE(writtenDay(written).value_or(QDate()), date);
    }

    void findsTheDayOfThePath_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QDate>("date");
        QTest::newRow("file") << u"2024-03-05-hello.md"_s << QDate(2024, 3, 5);
        QTest::newRow("folder") << u"2024-3-5-hello/index.mdx"_s << QDate(2024, 3, 5);
        QTest::newRow("folders of numbers") << u"2024/03/05/hello.md"_s << QDate(2024, 3, 5);
        QTest::newRow("the last one wins") << u"2020-01-01/2024-03-05.md"_s << QDate(2024, 3, 5);
        QTest::newRow("none") << u"hello.md"_s << QDate();
    }

    void findsTheDayOfThePath()
    {
        QFETCH(QString, path);
        QFETCH(QDate, date);
        QCOMPARE(dateOfPath(path).value_or(QDate()), date);
    }

    void knowsWhatMayStayPlain()
    {
        QVERIFY(isPlainDate(u"2024-01-05T10:00:00+02:00"_s));
        QVERIFY(isPlainDate(u"Jan 5, 2024"_s));
        QVERIFY(!isPlainDate(u"soon: maybe"_s));
        QVERIFY(!isPlainDate(u"2024 #1"_s));
        QVERIFY(!isPlainDate(u"[2024]"_s));
        QVERIFY(!isPlainDate(u"2024:"_s));
        QVERIFY(!isPlainDate(QString()));
    }
};

QTEST_GUILESS_MAIN(TestDateFormat)
#include "tst_dateformat.moc"
