// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/javascriptdate.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestJavaScriptDate : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsAsV8Does_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::newRow("2024-01-05Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("2024-01-05T10:00Z") << u"2024-01-05T10:00:00.000Z"_s;
        QTest::newRow("2024-01-05 10:00Z") << u"2024-01-05T10:00:00.000Z"_s;
        QTest::newRow("2024-01-05 10:00:30.5Z") << u"2024-01-05T10:00:30.500Z"_s;
        QTest::newRow("2024/01/05Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("2024-1-5Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("January 5 2024Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("Jan 5, 2024 10:00Z") << u"2024-01-05T10:00:00.000Z"_s;
        QTest::newRow("5 January 2024Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("Friday, January 5th 2024Z") << QString();
        QTest::newRow("Friday, January 5 2024Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("1/5/2024Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("1/5/24Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("1/5/70Z") << u"1970-01-05T00:00:00.000Z"_s;
        QTest::newRow("Jan 5 2024 10:00 PMZ") << QString();
        QTest::newRow("Jan 5 2024 10:00 PM Z") << u"2024-01-05T22:00:00.000Z"_s;
        QTest::newRow("Jan 2024Z") << u"2024-01-01T00:00:00.000Z"_s;
        QTest::newRow("2024-02-30Z") << u"2024-03-01T00:00:00.000Z"_s;
        QTest::newRow("2024-13-01Z") << QString();
        QTest::newRow("2024-01-05T10:00:00ZZ") << QString();
        QTest::newRow("2024-01-05T10:00+02:00Z") << QString();
        QTest::newRow("2024-01-05T10:00+02:00") << u"2024-01-05T08:00:00.000Z"_s;
        QTest::newRow("2024-01-05T10:00+0200") << u"2024-01-05T08:00:00.000Z"_s;
        QTest::newRow("Jan 5 2024 10:00 GMT-8") << u"2024-01-05T18:00:00.000Z"_s;
        QTest::newRow("Jan 5 2024 10:00 PST") << u"2024-01-05T18:00:00.000Z"_s;
        QTest::newRow("2024-01-05T24:00Z") << u"2024-01-06T00:00:00.000Z"_s;
        QTest::newRow("2024-01-05T25:00Z") << QString();
        QTest::newRow("2024 (a remark (nested) 99:99) Jan 5Z") << u"2024-01-05T00:00:00.000Z"_s;
        QTest::newRow("helloZ") << QString();
        QTest::newRow("2024Z") << u"2024-01-01T00:00:00.000Z"_s;
        QTest::newRow("Z") << QString();
    }

    void readsAsV8Does()
    {
        QFETCH(QString, expected);
        const QDateTime date = dateFromJavaScript(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(date.toString(Qt::ISODateWithMs), expected);
    }

    void refusesEndlessTexts()
    {
        QVERIFY(!dateFromJavaScript(QString(1'000'000, u'(')).isValid());
        QVERIFY(!dateFromJavaScript(QString(200, u'9')).isValid());
    }
};

QTEST_GUILESS_MAIN(TestJavaScriptDate)
#include "tst_javascriptdate.moc"
