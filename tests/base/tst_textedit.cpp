// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textedit.h"
#include "testing/galleytest.h"

#include <QRandomGenerator>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTextEdit : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void appliesEditsInOneGo()
    {
        const TextEdits edits{{{0, 1}, u"AA"_s}, {{2, 0}, u"-"_s}, {{3, 1}, QString()}};
        QCOMPARE(applyEdits(u"abcd"_s, edits), u"AAb-c"_s);
    }

    void findsPositions_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("offset");
        QTest::addColumn<TextPosition>("position");
        QTest::newRow("start") << u"ab"_s << qsizetype(0) << TextPosition{1, 1};
        QTest::newRow("second line") << u"a\nbc"_s << qsizetype(3) << TextPosition{2, 2};
        QTest::newRow("line break belongs to its line") << u"a\nb"_s << qsizetype(1) << TextPosition{1, 2};
        QTest::newRow("past the end") << u"a\n"_s << qsizetype(99) << TextPosition{2, 1};
    }

    void findsPositions()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, offset);
        QFETCH(TextPosition, position);
        QCOMPARE(positionAt(text, offset), position);
    }

    void findsLineStarts()
    {
        QCOMPARE(lineStart(u"a\nbc\nd", 1), 0);
        QCOMPARE(lineStart(u"a\nbc\nd", 3), 5);
        QCOMPARE(lineStart(u"a\nbc\nd", 9), 6);
    }

    void smallestEditTouchesOnlyWhatDiffers_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<TextEdits>("edits");
        QTest::newRow("equal") << u"same"_s << u"same"_s << TextEdits{};
        QTest::newRow("insertion") << u"[a]"_s << u"[a, b]"_s << TextEdits{{{2, 0}, u", b"_s}};
        QTest::newRow("repeated letter") << u"aaa"_s << u"aa"_s << TextEdits{{{2, 1}, QString()}};
        QTest::newRow("a surrogate pair stays whole")
            << u"\U0001F680"_s << u"\U0001F681"_s << TextEdits{{{0, 2}, u"\U0001F681"_s}};
    }

    void smallestEditTouchesOnlyWhatDiffers()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(TextEdits, edits);
        QCOMPARE(smallestEdit(before, after), edits);
    }

    void smallestEditAlwaysGivesTheOtherText()
    {
        QRandomGenerator random(20260101);
        const auto text = [&] {
            QString result;
            for (int length = random.bounded(9); length > 0; --length)
                result += u"ab\n\U0001F680"_s.mid(random.bounded(2), 1 + random.bounded(3));
            return result;
        };
        for (int round = 0; round < 2000; ++round) {
            const QString before = text();
            const QString after = text();
            QCOMPARE(applyEdits(before, smallestEdit(before, after)), after);
        }
    }
};

QTEST_GUILESS_MAIN(TestTextEdit)
#include "tst_textedit.moc"
