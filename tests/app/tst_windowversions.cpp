// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actionset.h"
#include "app/editortab.h"
#include "app/fileactions.h"
#include "app/historydialog.h"
#include "app/mergedialog.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/posttabs.h"
#include "app/safekeeping.h"
#include "app/worddifferenceview.h"
#include "editor/markdownedit.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

const QString post = u"blog/2024-03-01-first.md"_s;

struct VersionsTest : WindowTest
{
    VersionsTest()
    {
        settings.setValue(Setting::VisiblePanes, u"editor"_s);
        write(post, "---\ntitle: A\n---\n\nOne\n\nTwo\n\nThree\n");
        window->safekeeping().keepHistory(folder.filePath(u"history"_s));
        document = open(post);
    }

    MarkdownEdit *edit() const { return window->tabs()->currentTab()->edit(); }
    MessageBar *bar() const { return window->tabs()->currentTab()->bar(); }
    QString onDisk() const { return QString::fromUtf8(bytes(post)); }

    HistoryDialog *history() const
    {
        window->actions()[ActionId::PostHistory]->trigger();
        return window->findChild<HistoryDialog *>();
    }

    PostDocument *document = nullptr;
};

void press(const QWidget *among, const QString &text)
{
    for (QPushButton *button : among->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(text)) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    }
    QTest::qFail(qPrintable(u"no button "_s + text), __FILE__, __LINE__);
}

void replace(PostDocument *document, const QString &old, const QString &fresh)
{
    document->apply({{{document->text().indexOf(old), old.size()}, fresh}});
}

} // namespace

/// The versions of a post: here, on disk, and those that were saved before.
class TestWindowVersions final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsAgainWhatWasNotChangedHere();
    void keepsTheTextOfAMovedFolder();
    void mergesDifferentPlaces();
    void keepsBothOfTheSamePlace_data();
    void keepsBothOfTheSamePlace();
    void cancellingTheMergeChangesNothing();
    void mergesIntoARefusedSave();
    void mergesRecoveredTextFromItsBase();
    void keepsTheVersionsThatWereSaved();
    void restoresAVersion();
    void namesAVersion();
    void saysWhenThereIsNoHistory();
};

void TestWindowVersions::readsAgainWhatWasNotChangedHere()
{
    const VersionsTest test;
    QTextCursor cursor = test.edit()->textCursor();
    cursor.setPosition(static_cast<int>(test.document->text().indexOf(u"Two"_s)) + 1);
    test.edit()->setTextCursor(cursor);
    const QString before = test.document->text();
    test.write(post, "---\ntitle: Another\n---\n\nOne\n\nTwo\n\nThree\n\nFour\n");
    QTRY_VERIFY(test.bar()->message().contains(u"was read again"_s));
    QCOMPARE(test.document->text(), test.onDisk());
    QVERIFY(!test.document->isModified());
    QCOMPARE(test.edit()->textCursor().position(), test.document->text().indexOf(u"Two"_s) + 1);
    press(test.bar(), u"Take it back"_s);
    QCOMPARE(test.document->text(), before);
    QVERIFY(test.document->isModified());
    QVERIFY(test.window->files().save(test.document));
    QCOMPARE(test.onDisk(), before);
}

void TestWindowVersions::keepsTheTextOfAMovedFolder()
{
    const VersionsTest test;
    replace(test.document, u"One"_s, u"Mine"_s);
    const QString mine = test.document->text();
    const QString moved = test.folder.filePath(u"moved"_s);
    QVERIFY(QDir().rename(test.blog, moved));
    QTRY_VERIFY(test.bar()->message().contains(u"no longer on disk"_s));
    QVERIFY(!test.window->files().save(test.document));
    QVERIFY(test.bar()->message().contains(u"folder is not there"_s));
    QCOMPARE(test.document->text(), mine);
    QVERIFY(test.document->isModified());
    // As after mounting a disk again.
    QVERIFY(QDir().rename(moved, test.blog));
    QVERIFY(test.window->files().save(test.document));
    QCOMPARE(test.onDisk(), mine);
    QVERIFY(!test.bar()->isVisible());
}

