// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/fileactions.h"
#include "app/journalkeeper.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/recoverydialog.h"
#include "app/safekeeping.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

const QString firstPost = u"blog/2024-03-01-first.md"_s;

/// A window whose preview is not shown: it has no part in this.
struct RecoveryTest : WindowTest
{
    RecoveryTest() { settings.setValue(Setting::VisiblePanes, u"editor"_s); }

    QString unsaved() const { return folder.filePath(u"state/unsaved"_s); }

    QStringList journals() const
    {
        QStringList files;
        QDirIterator found(unsaved(), {u"*.journal"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files << found.next();
        return files;
    }

    /// What the journals say; "" when there is none.
    QString kept() const
    {
        QStringList texts;
        for (const QString &file : journals()) {
            const Result<QByteArray> bytes = readFileBytes(file);
            const std::optional<UnsavedText> unsavedText = bytes ? readEditJournal(*bytes) : std::nullopt;
            texts << (unsavedText ? unsavedText->text : u"(unreadable)"_s);
        }
        return texts.join(u'|');
    }

    /// What a program that was killed leaves behind; the texts are those that its journal was brought up to.
    void leave(const QString &path, const QByteArray &baseHash, const QStringList &texts) const
    {
        auto dead = JournalFolder::make(unsaved());
        QVERIFY_RESULT(dead);
        const EditJournalHead head{path, baseHash};
        EditJournalWriter writer;
        for (const QString &text : texts)
            QVERIFY_RESULT(writeEditJournal((*dead)->journalFor(path), *writer.next(head, text)));
    }

    QByteArray hash() const { return contentHash(bytes(firstPost)); }

    RecoveryDialog *start() const
    {
        window->show();
        window->safekeeping().keepUnsaved(unsaved());
        return sheet();
    }
    RecoveryDialog *sheet() const { return window->findChild<RecoveryDialog *>(); }

    void press(const QString &text) const
    {
        for (QPushButton *button : sheet()->findChildren<QPushButton *>()) {
            if (button->text().remove(u'&').startsWith(text)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("no such button");
    }
};

} // namespace

/// Unsaved text outlives the program, and nothing but the user or a save ends its journal.
class TestRecovery final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsTyped();
    void keepsUntitledPosts();
    void savingEndsTheJournal_data();
    void savingEndsTheJournal();
    void undoingEndsTheJournal();
    void closingWithoutSavingEndsTheJournal();
    void aSaveThatIsNotOnDiskKeepsTheJournal();
    void writesAgainWhenTheJournalIsGone();
    void saysWhenItCannotKeepAText();
    void offersNothingAtAnOrdinaryStart();
    void recoversOntoTheFile();
    void undoesWhatWasRecovered_data();
    void undoesWhatWasRecovered();
    void keepsTheStepsInTheNextJournal();
    void recoversOntoAChangedFile();
    void recoversAMissingFile();
    void recoversAnUntitledPost();
    void discardingNeedsASecondClick();
    void laterKeepsTheJournal();
    void whatIsSavedIsNotOffered();
    void leavesOtherWindowsAlone();
};

void TestRecovery::keepsWhatIsTyped()
{
    const RecoveryTest test;
    QVERIFY(!test.start());
    PostDocument *post = test.open(firstPost);
    QVERIFY(post);
    QVERIFY(test.journals().isEmpty());
    post->apply({{{post->text().size(), 0}, u"one"_s}});
    QTRY_COMPARE(test.kept(), post->text());
    post->apply({{{0, 0}, u"two"_s}});
    QTRY_COMPARE(test.kept(), post->text());
}

void TestRecovery::keepsUntitledPosts()
{
    const RecoveryTest test;
    test.start();
    PostDocument *one = test.window->posts().openUntitled({});
    PostDocument *two = test.window->posts().openUntitled({});
    one->apply({{{0, 0}, u"same"_s}});
    two->apply({{{0, 0}, u"same"_s}});
    QTRY_COMPARE(test.kept(), u"same|same"_s);
    test.window->posts().close(one);
    QTRY_COMPARE(test.kept(), u"same"_s);
}

void TestRecovery::savingEndsTheJournal_data()
{
    QTest::addColumn<QString>("saveAs");
    QTest::newRow("save") << QString();
    QTest::newRow("save as") << u"blog/other.md"_s;
}

void TestRecovery::savingEndsTheJournal()
{
    QFETCH(const QString, saveAs);
    const RecoveryTest test;
    test.start();
    PostDocument *post = test.open(firstPost);
    post->apply({{{0, 0}, u"x"_s}});
    QTRY_COMPARE(test.journals().size(), 1);
    if (saveAs.isEmpty()) {
        QVERIFY(test.window->files().save(post));
    } else {
        test.dialogs->paths << test.file(saveAs);
        QVERIFY(test.window->files().saveAs(post));
    }
    QTRY_VERIFY(test.journals().isEmpty());
    QCOMPARE(test.window->bar()->message(), QString());
    post->apply({{{0, 0}, u"y"_s}});
    QTRY_COMPARE(test.kept(), post->text());
}

void TestRecovery::undoingEndsTheJournal()
{
    const RecoveryTest test;
    test.start();
    PostDocument *post = test.open(firstPost);
    post->apply({{{0, 0}, u"x"_s}});
    QTRY_COMPARE(test.journals().size(), 1);
    test.write(firstPost, "another program's");
    post->textDocument()->undo();
    QTRY_VERIFY(test.journals().isEmpty());
}

void TestRecovery::closingWithoutSavingEndsTheJournal()
{
    const RecoveryTest test;
    test.start();
    PostDocument *post = test.open(firstPost);
    post->apply({{{0, 0}, u"x"_s}});
    test.window->posts().openUntitled({})->apply({{{0, 0}, u"y"_s}});
    QTRY_COMPARE(test.journals().size(), 2);
    test.dialogs->saveChoices << SaveChoice::Cancel << SaveChoice::Discard << SaveChoice::Discard;
    QVERIFY(!test.window->files().close(post));
    QCOMPARE(test.journals().size(), 2);
    QVERIFY(test.window->files().close(post));
    QTRY_COMPARE(test.kept(), u"y"_s);
    QVERIFY(test.window->close());
    QTRY_VERIFY(test.journals().isEmpty());
}

/// The disk loses a save before anybody has looked whether it is there.
void TestRecovery::aSaveThatIsNotOnDiskKeepsTheJournal()
{
    const RecoveryTest test;
    const auto folder = JournalFolder::make(test.unsaved());
    QVERIFY_RESULT(folder);
    PostDocument post;
    QVERIFY_RESULT(post.load(test.file(firstPost)));
    DiskQueue disk;
    PostJournal journal(&post, **folder, disk);
    QSignalSpy failed(&journal, &PostJournal::failed);
    post.apply({{{0, 0}, u"mine "_s}});
    QTRY_COMPARE(test.kept(), post.text());
    QSemaphore gate;
    disk.run(
        [&gate]() -> Result<void> {
            gate.acquire();
            return {};
        },
        this, [](const Result<void> &) {});
    QVERIFY_RESULT(post.save());
    test.write(firstPost, "damaged");
    gate.release();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(test.kept(), post.text());
}

void TestRecovery::writesAgainWhenTheJournalIsGone()
{
    const RecoveryTest test;
    test.start();
    PostDocument *post = test.open(firstPost);
    post->apply({{{0, 0}, u"x"_s}});
    QTRY_COMPARE(test.journals().size(), 1);
    QVERIFY(QFile::remove(test.journals().first()));
    post->apply({{{0, 0}, u"y"_s}});
    QTRY_COMPARE(test.kept(), post->text());
    QCOMPARE(test.window->bar()->message(), QString());
}

void TestRecovery::saysWhenItCannotKeepAText()
{
    const RecoveryTest test;
    test.start();
    PostDocument *post = test.open(firstPost);
    const QString folder =
        QDir(test.unsaved()).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).first().filePath();
    QVERIFY(QDir(folder).removeRecursively());
    post->apply({{{0, 0}, u"x"_s}});
    QTRY_VERIFY(test.window->bar()->message().startsWith(u"Unsaved text cannot be kept"_s));
    QVERIFY(QDir().mkdir(folder));
    QTRY_COMPARE(test.kept(), post->text());
}

void TestRecovery::offersNothingAtAnOrdinaryStart()
{
    const RecoveryTest test;
    QVERIFY(!test.start());
    QCOMPARE(test.window->bar()->message(), QString());
}

void TestRecovery::recoversOntoTheFile()
{
    const RecoveryTest test;
    const QByteArray before = test.bytes(firstPost);
    const QString text = u"unsaved\n"_s + QString::fromUtf8(before);
    test.leave(test.file(firstPost), test.hash(), {text});
    QVERIFY(test.start());
    QCOMPARE(test.sheet()->findChild<QTreeWidget *>()->topLevelItem(0)->text(2), u"+1 \u22120"_s);
    test.press(u"Recover"_s);
    QTRY_VERIFY(!test.sheet());
    PostDocument *post = test.window->posts().find(test.file(firstPost));
    QVERIFY(post);
    QCOMPARE(post->text(), text);
    QVERIFY(post->isModified());
    QCOMPARE(post->diskState(), PostDocument::DiskState::Same);
    QCOMPARE(test.bytes(firstPost), before);
    QCOMPARE(test.kept(), text);
    post->textDocument()->undo();
    QCOMPARE(post->text(), QString::fromUtf8(before));
    QTRY_VERIFY(test.journals().isEmpty());
}

void TestRecovery::undoesWhatWasRecovered_data()
{
    QTest::addColumn<QString>("onDisk");
    QTest::addColumn<QStringList>("typed");
    const QString file = u"file"_s;
    QTest::newRow("typed on") << file << QStringList{u"file 1"_s, u"file 1 2"_s, u"file 1 2 3"_s};
    QTest::newRow("put in and taken out") << file << QStringList{u"my file"_s, u"my"_s, u"my own"_s};
    QTest::newRow("the text of the file between") << file << QStringList{u"file 1"_s, file, u"file 2"_s};
    QTest::newRow("changed on disk") << u"theirs"_s << QStringList{u"file 1"_s, u"file 1 2"_s};
}

void TestRecovery::undoesWhatWasRecovered()
{
    QFETCH(const QString, onDisk);
    QFETCH(const QStringList, typed);
    const RecoveryTest test;
    test.write(firstPost, onDisk.toUtf8());
    test.leave(test.file(firstPost), contentHash("file"), typed);
    QVERIFY(test.start());
    test.press(u"Recover"_s);
    PostDocument *post = test.window->posts().find(test.file(firstPost));
    QVERIFY(post && post->isModified());
    QCOMPARE(test.kept(), typed.last());
    const QString now = typed.last() + u" and more"_s;
    post->apply({{{typed.last().size(), 0}, u" and more"_s}});
    QTRY_COMPARE(test.kept(), now);
    QCOMPARE(readEditJournal(*readFileBytes(test.journals().first()))->first, typed.first());
    QStringList back;
    for (; post->textDocument()->isUndoAvailable(); post->textDocument()->undo())
        back.prepend(post->text());
    QCOMPARE(back, typed + QStringList{now});
    QCOMPARE(post->text(), onDisk);
    while (post->textDocument()->isRedoAvailable())
        post->textDocument()->redo();
    QCOMPARE(post->text(), now);
}

/// Killed again after a recovery; the first kill had torn a record.
void TestRecovery::keepsTheStepsInTheNextJournal()
{
    RecoveryTest test;
    test.write(firstPost, "file");
    test.leave(test.file(firstPost), contentHash("file"), {u"file 1"_s, u"file 1 2"_s});
    QFile journal(test.journals().first());
    QVERIFY(journal.open(QIODevice::Append) && journal.write("torn") == 4);
    journal.close();
    QVERIFY(test.start());
    test.press(u"Recover"_s);
    PostDocument *post = test.window->posts().find(test.file(firstPost));
    QVERIFY(post);
    post->apply({{{8, 0}, u" 3"_s}});
    QTRY_COMPARE(test.kept(), u"file 1 2 3"_s);
    const std::optional<UnsavedText> again = readEditJournal(*readFileBytes(test.journals().first()));
    QCOMPARE(again->first, u"file 1"_s);
    QCOMPARE(again->steps.size(), size_t(2));
}

void TestRecovery::recoversOntoAChangedFile()
{
    const RecoveryTest test;
    test.leave(test.file(firstPost), test.hash(), {u"mine"_s});
    test.write(firstPost, "theirs");
    QVERIFY(test.start());
    const auto labels = test.sheet()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().startsWith(u"Another program changed the file"_s);
    }));
    test.press(u"Recover"_s);
    PostDocument *post = test.window->posts().find(test.file(firstPost));
    QVERIFY(post && post->isModified());
    QCOMPARE(post->text(), u"mine"_s);
    QVERIFY(!test.window->files().save(post)); // it asks first
    QCOMPARE(test.bytes(firstPost), "theirs");
    QVERIFY(post->isModified());
}

