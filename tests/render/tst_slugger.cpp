// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/slugger.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestSlugger : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void makesSlugs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("slug");
        QTest::newRow("ampersand") << u"A & B"_s << u"a--b"_s;
        QTest::newRow("punctuation") << u"What's new? (v2.0)"_s << u"whats-new-v20"_s;
        QTest::newRow("dash") << u"a - b"_s << u"a---b"_s;
        QTest::newRow("emoji") << u"🚀 Go"_s << u"-go"_s;
        QTest::newRow("emoji with a variation selector") << u"❤️ x"_s << u"\uFE0F-x"_s;
        QTest::newRow("shortcode") << u":rocket: Go"_s << u"rocket-go"_s;
        QTest::newRow("umlauts and ideographs") << u"Über Größe 你好"_s << u"über-größe-你好"_s;
        QTest::newRow("dotted capital") << u"İ"_s << u"i\u0307"_s;
        QTest::newRow("fractions and circled digits") << u"½ ² ①"_s << u"--"_s;
        QTest::newRow("tab and no-break space") << u"a\tb\u00A0c"_s << u"abc"_s;
        QTest::newRow("underscores") << u"foo_bar() and bold link"_s << u"foo_bar-and-bold-link"_s;
        QTest::newRow("signs between") << u"C++ & C#: \"x\""_s << u"c--c-x"_s;
        QTest::newRow("several spaces") << u"a   b"_s << u"a---b"_s;
        QTest::newRow("nothing left") << u"???"_s << QString();
    }

    void makesSlugs()
    {
        QFETCH(QString, text);
        QTEST(Slugger::slug(text), "slug");
    }

    void keepsCaseWhereTheSiteDoes()
    {
        Slugger slugger;
        QCOMPARE(slugger.unique(u"Über A!"_s, Slugger::Letters::AsWritten), u"Über-A"_s);
        QCOMPARE(slugger.unique(u"über a"_s, Slugger::Letters::AsWritten), u"über-a"_s);
        QCOMPARE(slugger.unique(u"Über A"_s, Slugger::Letters::AsWritten), u"Über-A-1"_s);
    }

    void countsEqualOnes_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("three times") << QStringList{u"A"_s, u"A"_s, u"A"_s, u"A 1"_s}
                                     << QStringList{u"a"_s, u"a-1"_s, u"a-2"_s, u"a-1-1"_s};
        QTest::newRow("number taken") << QStringList{u"foo"_s, u"foo-1"_s, u"foo"_s, u"foo"_s}
                                      << QStringList{u"foo"_s, u"foo-1"_s, u"foo-2"_s, u"foo-3"_s};
    }

    void countsEqualOnes()
    {
        QFETCH(QStringList, texts);
        Slugger slugger;
        QStringList made;
        for (const QString &text : std::as_const(texts))
            made.append(slugger.unique(text));
        QTEST(made, "ids");
    }
};

QTEST_GUILESS_MAIN(TestSlugger)
#include "tst_slugger.moc"
