// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/chipedit.h"
#include "testing/galleytest.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QGuiApplication>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// A chip edit in a shown window, with a list behind it that does what the edit asks for.
class Bench : public QWidget
{
public:
    explicit Bench(const QStringList &start) : items(start)
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(&edit);
        layout->addWidget(&next);
        resize(400, 200);
        connect(&edit, &ChipEdit::itemsEntered, this, [this](const QStringList &entered) {
            set(items + entered);
        });
        connect(&edit, &ChipEdit::itemRemoved, this, [this](int index) {
            items.removeAt(index);
            set(items);
        });
        connect(&edit, &ChipEdit::itemMoved, this, [this](int from, int to) {
            items.move(from, to);
            set(items);
        });
        set(items);
        show();
        activateWindow();
        edit.setFocus();
    }

    void set(const QStringList &list)
    {
        items = list;
        std::vector<ChipValue> values;
        for (const QString &item : items)
            values.push_back({item, {}, ChipValue::Kind::Plain});
        edit.setChips(values);
    }

    ChipInput *input() { return edit.input(); }
    Chip *chip(int index) { return edit.chips().at(static_cast<std::size_t>(index)); }

    QStringList items;
    ChipEdit edit;
    QPushButton next;
};

const QStringList abc{u"a"_s, u"b"_s, u"c"_s};

} // namespace

