// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/blogsession.h"
#include "app/editortab.h"
#include "app/fileactions.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/posttabs.h"
#include "editor/markdownedit.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace Galley {

/// What happens to files: nothing is lost, and nothing is overwritten unseen.
class TestWindowFiles final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void asksBeforeClosing_data();
    void asksBeforeClosing();
    void asksOnceForSeveral();
    void noticesAChangeOnDisk_data();
    void noticesAChangeOnDisk();
    void neverOverwritesUnseen();
    void keepsTheTextOfAMissingFile();
    void tellsWhatItCannotOpen_data();
    void tellsWhatItCannotOpen();
    void tellsWhatItCannotSave();
    void restoresTheSession();
    void rescansWhenFilesChange();
    void storesPastedPictures();
    void opensAtALine();
    void revertsAsOneUndoStep();
};

namespace {

const QString firstPost = u"blog/2024-03-01-first.md"_s;
const QString folderPost = u"blog/2024-03-05-folder/index.md"_s;

void type(const WindowTest &test, const QString &text)
{
    MarkdownEdit *edit = test.window->tabs()->currentTab()->edit();
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, text);
}

MessageBar *barOf(const WindowTest &test, PostDocument *post)
{
    return test.window->tabs()->tabOf(post)->bar();
}

void press(MessageBar *bar, const QString &text)
{
    for (QPushButton *button : bar->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(text)) {
            button->click();
            return;
        }
    }
    QTest::qFail(qPrintable(u"no button "_s + text), __FILE__, __LINE__);
}

} // namespace

void TestWindowFiles::asksBeforeClosing_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<bool>("closed");
    QTest::addColumn<bool>("saved");

    QTest::newRow("save") << static_cast<int>(SaveChoice::Save) << true << true;
    QTest::newRow("discard") << static_cast<int>(SaveChoice::Discard) << true << false;
    QTest::newRow("cancel") << static_cast<int>(SaveChoice::Cancel) << false << false;
}

void TestWindowFiles::asksBeforeClosing()
{
    QFETCH(const int, answer);
    QFETCH(const bool, closed);
    QFETCH(const bool, saved);
    WindowTest test;
    QVERIFY(test.open(firstPost));
    type(test, u"x"_s);
    QSignalSpy closing(test.window.get(), &MainWindow::closing);
    test.dialogs->saveChoices.enqueue(static_cast<SaveChoice>(answer));
    QCOMPARE(test.window->close(), closed);
    QCOMPARE(closing.size(), closed ? 1 : 0);
    QCOMPARE(test.dialogs->askedNames, QStringList{u"2024-03-01-first.md"_s});
    QCOMPARE(test.bytes(firstPost).endsWith("x"), saved);
}

void TestWindowFiles::asksOnceForSeveral()
{
    WindowTest test;
    PostDocument *first = test.open(firstPost);
    type(test, u"x"_s);
    QVERIFY(test.open(folderPost));
    type(test, u"y"_s);
    test.dialogs->saveChoices.enqueue(SaveChoice::Cancel);
    QVERIFY(!test.window->close());
    QCOMPARE(
        test.dialogs->askedNames, (QStringList{u"2024-03-01-first.md"_s, u"2024-03-05-folder/index.md"_s}));
    // One tab asks for itself.
    test.dialogs->saveChoices.enqueue(SaveChoice::Discard);
    QVERIFY(test.window->files().close(first));
    QCOMPARE(test.dialogs->askedNames, QStringList{u"2024-03-01-first.md"_s});
    QCOMPARE(test.window->posts().all().size(), 1);
    test.dialogs->saveChoices.enqueue(SaveChoice::Save);
    QVERIFY(test.window->close());
    QVERIFY(test.bytes(folderPost).endsWith("at the endy"));
    QVERIFY(test.bytes(folderPost).contains("Lines end in CR LF.\r\n"));
}

void TestWindowFiles::noticesAChangeOnDisk_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QByteArray>("onDisk");

    QTest::newRow("reload") << u"Reload"_s << QByteArray("changed elsewhere\n");
    QTest::newRow("keep mine") << u"Keep mine"_s << QByteArray("mine");
}

void TestWindowFiles::noticesAChangeOnDisk()
{
    QFETCH(const QString, button);
    QFETCH(const QByteArray, onDisk);
    WindowTest test;
    PostDocument *post = test.open(firstPost);
    type(test, u"mine"_s);
    test.write(firstPost, "changed elsewhere\n");
    QTRY_VERIFY(barOf(test, post)->isVisible());
    press(barOf(test, post), button);
    QVERIFY(!barOf(test, post)->isVisible());
    QVERIFY(test.window->files().save(post));
    QVERIFY(test.bytes(firstPost).endsWith(onDisk));
    // What was here can be brought back.
    post->textDocument()->undo();
    QCOMPARE(post->text().endsWith(u"mine"), button == u"Reload");
}

