// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editortab.h"
#include "app/markedtextdelegate.h"
#include "app/posttabs.h"
#include "app/quickopen.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;

namespace Galley {

class TestQuickOpen final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasTyped_data();
    void readsWhatWasTyped();
    void goesToAPost();
    void saysWhenNothingFits();
    void staysWhenNothingIsChosen();
};

namespace {

/// The window's box, opened with its keys.
struct OpenBox
{
    explicit OpenBox(const WindowTest &test)
    {
        QTest::keyClick(test.window.get(), Qt::Key_P, Qt::ControlModifier);
        box = test.window->findChild<QuickOpen *>();
        typed = box->findChild<QLineEdit *>();
        list = box->findChild<QListWidget *>();
    }

    QuickOpen *box;
    QLineEdit *typed;
    QListWidget *list;
};

QString fileInFront(const WindowTest &test)
{
    return test.window->posts().current()->path().section(u'/', -1);
}

} // namespace

void TestQuickOpen::readsWhatWasTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("place");

    QTest::newRow("words") << u"release notes"_s << u"release notes"_s << QString();
    QTest::newRow("line") << u"release:40"_s << u"release"_s << u"40,1"_s;
    QTest::newRow("line and column") << u"a.md:40:7"_s << u"a.md"_s << u"40,7"_s;
    QTest::newRow("line still to be typed") << u"release:"_s << u"release"_s << QString();
    QTest::newRow("column still to be typed") << u"release:40:"_s << u"release"_s << u"40,1"_s;
    QTest::newRow("line nought") << u"a:0"_s << u"a"_s << u"1,1"_s;
    QTest::newRow("line only") << u":40"_s << QString() << u"40,1"_s;
    QTest::newRow("colon inside") << u"note: 40"_s << u"note: 40"_s << QString();
}

void TestQuickOpen::readsWhatWasTyped()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, place);
    const QuickRequest request = quickRequest(typed);
    QTEST(request.words, "words");
    QCOMPARE(
        request.place ? u"%1,%2"_s.arg(request.place->line).arg(request.place->column) : QString(), place);
}

void TestQuickOpen::goesToAPost()
{
    WindowTest test;
    QVERIFY(test.open(u"blog/2024-03-05-folder/index.md"_s));
    QVERIFY(test.scanned());
    QVERIFY(QTest::qWaitForWindowActive(test.window.get()));

    OpenBox box(test);
    QVERIFY(box.box->isVisible());
    QCOMPARE(box.list->count(), 3);
    QTest::keyClicks(box.typed, u"fst"_s);
    QCOMPARE(box.list->count(), 1);
    const auto title = box.list->item(0)->data(MarkedTextDelegate::TextRole).value<MarkedText>();
    QCOMPARE(title.text, u"First post"_s);
    QCOMPARE(title.marks, (std::vector<TextSpan>{{0, 1}, {3, 2}}));
    QTest::keyClicks(box.typed, u":3"_s);
    QCOMPARE(box.list->count(), 1);
    QTest::keyClick(box.typed, Qt::Key_Return);
    QVERIFY(!box.box->isVisible());
    QCOMPARE(fileInFront(test), u"2024-03-01-first.md"_s);
    QCOMPARE(test.window->tabs()->currentTab()->position(), (TextPosition{3, 1}));

    // The one before comes first after the one in front.
    OpenBox again(test);
    QTest::keyClick(again.typed, Qt::Key_Down);
    QTest::keyClick(again.typed, Qt::Key_Enter);
    QCOMPARE(fileInFront(test), u"index.md"_s);

    OpenBox third(test);
    QTest::mouseClick(
        third.list->viewport(), Qt::LeftButton, {}, third.list->visualItemRect(third.list->item(1)).center());
    QCOMPARE(fileInFront(test), u"2024-03-01-first.md"_s);
}

void TestQuickOpen::saysWhenNothingFits()
{
    WindowTest test;
    QVERIFY(test.open(u"blog/2024-03-01-first.md"_s));
    QVERIFY(test.scanned());
    OpenBox box(test);
    QTest::keyClicks(box.typed, u"zzz"_s);
    QVERIFY(!box.list->isVisible());
    const QList<QLabel *> labels = box.box->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text() == u"No post fits.";
    }));
    QTest::keyClick(box.typed, Qt::Key_Return);
    QVERIFY(box.box->isVisible());
}

void TestQuickOpen::staysWhenNothingIsChosen()
{
    WindowTest test;
    QVERIFY(test.open(u"blog/2024-03-01-first.md"_s));
    QVERIFY(test.scanned());
    OpenBox box(test);
    QTest::keyClicks(box.typed, u"folder"_s);
    QTest::keyClick(box.typed, Qt::Key_Escape);
    QVERIFY(!box.box->isVisible());
    QCOMPARE(fileInFront(test), u"2024-03-01-first.md"_s);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestQuickOpen)
#include "tst_quickopen.moc"
