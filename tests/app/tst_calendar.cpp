// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/calendargrid.h"
#include "app/calendarmodel.h"
#include "app/calendarpanel.h"
#include "app/fileactions.h"
#include "app/openposts.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QApplication>
#include <QDropEvent>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace Galley {

class TestCalendar final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsDaysAndOpens();
    void movesAPostByItsDate();
    void asksBeforeItWritesADateThatTheNameHas();
    void movesAnUnsavedPostAsOneStep();
    void movesWithKeys();
    void tellsWithoutABlog();
};

namespace {

const QString datedPost = u"blog/dated.md"_s;
const QByteArray datedText = "---\ntitle: Dated\ndate: '2024-3-5 10:00' # soon\n---\nText\n";

/// A window with its calendar, in a blog with one more post.
struct OpenCalendar
{
    OpenCalendar()
    {
        test.write(datedPost, datedText);
        test.write(u"blog/undated.md"_s, "---\ntitle: Undated\n---\nText\n");
    }

    bool open()
    {
        test.window->actions()[ActionId::ToggleCalendar]->trigger();
        panel = test.window->findChild<CalendarPanel *>();
        list = panel->findChild<QListWidget *>();
        grid = panel->grid();
        test.window->show();
        test.window->files().openPath(test.blog);
        return test.scanned() && panel->isVisible();
    }

