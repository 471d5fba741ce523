// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/sourceplace.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {

class TestSourcePlace final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsThePlace_data();
    void findsThePlace();
};

void TestSourcePlace::findsThePlace_data()
{
    QTest::addColumn<QString>("text"); // with | where the caret belongs; ¦ stands for a bar of the text
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("lineEnd");
    QTest::addColumn<int>("cell");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("occurrence");

    QTest::newRow("word") << u"one\n\nsome |words"_s << 3 << 3 << -1 << u"words"_s << 0;
    QTest::newRow("second time") << u"a b a |b"_s << 1 << 1 << -1 << u"b"_s << 1;
    QTest::newRow("no more of them") << u"a |b"_s << 1 << 1 << -1 << u"b"_s << 3;
    QTest::newRow("second line of a paragraph") << u"one\ntwo |three\n"_s << 1 << 2 << -1 << u"three"_s << 0;
    QTest::newRow("not in the source") << u"\n- |&copy; x"_s << 2 << 2 << -1 << u"©"_s << 0;
    QTest::newRow("no word") << u"> - [ ] |done"_s << 1 << 1 << -1 << QString() << 0;
    QTest::newRow("heading") << u"## |Title"_s << 1 << 1 << -1 << QString() << 0;
    QTest::newRow("line of code") << u"```\n  |let a;\n```"_s << 2 << 2 << -1 << u"let"_s << 0;
    QTest::newRow("cell") << u"¦ a ¦ b ¦\n¦---¦---¦\n¦ a ¦ |a ¦"_s << 3 << 3 << 1 << u"a"_s << 0;
    QTest::newRow("cell without outer bars") << u"a ¦ b ¦ |c"_s << 1 << 1 << 2 << u"c"_s << 0;
    QTest::newRow("behind an escaped bar") << u"¦ a \\¦ a ¦ |a ¦"_s << 1 << 1 << 1 << u"a"_s << 0;
    QTest::newRow("empty cell") << u"¦ a ¦  |¦"_s << 1 << 1 << 1 << QString() << 0;
    QTest::newRow("behind the end") << u"a|"_s << 9 << 9 << -1 << QString() << 0;
}

void TestSourcePlace::findsThePlace()
{
    QFETCH(QString, text);
    QFETCH(int, line);
    QFETCH(int, lineEnd);
    QFETCH(int, cell);
    QFETCH(QString, word);
    QFETCH(int, occurrence);
    const qsizetype caret = text.indexOf(u'|');
    text.remove(caret, 1).replace(u'¦', u'|');
    const TextPosition found = sourcePlace(text, {line, lineEnd, cell, word, occurrence});
    const QStringView before = QStringView(text).first(caret);
    QCOMPARE(found.line, static_cast<int>(before.count(u'\n')) + 1);
    QCOMPARE(found.column, static_cast<int>(caret - before.lastIndexOf(u'\n')));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestSourcePlace)
#include "tst_sourceplace.moc"
