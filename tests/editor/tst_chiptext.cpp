// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/chiptext.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestChipText : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void splitsWhatIsPasted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("items");
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("one") << u" release "_s << QStringList{u"release"_s};
        QTest::newRow("spaces inside stay") << u"machine learning"_s << QStringList{u"machine learning"_s};
        QTest::newRow("comma and semicolon") << u"a, b; c"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("lines") << u"a\nb\r\n\nc\n"_s << QStringList{u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("cells of a table") << u"a\tb"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("YAML block list")
            << u"- a\n- \"b, c\"\n  - d"_s << QStringList{u"a"_s, u"b, c"_s, u"d"_s};
        QTest::newRow("YAML flow list") << u"[a, 'b c']"_s << QStringList{u"a"_s, u"b c"_s};
        QTest::newRow("quotes protect a comma") << u"\"a, b\", c"_s << QStringList{u"a, b"_s, u"c"_s};
        QTest::newRow("an apostrophe is no quote")
            << u"don't, can't"_s << QStringList{u"don't"_s, u"can't"_s};
        QTest::newRow("a quote that never closes") << u"\"a, b"_s << QStringList{u"\"a"_s, u"b"_s};
        QTest::newRow("repeated items once") << u"a, a, b"_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("only separators") << u",;, ,"_s << QStringList();
        QTest::newRow("any script") << u"日本語, über; 🚀"_s << QStringList{u"日本語"_s, u"über"_s, u"🚀"_s};
        QTest::newRow("a hyphen inside") << u"deep-dive, c++"_s << QStringList{u"deep-dive"_s, u"c++"_s};
    }

    void splitsWhatIsPasted()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, items);
        QCOMPARE(splitChips(text), items);
    }

    void knowsWhenTypingEndsAnItem()
    {
        QVERIFY(!hasChipSeparator(u"machine learning"_s));
        QVERIFY(hasChipSeparator(u"machine,"_s));
        QVERIFY(!hasChipSeparator(u"\"a, b\""_s));
    }
};

QTEST_GUILESS_MAIN(TestChipText)
#include "tst_chiptext.moc"