    /// Drops a post on a day as the mouse does.
    void drop(const QString &file, QDate day) const
    {
        const auto *model = static_cast<const CalendarModel *>(grid->model());
        const QPoint place = grid->visualRect(model->indexOf(day)).center();
        const std::unique_ptr<QMimeData> data(postMimeData(test.file(file)));
        QDragEnterEvent enter(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(grid->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(grid->viewport(), &move);
        QVERIFY(move.isAccepted());
        QDropEvent drop(place, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(grid->viewport(), &drop);
    }

    QStringList listed() const
    {
        QStringList texts;
        for (int row = 0; row < list->count(); ++row)
            texts << list->item(row)->text();
        return texts;
    }

    WindowTest test;
    CalendarPanel *panel = nullptr;
    CalendarGrid *grid = nullptr;
    QListWidget *list = nullptr;
};

} // namespace

void TestCalendar::showsDaysAndOpens()
{
    OpenCalendar calendar;
    QVERIFY(calendar.open());
    // The newest post's day comes first.
    QTRY_COMPARE(calendar.grid->selectedDay(), QDate(2024, 3, 9));
    calendar.grid->setFocus();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(calendar.grid, Qt::Key_Left);
    if (calendar.grid->selectedDay() != QDate(2024, 3, 5))
        calendar.grid->selectDay(QDate(2024, 3, 5)); // the week began in between
    const QStringList listed = calendar.listed();
    QVERIFY2(listed.contains(u"Dated"_s), qPrintable(listed.join(u'|')));
    QVERIFY(listed.contains(u"Undated"_s));
    QVERIFY(listed.contains(u"Without a date (drag to a day)"_s));

    // Two posts on this day: the list lets choose.
    QTest::keyClick(calendar.grid, Qt::Key_Return);
    QVERIFY(calendar.list->hasFocus());
    QTest::keyClick(calendar.list, Qt::Key_Return);
    QVERIFY(calendar.test.window->posts().current());

    calendar.grid->selectDay(QDate(2024, 3, 1));
    QTest::keyClick(calendar.grid, Qt::Key_Return);
    QVERIFY(calendar.test.window->posts().current()->path().endsWith(u"first.md"));

    QTest::keyClick(calendar.grid, Qt::Key_PageDown);
    QCOMPARE(calendar.grid->selectedDay(), QDate(2024, 4, 1));
    const QVariant said = calendar.grid->model()->data(calendar.grid->currentIndex(), Qt::AccessibleTextRole);
    QVERIFY(said.toString().contains(u"2024"));
}

void TestCalendar::movesAPostByItsDate()
{
    OpenCalendar calendar;
    QVERIFY(calendar.open());
    QTRY_COMPARE(calendar.grid->selectedDay(), QDate(2024, 3, 9));
    calendar.drop(datedPost, QDate(2024, 3, 12));
    QByteArray after = datedText;
    QTRY_COMPARE(calendar.test.bytes(datedPost), after.replace("2024-3-5", "2024-3-12"));
    QTRY_VERIFY(calendar.listed().contains(u"Dated"_s));
    QCOMPARE(calendar.grid->selectedDay(), QDate(2024, 3, 12));

    // On its own day nothing is written.
    calendar.drop(datedPost, QDate(2024, 3, 12));
    QCOMPARE(calendar.test.bytes(datedPost), after);

    calendar.drop(u"blog/undated.md"_s, QDate(2024, 3, 14));
    QTRY_COMPARE(
        calendar.test.bytes(u"blog/undated.md"_s), "---\ntitle: Undated\ndate: 2024-03-14\n---\nText\n");
}

void TestCalendar::asksBeforeItWritesADateThatTheNameHas()
{
    OpenCalendar calendar;
    QVERIFY(calendar.open());
    QTRY_COMPARE(calendar.grid->selectedDay(), QDate(2024, 3, 9));
    const QString named = u"blog/2024-03-01-first.md"_s;
    const QByteArray before = calendar.test.bytes(named);
    calendar.test.dialogs->confirmations << false;
    calendar.drop(named, QDate(2024, 3, 2));
    QVERIFY(calendar.test.dialogs->confirmations.isEmpty());
    QCOMPARE(calendar.test.bytes(named), before);
    calendar.test.dialogs->confirmations << true;
    calendar.drop(named, QDate(2024, 3, 2));
    QTRY_VERIFY(calendar.test.bytes(named).contains("date: 2024-03-02\n"));
}

void TestCalendar::movesAnUnsavedPostAsOneStep()
{
    OpenCalendar calendar;
    QVERIFY(calendar.open());
    QTRY_COMPARE(calendar.grid->selectedDay(), QDate(2024, 3, 9));
    PostDocument *post = calendar.test.open(datedPost);
    QVERIFY(post);
    post->apply({{{post->text().size(), 0}, u"More\n"_s}});
    const QString before = post->text();
    calendar.drop(datedPost, QDate(2024, 3, 7));
    QString after = before;
    QTRY_COMPARE(post->text(), after.replace(u"2024-3-5"_s, u"2024-3-7"_s));
    QCOMPARE(calendar.test.bytes(datedPost), datedText);
    post->textDocument()->undo();
    QCOMPARE(post->text(), before);
}

void TestCalendar::movesWithKeys()
{
    OpenCalendar calendar;
    QVERIFY(calendar.open());
    QTRY_COMPARE(calendar.grid->selectedDay(), QDate(2024, 3, 9));
    calendar.grid->selectDay(QDate(2024, 3, 5));
    const QList<QListWidgetItem *> dated = calendar.list->findItems(u"Dated"_s, Qt::MatchExactly);
    QCOMPARE(dated.size(), 1);
    calendar.list->setFocus();
    calendar.list->setCurrentItem(dated.front());
    QTest::keyClick(calendar.list, Qt::Key_Down, Qt::AltModifier);
    QTRY_VERIFY(calendar.test.bytes(datedPost).contains("'2024-3-12 10:00' # soon"));
    QCOMPARE(calendar.grid->selectedDay(), QDate(2024, 3, 12));
}

void TestCalendar::tellsWithoutABlog()
{
    CalendarPanel panel;
    panel.setSite(nullptr, QDate(2024, 3, 5));
    panel.show();
    QCOMPARE(
        panel.findChild<QListWidget *>()->item(0)->text(), u"Open a blog folder to see its posts by date."_s);
    QCOMPARE(panel.grid()->selectedDay(), QDate(2024, 3, 5));
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestCalendar)
#include "tst_calendar.moc"