void TestRecovery::recoversAMissingFile()
{
    const RecoveryTest test;
    test.leave(test.file(firstPost), test.hash(), {u"mine"_s});
    QVERIFY(QFile::remove(test.file(firstPost)));
    QVERIFY(test.start());
    test.press(u"Recover"_s);
    PostDocument *post = test.window->posts().find(test.file(firstPost));
    QVERIFY(post && post->isModified());
    QVERIFY(!QFile::exists(test.file(firstPost)));
    QVERIFY(test.window->files().save(post));
    QCOMPARE(test.bytes(firstPost), "mine");
}

void TestRecovery::recoversAnUntitledPost()
{
    const RecoveryTest test;
    test.leave({}, {}, {u"never saved"_s});
    QVERIFY(test.start());
    test.press(u"Recover"_s);
    const QList<PostDocument *> posts = test.window->posts().modified();
    QCOMPARE(posts.size(), 1);
    QCOMPARE(posts.first()->text(), u"never saved"_s);
    QCOMPARE(posts.first()->path(), QString());
    QCOMPARE(test.kept(), u"never saved"_s);
}

void TestRecovery::discardingNeedsASecondClick()
{
    const RecoveryTest test;
    test.leave(test.file(firstPost), test.hash(), {u"mine"_s});
    QVERIFY(test.start());
    test.dialogs->confirmations << false << true;
    test.press(u"Discard"_s);
    QCOMPARE(test.kept(), u"mine"_s);
    test.press(u"Discard"_s);
    QTRY_VERIFY(!test.sheet());
    QVERIFY(test.journals().isEmpty());
    QVERIFY(test.window->posts().isEmpty());
}

