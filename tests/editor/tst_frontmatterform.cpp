// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/imagefield.h"
#include "formbench.h"
#include "testing/galleytest.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QClipboard>
#include <QDirIterator>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QString post = u"---\n"
                     "# about this post\n"
                     "title: 'Hello'  # shown big\n"
                     "authors: mira\n"
                     "tags: [release, \"deep dive\"]\n"
                     "date: 2024-01-05T10:00:00Z\n"
                     "custom:\n"
                     "  nested: [1, 2]\n"
                     "---\n"
                     "\n"
                     "Body\n"_s;

} // namespace

class TestFrontMatterForm : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void typingChangesOnlyThatValue()
    {
        FormBench bench(post);
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u", world"_s);
        QCOMPARE(bench.document.text(), QString(post).replace(u"'Hello'"_s, u"'Hello, world'"_s));
        QCOMPARE(title->text(), u"Hello, world"_s);
        QCOMPARE(title->cursorPosition(), 12);
    }

    void aRunOfTypingIsOneUndoStep()
    {
        FormBench bench(post);
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u" one"_s);
        bench.enter(u"slug"_s);
        bench.enter<QLineEdit>(u"title"_s);
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u" two"_s);
        QVERIFY(bench.document.text().contains(u"'Hello one two'"_s));
        bench.document.textDocument()->undo();
        QVERIFY(bench.document.text().contains(u"'Hello one'"_s));
        QTRY_COMPARE(title->text(), u"Hello one"_s);
        bench.document.textDocument()->undo();
        QCOMPARE(bench.document.text(), post);
        QTRY_COMPARE(title->text(), u"Hello"_s);
    }

    void theUndoKeyOfAFieldIsTheDocuments()
    {
        FormBench bench(post);
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u"!"_s);
        QTest::keySequence(title, QKeySequence::Undo);
        QCOMPARE(bench.document.text(), post);
        QCOMPARE(title->text(), u"Hello"_s);
        QTest::keySequence(title, QKeySequence::Redo);
        QVERIFY(bench.document.text().contains(u"'Hello!'"_s));
    }

    void emptyingAndTypingAgainKeepsTheStyle()
    {
        FormBench bench(post);
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        title->selectAll();
        QTest::keyClick(title, Qt::Key_Delete);
        QVERIFY(!bench.document.text().contains(u"title"_s));
        QVERIFY(title->hasFocus());
        QTest::keyClicks(title, u"New"_s);
        QCOMPARE(bench.document.text(), QString(post).replace(u"'Hello'"_s, u"'New'"_s));
        QTest::keySequence(title, QKeySequence::Undo);
        QCOMPARE(bench.document.text(), post);
    }

    void savingEndsTheUndoStep()
    {
        QTemporaryDir folder;
        FormBench bench(post);
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u" one"_s);
        QVERIFY_RESULT(bench.document.saveAs(folder.filePath(u"a.md"_s)));
        QTest::keyClicks(title, u" two"_s);
        bench.document.textDocument()->undo();
        QVERIFY(bench.document.text().contains(u"'Hello one'"_s));
        QVERIFY(!bench.document.isModified());
    }

    void theTextMovesTheForm()
    {
        FormBench bench(post);
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        title->setCursorPosition(3);
        bench.typeIntoText(post.indexOf(u"Hello"_s) + 5, u" there"_s);
        QTRY_COMPARE(title->text(), u"Hello there"_s);
        QCOMPARE(title->cursorPosition(), 3);
        bench.typeIntoText(bench.document.text().indexOf(u"[release"_s) + 1, u"new, "_s);
        QTRY_COMPARE(bench.chips(u"tags"_s)->chips().size(), std::size_t(3));
        QVERIFY(title->hasFocus());
    }

    void typingInTheBodyLeavesTheFormAlone()
    {
        FormBench bench(post + QString(2000, u'x'));
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        title->setSelection(1, 2);
        bench.typeIntoText(bench.document.text().size(), u"more"_s);
        QCoreApplication::processEvents();
        QCOMPARE(title->selectedText(), u"el"_s);
    }

    void chipsEditTheList()
    {
        FormBench bench(post);
        ChipEdit *tags = bench.chips(u"tags"_s);
        tags->input()->setFocus();
        QGuiApplication::clipboard()->setText(u"a b, release; c"_s);
        QTest::keySequence(tags->input(), QKeySequence::Paste);
        QVERIFY(bench.document.text().contains(u"tags: [release, \"deep dive\", "_s));
        QCOMPARE(tags->chips().size(), std::size_t(4));
        bench.document.textDocument()->undo();
        QCOMPARE(bench.document.text(), post);
        QTRY_COMPARE(tags->chips().size(), std::size_t(2));

        tags->chips().front()->setFocus();
        QTest::keyClick(tags->chips().front(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(
            bench.document.text(),
            QString(post).replace(u"[release, \"deep dive\"]"_s, u"[\"deep dive\", release]"_s));
        QVERIFY(tags->chips().back()->hasFocus());
        QTest::keyClick(tags->chips().back(), Qt::Key_Delete);
        QVERIFY(bench.document.text().contains(u"tags: [\"deep dive\"]\n"_s));
        QVERIFY(tags->input()->hasFocus());
        QTest::keyClick(tags->input(), Qt::Key_Backspace);
        QVERIFY(!bench.document.text().contains(u"tags"_s));
    }

    void authorsWrittenAsATextBecomeAList()
    {
        FormBench bench(post);
        ChipEdit *authors = bench.chips(u"authors"_s);
        authors->input()->setFocus();
        QTest::keyClicks(authors->input(), u"joe,"_s);
        QCOMPARE(authors->chips().size(), std::size_t(2));
        QCOMPARE(bench.document.text(), QString(post).replace(u"authors: mira"_s, u"authors: [mira, joe]"_s));
    }

    void theDateKeepsItsForm()
    {
        FormBench bench(post);
        auto *date = bench.enter<QLineEdit>(u"date"_s);
        QCOMPARE(date->text(), u"2024-01-05T10:00:00Z"_s);
        date->setCursorPosition(9);
        QTest::keyClick(date, Qt::Key_Delete);
        QTest::keyClick(date, Qt::Key_7);
        QCOMPARE(bench.document.text(), QString(post).replace(u"2024-01-05T"_s, u"2024-01-07T"_s));
    }

    void theCalendarChangesTheDayOnly()
    {
        FormBench bench(post);
        auto *date = bench.enter<QLineEdit>(u"date"_s);
        QTest::keyClick(date, Qt::Key_Down, Qt::AltModifier);
        QWidget *popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        QTest::keyClick(popup->focusWidget(), Qt::Key_Right);
        QTest::keyClick(popup->focusWidget(), Qt::Key_Return);
        QCOMPARE(bench.document.text(), QString(post).replace(u"2024-01-05T"_s, u"2024-01-06T"_s));
        QVERIFY(!popup->isVisible());
    }

    void switchesAndLevels()
    {
        FormBench bench(u"---\ntitle: A\n---\n"_s);
        auto *draft = bench.enter<QCheckBox>(u"draft"_s);
        QTest::keyClick(draft, Qt::Key_Space);
        QVERIFY(bench.document.text().contains(u"draft: true\n"_s));
        QTest::keyClick(draft, Qt::Key_Space);
        QVERIFY(bench.document.text().contains(u"draft: false\n"_s));
        auto *level = bench.enter<QSpinBox>(u"toc_min_heading_level"_s);
        QTest::keyClick(level, Qt::Key_Up);
        QTest::keyClick(level, Qt::Key_Up);
        QVERIFY(bench.document.text().contains(u"toc_min_heading_level: 3\n"_s));
        QTest::keyClick(level, Qt::Key_Down);
        QTest::keyClick(level, Qt::Key_Down);
        QVERIFY(!bench.document.text().contains(u"toc_min_heading_level"_s));
    }

    void brokenYamlGreysTheForm()
    {
        FormBench bench(post);
        auto *button = bench.form->findChild<QPushButton *>(u"goToProblem"_s);
        QVERIFY(!button->isVisible());
        const auto at = post.indexOf(u"]\ndate"_s);
        QTextCursor cursor(bench.document.textDocument());
        cursor.setPosition(static_cast<int>(at));
        cursor.deleteChar();
        QTRY_VERIFY(button->isVisible());
        QVERIFY(!bench.slot(u"title"_s)->focusTarget()->isEnabled());
        QSignalSpy spy(bench.form, &FrontMatterForm::positionActivated);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(spy.size(), 1);
        QVERIFY(spy.front().front().value<TextPosition>().line >= 5);
        bench.typeIntoText(at, u"]"_s);
        QTRY_VERIFY(bench.slot(u"title"_s)->focusTarget()->isEnabled());
        QVERIFY(!button->isVisible());
    }

    void otherLanguagesAreExplained()
    {
        FormBench bench(u"---js\n{title: 'A'}\n---\n"_s);
        QVERIFY(!bench.slot(u"title"_s)->focusTarget()->isEnabled());
        QVERIFY(bench.form->findChild<QPushButton *>(u"goToProblem"_s)->isVisible());
    }

    void aPostWithoutFrontMatterGainsOne()
    {
        FormBench bench(u"Body\n"_s);
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        QTest::keyClicks(title, u"Hi"_s);
        QVERIFY(bench.document.text().startsWith(u"---\ntitle: Hi\n---\n"_s));
        QVERIFY(bench.document.text().endsWith(u"Body\n"_s));
        QVERIFY(title->hasFocus());
        bench.document.textDocument()->undo();
        QCOMPARE(bench.document.text(), u"Body\n"_s);
    }

    void unknownFieldsAreShownAndEdited()
    {
        FormBench bench(post);
        auto *custom = bench.enter<QPlainTextEdit>(u"custom"_s);
        QCOMPARE(custom->toPlainText(), u"nested: [1, 2]"_s);
        custom->moveCursor(QTextCursor::End);
        QTest::keyClick(custom, Qt::Key_Backspace);
        // An unclosed list is not in the text, and not lost either.
        QCOMPARE(bench.document.text(), post);
        QVERIFY(
            bench.slot(u"custom"_s)->focusTarget()->accessibleDescription().contains(u"Not in the text"_s));
        auto *title = bench.enter<QLineEdit>(u"title"_s);
        QTest::keyClick(title, Qt::Key_End);
        QTest::keyClicks(title, u"!"_s);
        QTest::keyClick(title, Qt::Key_Backspace);
        QCOMPARE(bench.document.text(), post);
        QCOMPARE(custom->toPlainText(), u"nested: [1, 2"_s);
        bench.enter(u"custom"_s);
        QTest::keyClicks(custom, u", 3]"_s);
        QCOMPARE(bench.document.text(), QString(post).replace(u"[1, 2]"_s, u"[1, 2, 3]"_s));
        QCOMPARE(custom->toPlainText(), u"nested: [1, 2, 3]"_s);
    }

    void aValueThatDoesNotFitIsShownAsYaml()
    {
        FormBench bench(u"---\ntitle: {a: 1}\ndraft: maybe\nauthors: {name: Guest}\n---\n"_s);
        for (const QString &key : {u"title"_s, u"draft"_s, u"authors"_s})
            QVERIFY2(bench.slot(key)->findChild<QPlainTextEdit *>(), qPrintable(key));
        QCOMPARE(bench.slot(u"authors"_s)->findChild<QPlainTextEdit *>()->toPlainText(), u"{name: Guest}"_s);
    }

    void aLookAlikeIsRenamedByOneClick()
    {
        FormBench bench(u"---\ntitle: A\ntag: [x] # why\n---\n"_s);
        auto *rename = bench.form->findChild<QAbstractButton *>(u"rename:tag"_s);
        QVERIFY(rename);
        QTest::mouseClick(rename, Qt::LeftButton);
        QCOMPARE(bench.document.text(), u"---\ntitle: A\ntags: [x] # why\n---\n"_s);
        QCOMPARE(bench.chips(u"tags"_s)->chips().size(), std::size_t(1));
    }

    void problemsAreMarked()
    {
        FormBench bench(u"---\ntitle: A\ndescription: B\n---\n"_s);
        const QString text = bench.document.text();
        bench.form->setDiagnostics(
            {diagnosticAt(text, {text.indexOf(u'B'), 1}, Severity::Warning, u"rule"_s, u"Too short"_s)});
        QVERIFY(
            bench.slot(u"description"_s)->focusTarget()->accessibleDescription().startsWith(u"Too short"_s));
        QVERIFY(!bench.slot(u"title"_s)->focusTarget()->accessibleDescription().contains(u"Too short"_s));
        auto *description = bench.enter<QPlainTextEdit>(u"description"_s);
        QTest::keyClicks(description, u"longer"_s);
        QVERIFY(!description->accessibleDescription().contains(u"Too short"_s));
    }

    void theDescriptionIsCounted()
    {
        FormBench bench(u"---\ndescription: Grüße 👩‍🚀\n---\n"_s);
        auto *count = bench.form->findChild<QLabel *>(u"descriptionCount"_s);
        QVERIFY(count->text().startsWith(u"7 "_s));
        auto *description = bench.enter<QPlainTextEdit>(u"description"_s);
        QTest::keyClicks(description, QString(160, u'x'));
        QVERIFY(count->text().contains(u"160"_s));
    }

    void aFieldIsAddedByTheMenu()
    {
        FormBench bench(post);
        auto *add = bench.form->findChild<QToolButton *>(u"addField"_s);
        Q_EMIT add->menu()->aboutToShow();
        const QList<QAction *> actions = add->menu()->actions();
        const auto wanted = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
            return action->text().contains(u"title_meta"_s);
        });
        QVERIFY(wanted != actions.end());
        (*wanted)->trigger();
        QCOMPARE(bench.document.text(), post);
        QWidget *field = bench.slot(u"title_meta"_s)->focusTarget();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, u"Tab"_s);
        QVERIFY(bench.document.text().contains(u"title_meta: Tab\n"_s));
        bench.document.textDocument()->undo();
        QCOMPARE(bench.document.text(), post);
    }

    void aFieldIsRemovedByItsCross()
    {
        FormBench bench(post);
        auto *remove = bench.form->findChild<QToolButton *>(u"remove:custom"_s);
        QTest::mouseClick(remove, Qt::LeftButton);
        QCOMPARE(bench.document.text(), QString(post).remove(u"custom:\n  nested: [1, 2]\n"_s));
        QVERIFY(!bench.form->findChild<QToolButton *>(u"remove:custom"_s) || !remove->isVisible());
    }

    void anImageOfTheBlogIsShownAndTaken()
    {
        QTemporaryDir folder;
        QDir(folder.path()).mkpath(u"blog/a"_s);
        QFile file(folder.filePath(u"blog/a/index.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\ntitle: A\n---\n");
        file.close();
        QImage picture(20, 10, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(folder.filePath(u"blog/a/red one.png"_s)));
        FormBench bench(FormBench::File{file.fileName()});
        auto *image = bench.slot(u"image"_s)->findChild<ImageField *>();
        auto *thumbnail = bench.slot(u"image"_s)->findChild<QLabel *>(u"thumbnail"_s);
        image->take(u"/elsewhere/x.png"_s);
        QVERIFY(!bench.document.text().contains(u"image"_s));
        image->take(folder.filePath(u"blog/a/red one.png"_s));
        QVERIFY(bench.document.text().contains(u"image: ./red%20one.png\n"_s));
        QTRY_VERIFY(thumbnail->isVisible());
        QCOMPARE(thumbnail->pixmap().toImage().pixelColor(3, 3), QColor(Qt::red));
        bench.document.textDocument()->undo();
        QTRY_VERIFY(!thumbnail->isVisible());
    }

    void itCloses()
    {
        FormBench bench(post);
        QSignalSpy spy(bench.form, &FrontMatterForm::collapsedChanged);
        const int open = bench.form->sizeHint().height();
        bench.form->setProperty("collapsed", true);
        QCOMPARE(spy.size(), 1);
        QVERIFY(bench.form->sizeHint().height() < open / 3);
        QVERIFY(!bench.slot(u"title"_s)->isVisible());
        auto *summary = bench.form->findChild<QLabel *>(u"summary"_s);
        QCOMPARE(summary->accessibleName(), u"Hello · 5 January 2024 · 2 tags"_s);
        bench.form->setCollapsed(false);
        QVERIFY(bench.slot(u"title"_s)->isVisible());
    }

    void hugeValuesStayInside()
    {
        const QString word(20000, u'w');
        FormBench bench(u"---\ntitle: %1\nslug: %1\ntags: [%1]\n%2: %1\ndescription: %1\n---\n"_s.arg(
            word, word.left(900)));
        QVERIFY(bench.form->minimumSizeHint().width() < 600);
        for (const QWidget *widget : bench.form->findChildren<FieldSlot *>())
            QVERIFY2(
                widget->mapTo(bench.form, QPoint(widget->width(), 0)).x() <= bench.form->width(),
                qPrintable(widget->objectName().left(40)));
    }

    void everyControlIsNamed()
    {
        FormBench bench(post);
        for (const QWidget *widget : bench.form->findChildren<QWidget *>()) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisibleTo(&bench))
                continue;
            if (widget->focusProxy() || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, widget->metaObject()->className());
        }
    }

    void visitingEveryFieldChangesNoByte_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &name : {u"electron"_s, u"jest"_s, u"pnpm"_s, u"seed"_s, u"features"_s}) {
            const QString site = corpusSite(name);
            if (site.isEmpty())
                continue;
            QDirIterator posts(
                site + u"/blog"_s, {u"*.md"_s, u"*.mdx"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (posts.hasNext()) {
                const QString file = posts.next();
                QTest::newRow(qPrintable(name + file.mid(site.size()))) << file;
            }
        }
        if (corpusSite(u"electron"_s).isEmpty())
            QTest::newRow("no corpus") << QString();
    }

    void visitingEveryFieldChangesNoByte()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("The corpus is not there.");
        FormBench bench(FormBench::File{file});
        const QString before = bench.document.text();
        for (int i = 0; i < 40; ++i)
            QTest::keyClick(bench.focusWidget() ? bench.focusWidget() : &bench, Qt::Key_Tab);
        QCoreApplication::processEvents();
        QCOMPARE(bench.document.text(), before);
        QVERIFY(!bench.document.isModified());
        QVERIFY(!bench.document.textDocument()->isUndoAvailable());
    }
};

QTEST_MAIN(TestFrontMatterForm)
#include "tst_frontmatterform.moc"
