// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editactions.h"
#include "editor/markdownedit.h"
#include "editor/postdocument.h"
#include "testing/galleytest.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// A real window with an editor in it.
struct Window
{
    PostDocument post;
    MarkdownEdit edit{&post};

    explicit Window(const QString &text = {})
    {
        post.startUntitled(text);
        edit.resize(500, 300);
        edit.show();
        edit.activateWindow();
        edit.setFocus();
    }

    void caretTo(qsizetype place) { edit.select({place, place}); }
};

/// QTest::keyClicks knows ASCII only.
void type(QWidget &widget, const QString &sign)
{
    QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, sign);
    QCoreApplication::sendEvent(&widget, &press);
    QKeyEvent release(QEvent::KeyRelease, 0, Qt::NoModifier, sign);
    QCoreApplication::sendEvent(&widget, &release);
}

} // namespace

class TestMarkdownEdit : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void typesAListAndEndsIt()
    {
        Window window;
        QTest::keyClicks(&window.edit, u"1. one"_s);
        QTest::keyClick(&window.edit, Qt::Key_Return);
        QTest::keyClicks(&window.edit, u"two"_s);
        QTest::keyClick(&window.edit, Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(window.post.text(), u"1. one\n2. two\n3. "_s);
        QTest::keyClick(&window.edit, Qt::Key_Return);
        QCOMPARE(window.post.text(), u"1. one\n2. two\n"_s);
        QTest::keyClick(&window.edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.post.text(), u"1. one\n2. two\n3. "_s);
        QTest::keyClick(&window.edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(window.post.text(), u"1. one\n2. two"_s);
    }

    void breaksWithoutContinuingOnShift()
    {
        Window window(u"- a"_s);
        window.caretTo(3);
        QTest::keyClick(&window.edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(window.post.text(), u"- a\n"_s);
    }

    void indentsItems()
    {
        Window window(u"- a\n- b"_s);
        window.caretTo(7);
        QTest::keyClick(&window.edit, Qt::Key_Tab);
        QCOMPARE(window.post.text(), u"- a\n  - b"_s);
        QTest::keyClick(&window.edit, Qt::Key_Backtab, Qt::ShiftModifier);
        QCOMPARE(window.post.text(), u"- a\n- b"_s);
    }

    void stepsOverTheCloserItPut()
    {
        Window window;
        QTest::keyClicks(&window.edit, u"(a [b"_s);
        QCOMPARE(window.post.text(), u"(a [b])"_s);
        QTest::keyClicks(&window.edit, u"]) c"_s);
        QCOMPARE(window.post.text(), u"(a [b]) c"_s);
        window.caretTo(5);
        QTest::keyClicks(&window.edit, u"]"_s); // the closer is no longer fresh
        QCOMPARE(window.post.text(), u"(a [b]]) c"_s);
    }

    void removesAFreshPairWithOneBackspace()
    {
        Window window;
        QTest::keyClicks(&window.edit, u"x ("_s);
        QCOMPARE(window.post.text(), u"x ()"_s);
        QTest::keyClick(&window.edit, Qt::Key_Backspace);
        QCOMPARE(window.post.text(), u"x "_s);
    }

    void typesAFence()
    {
        Window window;
        QTest::keyClicks(&window.edit, u"```js"_s);
        QCOMPARE(window.post.text(), u"```js"_s);
    }

    void wrapsASelection()
    {
        Window window(u"a word"_s);
        window.edit.select({2, 6});
        QTest::keyClicks(&window.edit, u"**"_s);
        QCOMPARE(window.post.text(), u"a **word**"_s);
        QCOMPARE(window.edit.textCursor().selectedText(), u"word"_s);
    }

    void neverPairsWhileComposing()
    {
        Window window;
        QInputMethodEvent compose(u"nihao"_s, {});
        QCoreApplication::sendEvent(&window.edit, &compose);
        QTest::keyClick(&window.edit, '(');
        QVERIFY(!window.post.text().contains(u')'));
        QInputMethodEvent commit;
        commit.setCommitString(u"(好"_s);
        QCoreApplication::sendEvent(&window.edit, &commit);
        QVERIFY(window.post.text().contains(u"(好"_s));
        QVERIFY(!window.post.text().contains(u')'));
    }

    void tellsInputMethodsWhereTheCaretIs()
    {
        Window window(u"abc"_s);
        window.caretTo(3);
        const QRect expected = window.edit.cursorRect().translated(window.edit.viewport()->pos());
        QVERIFY(window.edit.viewport()->x() > 10);
        const QRectF asked = window.edit.inputMethodQuery(Qt::ImCursorRectangle).toRectF();
        QCOMPARE(asked.toRect().left(), expected.left());
        QCOMPARE(asked.toRect().top(), expected.top());
        QVariant answer;
        QVERIFY(QMetaObject::invokeMethod(
            &window.edit, "inputMethodQuery", Q_RETURN_ARG(QVariant, answer),
            Q_ARG(Qt::InputMethodQuery, Qt::ImCursorRectangle), Q_ARG(QVariant, QVariant())));
        QCOMPARE(answer.toRectF(), asked);
    }

    void copiesAndPastesWithoutLoss()
    {
        const QString text = u"a\u00A0b\u2028c\nd"_s;
        Window window(text);
        QTest::keyClick(&window.edit, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&window.edit, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), text);
        window.caretTo(0);
        QTest::keyClick(&window.edit, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(window.post.text(), text + text);
    }

    void handsFilesAndImagesOn()
    {
        Window window(u"text"_s);
        QSignalSpy files(&window.edit, &MarkdownEdit::filesDropped);
        QSignalSpy images(&window.edit, &MarkdownEdit::imagePasted);
        auto *mime = new QMimeData;
        mime->setUrls({QUrl::fromLocalFile(u"/tmp/a b.png"_s), QUrl(u"https://x.example"_s)});
        QGuiApplication::clipboard()->setMimeData(mime);
        window.edit.paste();
        QCOMPARE(files.size(), 1);
        QCOMPARE(files[0][0].toStringList(), QStringList{u"/tmp/a b.png"_s});
        QImage image(2, 2, QImage::Format_RGB32);
        image.fill(Qt::red);
        mime = new QMimeData;
        mime->setImageData(image);
        QGuiApplication::clipboard()->setMimeData(mime);
        window.edit.paste();
        QCOMPARE(images.size(), 1);
        QCOMPARE(window.post.text(), u"text"_s);
    }

    void opensLinksOnControlClick()
    {
        Window window(u"[text](./other.md) word"_s);
        QSignalSpy links(&window.edit, &MarkdownEdit::linkActivated);
        QTextCursor place(window.post.textDocument());
        place.setPosition(3);
        const QPoint point = window.edit.cursorRect(place).center();
        QTest::mouseClick(window.edit.viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(links.size(), 0);
        QTest::mouseClick(window.edit.viewport(), Qt::LeftButton, Qt::ControlModifier, point);
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0][0].toString(), u"./other.md"_s);
    }

    void zoomsWithTheWheel()
    {
        Window window(u"text"_s);
        QSignalSpy zooms(&window.edit, &MarkdownEdit::zoomChanged);
        const qreal size = window.edit.font().pointSizeF();
        QWheelEvent wheel(
            {10, 10}, window.edit.viewport()->mapToGlobal(QPointF(10, 10)), {}, {0, 120}, Qt::NoButton,
            Qt::ControlModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(window.edit.viewport(), &wheel);
        QCOMPARE(window.edit.zoom(), 110);
        QCOMPARE(zooms.size(), 1);
        QVERIFY(window.edit.font().pointSizeF() > size);
        window.edit.setZoom(10'000);
        QCOMPARE(window.edit.zoom(), 400);
        window.edit.setZoom(100);
        QCOMPARE(window.edit.font().pointSizeF(), size);
    }

    void goesToALine()
    {
        Window window(u"line\n"_s.repeated(500));
        window.edit.goToLine(400, 3);
        QCOMPARE(window.edit.textCursor().blockNumber(), 399);
        QCOMPARE(window.edit.textCursor().positionInBlock(), 2);
        QVERIFY(window.edit.viewport()->rect().contains(window.edit.cursorRect()));
        window.edit.goToLine(9999, 99);
        QCOMPARE(window.edit.textCursor().blockNumber(), 500);
        window.edit.goToLine(0);
        QCOMPARE(window.edit.textCursor().position(), 0);
    }

    void marksProblemsThatMoveWithTheText()
    {
        Window window(u"one two"_s);
        window.caretTo(0);
        window.edit.setDiagnostics(
            {diagnosticAt(window.post.text(), {4, 3}, Severity::Error, u"x"_s, u"Bad"_s)});
        QTest::keyClicks(&window.edit, u"zero "_s);
        const QList<QTextEdit::ExtraSelection> marks = window.edit.extraSelections();
        QCOMPARE(marks.last().cursor.selectedText(), u"two"_s);
        QCOMPARE(marks.last().format.underlineStyle(), QTextCharFormat::WaveUnderline);
        window.edit.setDiagnostics({diagnosticAt(u"", {900, 3}, Severity::Note, u"x"_s, u"Past the end"_s)});
        window.edit.setDiagnostics({});
        QCOMPARE(window.edit.extraSelections().size(), 1);
    }

    void hasANameForScreenReaders() { QVERIFY(!Window().edit.accessibleName().isEmpty()); }

    void togglingTwiceGivesTheExactBytesBack_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("id");
        QTest::newRow("bold in underscores") << u"a __word__ b"_s << u"bold"_s;
        QTest::newRow("italic in underscores") << u"a _word_ b"_s << u"italic"_s;
        QTest::newRow("code in two backticks") << u"a ``word`` b"_s << u"code"_s;
        QTest::newRow("link with a title") << u"a [word](https://a.example/x 'T') b"_s << u"link"_s;
        QTest::newRow("link by reference") << u"a [word][ref] b\n\n[ref]: /x"_s << u"link"_s;
        QTest::newRow("plain word made bold") << u"a word b"_s << u"bold"_s;
    }

    void togglingTwiceGivesTheExactBytesBack()
    {
        QFETCH(QString, text);
        QFETCH(QString, id);
        Window window(text);
        window.caretTo(text.indexOf(u"word"_s) + 2);
        const TextSelection selection = window.edit.selection();
        const QStringView action = findEditAction(id)->id;
        runEditAction(action, window.edit);
        QVERIFY(window.post.text() != text);
        runEditAction(action, window.edit);
        QCOMPARE(window.post.text(), text);
        QCOMPARE(window.edit.selection(), selection);
    }

    void aToggleIsForgottenWithTheNextEdit()
    {
        Window window(u"__word__"_s);
        window.caretTo(4);
        runEditAction(u"bold", window.edit);
        QTest::keyClick(&window.edit, Qt::Key_X);
        runEditAction(u"bold", window.edit);
        QCOMPARE(window.post.text(), u"**woxrd**"_s);
    }

    void givesTheBytesBackAfterAnything()
    {
        QTemporaryDir folder;
        const QByteArray bytes = "---\r\ntitle: 'A'\r\ntags: [a, b]\n---\r\n\r\n# "
                                 "H\xC2\xA0\xF0\x9F\x9A\x80\n\n1. one\n2. two\r\n\n> q\n\n"
                                 "```js\ncode\n```\n- [ ] task\nlast";
        const QString path = folder.filePath(u"post.md"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        Window window;
        QVERIFY_RESULT(window.post.load(path));
        const QString original = window.post.text();

        QRandomGenerator random(20260101);
        const QStringList signs = u"a b c * _ ` [ ] ( ) { } \" ' ~ $ # > - 1 . : | \\ < é 🚀"_s.split(u' ')
                                  << u" "_s;
        const std::span<const EditAction> actions = editActions();
        const Qt::Key keys[] = {Qt::Key_Return, Qt::Key_Tab, Qt::Key_Backtab, Qt::Key_Backspace,
                                Qt::Key_Delete, Qt::Key_Up,  Qt::Key_Down,    Qt::Key_Left,
                                Qt::Key_Right,  Qt::Key_Home};
        for (int i = 0; i < 2000; ++i) {
            const int dice = random.bounded(100);
            if (dice < 8) {
                const auto row = static_cast<size_t>(random.bounded(static_cast<int>(actions.size())));
                runEditAction(actions[row].id, window.edit);
            } else if (dice < 40) {
                const Qt::KeyboardModifiers held =
                    random.bounded(4) == 0 ? Qt::ShiftModifier : Qt::NoModifier;
                QTest::keyClick(&window.edit, keys[random.bounded(static_cast<int>(std::size(keys)))], held);
            } else if (dice < 44) {
                QTest::keyClick(&window.edit, Qt::Key_Z, Qt::ControlModifier);
            } else if (dice < 47) {
                const int end = static_cast<int>(window.post.text().size()) + 1;
                window.edit.select({random.bounded(end), random.bounded(end)});
            } else {
                type(window.edit, signs[random.bounded(static_cast<int>(signs.size()))]);
            }
            const QString raw = window.post.textDocument()->toRawText();
            QCOMPARE(window.post.text(), PostDocument::fromDocumentText(raw));
        }
        QVERIFY(window.post.text() != original);
        while (window.post.textDocument()->isUndoAvailable())
            window.edit.undo();
        QCOMPARE(window.post.text(), original);
        QVERIFY(!window.post.isModified());
        QVERIFY_RESULT(window.post.save());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }
};

QTEST_MAIN(TestMarkdownEdit)
#include "tst_markdownedit.moc"
