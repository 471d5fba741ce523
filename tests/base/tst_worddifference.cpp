// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/linealignment.h"
#include "base/worddifference.h"
#include "testing/galleytest.h"

#include <QRandomGenerator>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestWordDifference : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("shown"); // [removed] {added}
        QTest::newRow("nothing") << u"a\n"_s << u"a\n"_s << u"a\n"_s;
        QTest::newRow("a word") << u"a small word\n"_s << u"a big word\n"_s << u"a [small]{big} word\n"_s;
        QTest::newRow("a line") << u"a\nb\n"_s << u"a\nx\nb\n"_s << u"a\n{x\n}b\n"_s;
        QTest::newRow("everything") << u"a"_s << u""_s << u"[a]"_s;
        QTest::newRow("a sign") << u"Yes."_s << u"Yes!"_s << u"Yes[.]{!}"_s;
        QTest::newRow("two places") << u"a b\nc\nd e\n"_s << u"a x\nc\nd y\n"_s
                                    << u"a [b]{x}\nc\nd [e]{y}\n"_s;
    }

    void finds()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QFETCH(const QString, shown);
        QString text;
        for (const DifferencePiece &piece : wordDifference(before, after)) {
            const QString pattern = piece.kind == DifferencePiece::Kind::Same      ? u"%1"_s
                                    : piece.kind == DifferencePiece::Kind::Removed ? u"[%1]"_s
                                                                                   : u"{%1}"_s;
            text += pattern.arg(piece.text);
        }
        QCOMPARE(text, shown);
    }

    void isBothTexts()
    {
        QRandomGenerator random(3);
        const auto randomText = [&] {
            QString text;
            for (int i = random.bounded(60); i > 0; --i)
                text += u"ab \n."_s.at(random.bounded(5));
            return text;
        };
        for (int i = 0; i < 5000; ++i) {
            const QString before = randomText();
            const QString after = randomText();
            QString left;
            QString right;
            for (const DifferencePiece &piece : wordDifference(before, after)) {
                left += piece.kind == DifferencePiece::Kind::Added ? QString() : piece.text;
                right += piece.kind == DifferencePiece::Kind::Removed ? QString() : piece.text;
            }
            QCOMPARE(left, before);
            QCOMPARE(right, after);
            QCOMPARE(applyEdits(before, lineEdits(before, after)), after);
        }
    }
};

QTEST_GUILESS_MAIN(TestWordDifference)
#include "tst_worddifference.moc"