void TestRecovery::laterKeepsTheJournal()
{
    const RecoveryTest test;
    test.leave(test.file(firstPost), test.hash(), {u"mine"_s});
    QVERIFY(test.start());
    test.press(u"Later"_s);
    QTRY_VERIFY(!test.sheet());
    QVERIFY(test.window->close());
    QCOMPARE(test.kept(), u"mine"_s);
}

void TestRecovery::whatIsSavedIsNotOffered()
{
    const RecoveryTest test;
    test.leave(test.file(firstPost), "before the save", {QString::fromUtf8(test.bytes(firstPost))});
    QVERIFY(!test.start());
    QVERIFY(test.journals().isEmpty());
}

void TestRecovery::leavesOtherWindowsAlone()
{
    const RecoveryTest test;
    test.start();
    PostDocument *post = test.open(firstPost);
    post->apply({{{0, 0}, u"x"_s}});
    QTRY_COMPARE(test.journals().size(), 1);
    OpenPosts others;
    JournalKeeper other(others);
    QVERIFY_RESULT(other.start(test.unsaved()));
    QVERIFY(other.leftBehind().empty());
    QVERIFY_RESULT(others.open(test.file(firstPost)));
    others.current()->apply({{{0, 0}, u"z"_s}});
    QTRY_COMPARE(test.journals().size(), 2);
    QVERIFY(test.kept().contains(post->text()));
    QVERIFY(test.kept().contains(others.current()->text()));
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestRecovery)
#include "tst_recovery.moc"