void TestWindowVersions::mergesDifferentPlaces()
{
    const VersionsTest test;
    replace(test.document, u"One"_s, u"Mine"_s);
    const QString mine = test.document->text();
    test.write(post, "---\ntitle: B\n---\n\nOne\n\nTwo\n\nTheirs\n");
    QTRY_VERIFY(test.bar()->isVisible());
    press(test.bar(), u"Merge"_s);
    auto *dialog = test.window->findChild<MergeDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->findChild<QTreeWidget *>());
    press(dialog, u"Merge"_s);
    const QString merged = u"---\ntitle: B\n---\n\nMine\n\nTwo\n\nTheirs\n"_s;
    QCOMPARE(test.document->text(), merged);
    QVERIFY(test.document->isModified());
    QTRY_VERIFY(!test.bar()->isVisible());
    QVERIFY(test.window->files().save(test.document));
    QCOMPARE(test.onDisk(), merged);
    test.document->textDocument()->undo();
    QCOMPARE(test.document->text(), mine);
}

void TestWindowVersions::keepsBothOfTheSamePlace_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<QString>("merged");
    QTest::newRow("both, by itself") << -1 << u"---\ntitle: A\n---\n\nMine\n\nTheirs\n\nTwo\n\nThree\n"_s;
    QTest::newRow("both") << 0 << u"---\ntitle: A\n---\n\nMine\n\nTheirs\n\nTwo\n\nThree\n"_s;
    QTest::newRow("mine") << 1 << u"---\ntitle: A\n---\n\nMine\n\nTwo\n\nThree\n"_s;
    QTest::newRow("theirs") << 2 << u"---\ntitle: A\n---\n\nTheirs\n\nTwo\n\nThree\n"_s;
}

void TestWindowVersions::keepsBothOfTheSamePlace()
{
    QFETCH(const int, choice);
    QFETCH(const QString, merged);
    const VersionsTest test;
    replace(test.document, u"One"_s, u"Mine"_s);
    test.write(post, "---\ntitle: A\n---\n\nTheirs\n\nTwo\n\nThree\n");
    QTRY_VERIFY(test.bar()->isVisible());
    press(test.bar(), u"Merge"_s);
    auto *dialog = test.window->findChild<MergeDialog *>();
    QVERIFY(dialog);
    const QList<QComboBox *> choices = dialog->findChildren<QComboBox *>();
    QCOMPARE(choices.size(), 1);
    if (choice >= 0)
        choices.first()->setCurrentIndex(choice);
    const QList<QPlainTextEdit *> panes = dialog->findChildren<QPlainTextEdit *>();
    const auto shows = [&](const QString &text) {
        return std::any_of(panes.begin(), panes.end(), [&](const QPlainTextEdit *pane) {
            return pane->toPlainText().trimmed() == text;
        });
    };
    QVERIFY(shows(u"Mine"_s) && shows(u"Theirs"_s));
    press(dialog, u"Merge"_s);
    QCOMPARE(test.document->text(), merged);
}

void TestWindowVersions::cancellingTheMergeChangesNothing()
{
    const VersionsTest test;
    replace(test.document, u"One"_s, u"Mine"_s);
    const QString mine = test.document->text();
    test.write(post, "theirs\n");
    QTRY_VERIFY(test.bar()->isVisible());
    press(test.bar(), u"Merge"_s);
    press(test.window->findChild<MergeDialog *>(), u"Cancel"_s);
    QCOMPARE(test.document->text(), mine);
    QVERIFY(test.bar()->isVisible());
    QVERIFY(!test.window->files().save(test.document));
    QCOMPARE(test.onDisk(), u"theirs\n"_s);
}

