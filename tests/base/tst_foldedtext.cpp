// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/foldedtext.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestFoldedText : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        QTest::addColumn<QList<qsizetype>>("places");

        QTest::newRow("plain") << u"A Post"_s << u"a post"_s << QList<qsizetype>();
        QTest::newRow("accent") << u"Über"_s << u"uber"_s << QList<qsizetype>{0, 1, 2, 3};
        QTest::newRow("accent of its own") << u"u\u0308b"_s << u"ub"_s << QList<qsizetype>{0, 2};
        QTest::newRow("ligature") << u"ﬁn"_s << u"fin"_s << QList<qsizetype>{0, 0, 1};
        QTest::newRow("emoji") << u"é😀x"_s << u"e😀x"_s << QList<qsizetype>{0, 1, 1, 3};
        QTest::newRow("half an emoji")
            << u"é"_s + QChar(0xd83d) << u"e"_s + QChar(0xd83d) << QList<qsizetype>{0, 1};
    }

    void folds()
    {
        QFETCH(const QString, text);
        const FoldedText result = foldText(text);
        QTEST(result.text, "folded");
        QTEST(QList<qsizetype>(result.places.begin(), result.places.end()), "places");
    }
};

QTEST_GUILESS_MAIN(TestFoldedText)
#include "tst_foldedtext.moc"