void TestWindowFiles::neverOverwritesUnseen()
{
    WindowTest test;
    PostDocument *post = test.open(firstPost);
    type(test, u"mine"_s);
    // The bar has not come yet when the user saves.
    test.write(firstPost, "changed elsewhere\n");
    QVERIFY(!test.window->files().save(post));
    QCOMPARE(test.bytes(firstPost), "changed elsewhere\n");
    QVERIFY(post->isModified());
    QVERIFY(barOf(test, post)->message().startsWith(u"Not saved"_s));
    // Keeping mine allows to replace what was seen, not what came after.
    test.window->tabs()->setFocus();
    press(barOf(test, post), u"Keep mine and save"_s);
    QVERIFY(test.bytes(firstPost).endsWith("mine"));
    type(test, u"!"_s);
    test.write(firstPost, "changed again\n");
    QVERIFY(!test.window->files().save(post));
    QCOMPARE(test.bytes(firstPost), "changed again\n");
    // Closing with "save" stays open for the same reason.
    test.dialogs->saveChoices.enqueue(SaveChoice::Save);
    QVERIFY(!test.window->files().close(post));
    QCOMPARE(test.window->posts().current(), post);
}

void TestWindowFiles::keepsTheTextOfAMissingFile()
{
    WindowTest test;
    PostDocument *post = test.open(firstPost);
    const QByteArray before = test.bytes(firstPost);
    QVERIFY(QFile::remove(test.file(firstPost)));
    QTRY_VERIFY(barOf(test, post)->isVisible());
    QVERIFY(barOf(test, post)->message().contains(u"no longer on disk"_s));
    QCOMPARE(post->text().toUtf8(), before);
    press(barOf(test, post), u"Save now"_s);
    QCOMPARE(test.bytes(firstPost), before);
    QTRY_VERIFY(!barOf(test, post)->isVisible());
}

void TestWindowFiles::tellsWhatItCannotOpen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("word");

    QTest::newRow("missing") << u"none.md"_s << QByteArray() << u"does not exist"_s;
    QTest::newRow("not UTF-8") << u"latin1.md"_s << QByteArray("gr\xfc\xdf") << u"UTF-8"_s;
    QTest::newRow("NUL bytes") << u"nul.md"_s << QByteArray("a\0b", 3) << u"NUL"_s;
    QTest::newRow("too large") << u"large.md"_s << QByteArray(70 * 1024 * 1024, 'x') << u"too large"_s;
}

void TestWindowFiles::tellsWhatItCannotOpen()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, word);
    WindowTest test;
    test.window->show();
    if (!bytes.isEmpty())
        test.write(file, bytes);
    QVERIFY(!test.open(file));
    QVERIFY(test.window->bar()->isVisible());
    QVERIFY2(test.window->bar()->message().contains(word), qPrintable(test.window->bar()->message()));
    QVERIFY(test.window->bar()->message().contains(file));
    QVERIFY(test.window->posts().isEmpty());
    QCOMPARE(QFileInfo(test.file(file)).size(), bytes.size());
    // Good files still open.
    QVERIFY(test.open(firstPost));
}

void TestWindowFiles::tellsWhatItCannotSave()
{
    WindowTest test;
    PostDocument *post = test.open(firstPost);
    const QByteArray before = test.bytes(firstPost);
    type(test, u"x"_s);
    QVERIFY(QFile::setPermissions(test.file(firstPost), QFile::ReadOwner));
    QVERIFY(!test.window->files().save(post));
    QVERIFY(barOf(test, post)->isVisible());
    QVERIFY(post->isModified());
    QCOMPARE(test.bytes(firstPost), before);
    const QString other = test.file(u"blog/other.md"_s);
    test.dialogs->paths.enqueue(other);
    press(barOf(test, post), u"Save as"_s);
    QCOMPARE(post->path(), other);
    QVERIFY(test.bytes(u"blog/other.md"_s).endsWith("x"));
}