void TestWindowVersions::mergesIntoARefusedSave()
{
    const VersionsTest test;
    replace(test.document, u"One"_s, u"Mine"_s);
    test.write(post, "---\ntitle: B\n---\n\nOne\n\nTwo\n\nThree\n");
    QVERIFY(!test.window->files().save(test.document));
    press(test.bar(), u"Merge"_s);
    press(test.window->findChild<MergeDialog *>(), u"Merge"_s);
    QCOMPARE(test.onDisk(), u"---\ntitle: B\n---\n\nMine\n\nTwo\n\nThree\n"_s);
    QVERIFY(!test.document->isModified());
}

/// The version that recovered text began as is no longer on disk, but in the history.
void TestWindowVersions::mergesRecoveredTextFromItsBase()
{
    const VersionsTest test;
    const QByteArray base = test.bytes(post);
    replace(test.document, u"One"_s, u"Mine"_s);
    const QString mine = test.document->text();
    test.document->textDocument()->undo();
    test.write(post, "---\ntitle: A\n---\n\nOne\n\nTwo\n\nTheirs\n");
    QTRY_COMPARE(test.document->text(), test.onDisk());
    test.document->recover(mine, contentHash(base));
    QVERIFY(!test.window->files().save(test.document));
    press(test.bar(), u"Merge"_s);
    press(test.window->findChild<MergeDialog *>(), u"Merge"_s);
    QCOMPARE(test.onDisk(), u"---\ntitle: A\n---\n\nMine\n\nTwo\n\nTheirs\n"_s);
}

void TestWindowVersions::keepsTheVersionsThatWereSaved()
{
    const VersionsTest test;
    replace(test.document, u"One"_s, u"First change"_s);
    QVERIFY(test.window->files().save(test.document));
    replace(test.document, u"Two"_s, u"Second change"_s);
    QVERIFY(test.window->files().save(test.document));
    const HistoryDialog *dialog = test.history();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    QCOMPARE(list->topLevelItemCount(), 3); // the one before the first change, too
    auto *view = dialog->findChild<WordDifferenceView *>();
    QCOMPARE(view->toPlainText(), test.document->text());
    list->setCurrentItem(list->topLevelItem(2));
    QVERIFY(view->toPlainText().contains(u"OneFirst change"_s));
    QVERIFY(view->toPlainText().contains(u"TwoSecond change"_s));
}

void TestWindowVersions::restoresAVersion()
{
    const VersionsTest test;
    const QString before = test.document->text();
    replace(test.document, u"One"_s, u"Changed"_s);
    QVERIFY(test.window->files().save(test.document));
    const QString saved = test.document->text();
    HistoryDialog *dialog = test.history();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    list->setCurrentItem(list->topLevelItem(list->topLevelItemCount() - 1));
    press(dialog, u"Restore"_s);
    QCOMPARE(test.document->text(), before);
    QVERIFY(test.document->isModified());
    QCOMPARE(test.onDisk(), saved);
    test.document->textDocument()->undo();
    QCOMPARE(test.document->text(), saved);
}

void TestWindowVersions::namesAVersion()
{
    const VersionsTest test;
    replace(test.document, u"One"_s, u"Changed"_s);
    QVERIFY(test.window->files().save(test.document));
    HistoryDialog *dialog = test.history();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>();
    QTest::keyClicks(name, u"Sent to Ada"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QCOMPARE(dialog->findChild<QTreeWidget *>()->topLevelItem(0)->text(1), u"Sent to Ada"_s);
    press(dialog, u"Close"_s);
    QTRY_VERIFY(!test.window->findChild<HistoryDialog *>());
    QCOMPARE(test.history()->findChild<QTreeWidget *>()->topLevelItem(0)->text(1), u"Sent to Ada"_s);
}

void TestWindowVersions::saysWhenThereIsNoHistory()
{
    const VersionsTest test;
    const HistoryDialog *dialog = test.history();
    QVERIFY(dialog);
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->isVisible() && label->text().startsWith(u"No version has been kept yet"_s);
    }));
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestWindowVersions)
#include "tst_windowversions.moc"
