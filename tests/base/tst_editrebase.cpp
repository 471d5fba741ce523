// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/editrebase.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestEditRebase final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void invertsEdits()
    {
        const QString before = u"abcd"_s;
        const TextEdits edits{{{0, 1}, u"AA"_s}, {{2, 0}, u"-"_s}, {{3, 1}, QString()}};
        const QString after = applyEdits(before, edits);
        QCOMPARE(applyEdits(after, inverted(before, edits)), before);
    }

    void rebasesEdits_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("result"); // of making "cd" of "abcdef" upper case there
        QTest::newRow("nothing else") << u"abcdef"_s << u"abCDef"_s;
        QTest::newRow("before") << u"--abcdef"_s << u"--abCDef"_s;
        QTest::newRow("right before") << u"ab-cdef"_s << u"ab-CDef"_s;
        QTest::newRow("right behind") << u"abcd-ef"_s << u"abCD-ef"_s;
        QTest::newRow("cut behind") << u"abcd"_s << u"abCD"_s;
        QTest::newRow("the same characters") << u"abXdef"_s << QString();
        QTest::newRow("between them") << u"abc-def"_s << QString();
        QTest::newRow("all around") << u"x"_s << QString();
    }

    void rebasesEdits()
    {
        QFETCH(QString, after);
        QFETCH(QString, result);
        const auto edits = rebased({{{2, 2}, u"CD"_s}}, u"abcdef"_s, after);
        QCOMPARE(edits ? applyEdits(after, *edits) : QString(), result);
    }
};

QTEST_GUILESS_MAIN(TestEditRebase)
#include "tst_editrebase.moc"