void TestWindowFiles::restoresTheSession()
{
    WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.open(folderPost));
    QVERIFY(test.scanned());
    test.window->tabs()->currentTab()->goTo({4, 3});
    QVERIFY(test.open(firstPost));
    test.window->tabs()->currentTab()->goTo({7, 2});
    const Session session = sessionFromJson(toJson(test.window->session()));

    QVERIFY(QFile::remove(test.file(folderPost)));
    test.write(folderPost, "short\n");
    MainWindow second(test.settings, std::make_unique<PreparedDialogs>());
    second.restoreWindow(session);
    second.show();
    second.restorePosts(session);
    QCOMPARE(second.blog().root(), test.blog);
    QCOMPARE(second.posts().all().size(), 2);
    QCOMPARE(second.posts().current()->path(), test.file(firstPost));
    QVERIFY(second.tabs()->currentTab()->position() == (TextPosition{7, 2}));
    QCOMPARE(second.posts().find(test.file(folderPost))->text(), u"short\n"_s);

    QVERIFY(QFile::remove(test.file(folderPost)));
    MainWindow third(test.settings, std::make_unique<PreparedDialogs>());
    third.show();
    third.restorePosts(session);
    QCOMPARE(third.posts().all().size(), 1);
    QVERIFY(third.bar()->message().contains(test.file(folderPost)));
}

void TestWindowFiles::rescansWhenFilesChange()
{
    WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.scanned());
    const size_t before = test.window->blog().site()->posts.size();
    test.write(u"blog/2024-04-01-new.md"_s, "---\ntitle: New\n---\n");
    QTRY_COMPARE(test.window->blog().site()->posts.size(), before + 1);
    test.write(u"blog/tags.yml"_s, "other:\n  label: Other\n");
    QTRY_VERIFY(test.window->blog().site()->tags.find(u"other"));
}

void TestWindowFiles::storesPastedPictures()
{
    WindowTest test;
    PostDocument *post = test.open(folderPost);
    QVERIFY(test.scanned());
    MarkdownEdit *edit = test.window->tabs()->currentTab()->edit();
    edit->moveCursor(QTextCursor::End);
    const QString before = post->text();
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(7);
    QVERIFY(picture.save(test.folder.filePath(u"My Picture.png"_s)));
    Q_EMIT edit->filesDropped({test.folder.filePath(u"My Picture.png"_s), test.file(firstPost)});
    QCOMPARE(
        post->text(), before + u"![My Picture](./my-picture.png)\n[First post](../2024-03-01-first.md)"_s);
    QVERIFY(QFile::exists(test.file(u"blog/2024-03-05-folder/my-picture.png"_s)));
    edit->undo();
    QCOMPARE(post->text(), before);
    Q_EMIT edit->imagePasted(picture);
    QVERIFY(post->text().contains(u"](./image-"_s));
    edit->undo();

    test.dialogs->paths.enqueue(test.folder.filePath(u"My Picture.png"_s));
    const QList<QAction *> buttons = test.window->findChild<QToolBar *>()->actions();
    const auto image = std::find_if(buttons.begin(), buttons.end(), [](const QAction *action) {
        return action->objectName() == u"image";
    });
    QVERIFY(image != buttons.end());
    (*image)->trigger();
    QCOMPARE(post->text(), before + u"![My Picture](./my-picture.png)"_s);

    QVERIFY(test.open(firstPost));
    edit = test.window->tabs()->currentTab()->edit();
    Q_EMIT edit->filesDropped({test.folder.filePath(u"My Picture.png"_s)});
    QVERIFY(test.window->posts().current()->text().contains(u"(/img/2024-03-01-first/my-picture.png)"_s));
    QVERIFY(QFile::exists(test.file(u"static/img/2024-03-01-first/my-picture.png"_s)));
}

void TestWindowFiles::opensAtALine()
{
    WindowTest test;
    test.window->show();
    test.window->open({{test.file(firstPost), TextPosition{11, 4}}});
    QVERIFY(test.window->tabs()->currentTab()->position() == (TextPosition{11, 4}));
    // The blog that the file belongs to is opened along with it.
    QCOMPARE(test.window->blog().root(), test.blog);
    test.window->open({{test.file(firstPost), TextPosition{9999, 9999}}});
    QCOMPARE(test.window->posts().all().size(), 1);
    test.window->open({{test.blog, std::nullopt}});
    QCOMPARE(test.window->posts().all().size(), 1);
}

void TestWindowFiles::revertsAsOneUndoStep()
{
    WindowTest test;
    PostDocument *post = test.open(firstPost);
    type(test, u"x"_s);
    const QString mine = post->text();
    test.dialogs->confirmations.enqueue(false);
    test.window->files().revert(post);
    QCOMPARE(post->text(), mine);
    test.dialogs->confirmations.enqueue(true);
    test.window->files().revert(post);
    QVERIFY(!post->isModified());
    QCOMPARE(post->text().toUtf8(), test.bytes(firstPost));
    post->textDocument()->undo();
    QCOMPARE(post->text(), mine);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestWindowFiles)
#include "tst_windowfiles.moc"