class TestChipEdit : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void typingAdds_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QStringList>("items");
        QTest::newRow("comma") << u"one,"_s << QStringList{u"one"_s};
        QTest::newRow("semicolon") << u"one;two;"_s << QStringList{u"one"_s, u"two"_s};
        QTest::newRow("Enter") << u"one\n"_s << QStringList{u"one"_s};
        QTest::newRow("nothing but a comma") << u","_s << QStringList();
    }

    void typingAdds()
    {
        QFETCH(QString, keys);
        QFETCH(QStringList, items);
        Bench bench({});
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        for (const QChar key : keys)
            key == u'\n' ? QTest::keyClick(bench.input(), Qt::Key_Return)
                         : QTest::keyClicks(bench.input(), QString(key));
        QCOMPARE(bench.items, items);
        QVERIFY(bench.input()->text().isEmpty());
    }

    void leavingAdds()
    {
        Bench bench({});
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        QTest::keyClicks(bench.input(), u"one"_s);
        QTest::keyClick(bench.input(), Qt::Key_Tab);
        QCOMPARE(bench.items, QStringList{u"one"_s});
        QVERIFY(bench.next.hasFocus());
    }

    void pastingSplits()
    {
        Bench bench({});
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        QGuiApplication::clipboard()->setText(u"a, b; c\nd"_s);
        QTest::keySequence(bench.input(), QKeySequence::Paste);
        QCOMPARE(bench.items, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }

    void backspaceRemovesTheLast()
    {
        Bench bench(abc);
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        QTest::keyClicks(bench.input(), u"x"_s);
        QTest::keyClick(bench.input(), Qt::Key_Backspace);
        QCOMPARE(bench.items, abc);
        QTest::keyClick(bench.input(), Qt::Key_Backspace);
        QCOMPARE(bench.items, (QStringList{u"a"_s, u"b"_s}));
        QVERIFY(bench.input()->hasFocus());
    }

    void arrowsWalkOverTheChips()
    {
        Bench bench(abc);
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        QTest::keyClick(bench.input(), Qt::Key_Left);
        QVERIFY(bench.chip(2)->hasFocus());
        QTest::keyClick(bench.chip(2), Qt::Key_Left);
        QVERIFY(bench.chip(1)->hasFocus());
        QTest::keyClick(bench.chip(1), Qt::Key_Home);
        QVERIFY(bench.chip(0)->hasFocus());
        QTest::keyClick(bench.chip(0), Qt::Key_Left);
        QVERIFY(bench.chip(0)->hasFocus());
        QTest::keyClick(bench.chip(0), Qt::Key_Right);
        QVERIFY(bench.chip(1)->hasFocus());
        QTest::keyClick(bench.chip(1), Qt::Key_End);
        QVERIFY(bench.input()->hasFocus());
    }

    void deleteRemovesTheChipWithFocus()
    {
        Bench bench(abc);
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        bench.chip(1)->setFocus();
        QTest::keyClick(bench.chip(1), Qt::Key_Delete);
        QCOMPARE(bench.items, (QStringList{u"a"_s, u"c"_s}));
        QVERIFY(bench.chip(1)->hasFocus());
        QTest::keyClick(bench.chip(1), Qt::Key_Backspace);
        QVERIFY(bench.input()->hasFocus());
        QCOMPARE(bench.items, QStringList{u"a"_s});
    }

    void altArrowMovesTheChip()
    {
        Bench bench(abc);
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        bench.chip(0)->setFocus();
        QTest::keyClick(bench.chip(0), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(bench.items, (QStringList{u"b"_s, u"a"_s, u"c"_s}));
        QVERIFY(bench.chip(1)->hasFocus());
        QTest::keyClick(bench.chip(1), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.items, abc);
    }

    void draggingMovesTheChip()
    {
        Bench bench(abc);
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        Chip *first = bench.chip(0);
        const QPoint start = first->rect().center() - QPoint(6, 0);
        const QPoint end =
            first->mapFromGlobal(bench.chip(2)->mapToGlobal(QPoint(bench.chip(2)->width() - 2, 5)));
        QTest::mousePress(first, Qt::LeftButton, {}, start);
        QTest::mouseMove(first, start + QPoint(30, 0));
        QTest::mouseMove(first, end);
        QTest::mouseRelease(first, Qt::LeftButton, {}, end);
        QCOMPARE(bench.items, (QStringList{u"b"_s, u"c"_s, u"a"_s}));
    }

    void theCrossRemoves()
    {
        Bench bench(abc);
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        QTest::mouseClick(bench.chip(1), Qt::LeftButton, {}, QPoint(bench.chip(1)->width() - 6, 8));
        QCOMPARE(bench.items, (QStringList{u"a"_s, u"c"_s}));
    }

    void completionOffersWhatIsNotThereYet()
    {
        Bench bench({u"mira"_s});
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        bench.edit.setChoices({{u"mira"_s, u"Mira Holt"_s}, {u"joe"_s, u"Joe Miller"_s}});
        QTest::keyClicks(bench.input(), u"mi"_s);
        auto *completer = bench.input()->findChild<QCompleter *>();
        QTRY_VERIFY(completer->popup()->isVisible());
        QCOMPARE(completer->completionCount(), 1);
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QCOMPARE(bench.items, (QStringList{u"mira"_s, u"joe"_s}));
        QVERIFY(bench.input()->text().isEmpty());
    }

    void chipsWrapAndStayInside()
    {
        QStringList many;
        for (int i = 0; i < 40; ++i)
            many.append(u"keyword number %1"_s.arg(i));
        many.append(QString(500, u'w'));
        Bench bench(many);
        QVERIFY(QTest::qWaitForWindowActive(&bench));
        for (const Chip *chip : bench.edit.chips())
            QVERIFY(bench.edit.rect().contains(chip->geometry()));
        QVERIFY(bench.chip(40)->y() > bench.chip(0)->y());
        QVERIFY(bench.edit.rect().contains(bench.input()->geometry()));
    }

    void chipsAreNamedForScreenReaders()
    {
        Bench bench(abc);
        bench.edit.setItemName(u"Tag"_s);
        bench.set(abc);
        QCOMPARE(bench.chip(1)->accessibleName(), u"Tag b, 2 of 3"_s);
        bench.edit.setChips({{u"b"_s, u"There is no tag b"_s, ChipValue::Kind::Undefined}});
        QCOMPARE(bench.chip(0)->accessibleDescription(), u"There is no tag b"_s);
        QVERIFY(bench.chip(0)->toolTip().contains(u"There is no tag b"_s));
    }
};

QTEST_MAIN(TestChipEdit)
#include "tst_chipedit.moc"
