// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/readingtime.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestReadingTime : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void countsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("words");
        const auto row = [](const QString &text, int words) {
            QTest::newRow(qPrintable(text)) << text << words;
        };
        row({}, 0);
        row(u"don't"_s, 1);
        row(u"well-known"_s, 2);
        row(u"3.14"_s, 1);
        row(u"1,000"_s, 1);
        row(u"a@b.com"_s, 2);
        row(u"x_y"_s, 1);
        row(u"foo.bar"_s, 1);
        row(u"🚀"_s, 0);
        row(u"你好世界，我是中国人"_s, 4);
        row(u"one two\nthree\n\n## four ##"_s, 4);
        row(u"<b>x</b>"_s, 3);
        row(u"https://a.example/b?c=d"_s, 5);
        row(u"---"_s, 0);
        row(u"Plain words, and (others): 3rd, x.y... don't! 你好 ok?"_s, 9);
        row(u". , !! ?"_s, 0);
        row(u"a\tb  c\u00A0d"_s, 4);
    }

    void countsWords()
    {
        QFETCH(QString, text);
        QFETCH(int, words);
        QCOMPARE(countWords(text, u"en"_s), words);
        QCOMPARE(countWords(text, u"no such locale"_s), words);
    }

    void givesMinutes_data()
    {
        QTest::addColumn<int>("words");
        QTest::addColumn<double>("minutes");
        QTest::newRow("none") << 0 << 0.0;
        QTest::newRow("one") << 1 << 0.01;
        QTest::newRow("200") << 200 << 1.0;
        QTest::newRow("201") << 201 << 1.0;
        QTest::newRow("202") << 202 << 1.01;
        QTest::newRow("10000") << 10000 << 50.0;
    }

    void givesMinutes()
    {
        QFETCH(int, words);
        QFETCH(double, minutes);
        QCOMPARE(minutesToRead(words), minutes);
    }
};

QTEST_GUILESS_MAIN(TestReadingTime)
#include "tst_readingtime.moc"
