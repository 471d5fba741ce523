// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/blogsession.h"
#include "app/editortab.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/posttabs.h"
#include "editor/markdownedit.h"
#include "preview/previewpane.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QFileInfo>
#include <QStatusBar>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace Galley {

/// What the window does with the preview: its own window, pinned to a post, printed; links and double clicks.
class TestPreviewMenu final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void inItsOwnWindow();
    void pinnedToAPost();
    void prints();
    void linksAskFirst();
    void doubleClickPutsTheCaret();
    void remembersTheLook();
};

namespace {

const QString firstPost = u"blog/2024-03-01-first.md"_s;
const QString otherPost = u"blog/2024-05-05-other.md"_s;
const auto pageText = u"document.querySelector('.markdown')?.innerText ?? ''"_s;

bool shows(const WindowTest &test, const QString &words)
{
    return QTest::qWaitFor([&] { return inPage(*test.window, pageText).contains(words); }, 20000);
}

} // namespace

void TestPreviewMenu::inItsOwnWindow()
{
    const WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(shows(test, u"Hello window."_s));
    PreviewPane *pane = test.window->preview();
    test.window->actions()[ActionId::ShowApart]->trigger();
    QVERIFY(pane->window() != test.window.get());
    QVERIFY(pane->isVisible());
    QVERIFY(test.window->tabs()->isVisible());
    QVERIFY(shows(test, u"Hello window."_s));
    QTest::keyClicks(test.window->tabs()->currentTab()->edit(), u"Typed"_s);
    QVERIFY(shows(test, u"Typed"_s));
    pane->window()->close();
    QCOMPARE(pane->window(), test.window.get());
    QVERIFY(pane->isVisible());
    QVERIFY(test.window->actions()[ActionId::ShowBoth]->isChecked());
    QVERIFY(shows(test, u"Typed"_s));
    test.window->actions()[ActionId::ShowApart]->trigger();
    QVERIFY(pane->window() != test.window.get());
}

void TestPreviewMenu::pinnedToAPost()
{
    const WindowTest test;
    test.write(otherPost, "---\ntitle: Other\n---\n\nAnother text.\n");
    QVERIFY(test.open(firstPost));
    QVERIFY(shows(test, u"Hello window."_s));
    QAction *pin = test.window->actions()[ActionId::PinPreview];
    pin->trigger();
    QVERIFY(pin->isChecked());
    QVERIFY(test.open(otherPost));
    QTest::keyClicks(test.window->tabs()->currentTab()->edit(), u"Typed"_s);
    // What follows from the text follows the post in front.
    QTRY_VERIFY(test.window->tabs()->currentTab()->document()->isModified());
    QVERIFY(shows(test, u"Hello window."_s));
    QVERIFY(!inPage(*test.window, pageText).contains(u"Another text."_s));
    pin->trigger();
    QVERIFY(shows(test, u"Another text."_s));
    pin->trigger();
    test.window->tabs()->currentTab()->edit()->undo();
    Q_EMIT test.window->tabs()->closeRequested(test.window->posts().current());
    QVERIFY(shows(test, u"Hello window."_s));
    QVERIFY(!pin->isChecked());
}

void TestPreviewMenu::prints()
{
    const WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(shows(test, u"Hello window."_s));
    const QString file = test.folder.filePath(u"printed.pdf"_s);
    test.dialogs->paths.enqueue(file);
    test.window->actions()[ActionId::Print]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(file).size() > 500, 30000);
}

void TestPreviewMenu::linksAskFirst()
{
    const WindowTest test;
    test.write(
        otherPost,
        "[there](./2024-03-01-first.md) [far](https://x.example/a) [run](javascript:alert) [down](#end)\n");
    PostDocument *other = test.open(otherPost);
    QVERIFY(other);
    QVERIFY(test.scanned());
    QVERIFY(shows(test, u"far"_s));
    const auto click = [&](const QString &words) {
        inPage(
            *test.window,
            u"[...document.querySelectorAll('.markdown a')].find(a => a.innerText === '%1').click(); ''"_s
                .arg(words));
    };
    inPage(
        *test.window, u"document.querySelectorAll('.markdown a')[1].dispatchEvent("
                      "new MouseEvent('mouseover', {bubbles: true})); ''"_s);
    QTRY_COMPARE(test.window->statusBar()->currentMessage(), u"https://x.example/a"_s);
    click(u"far"_s);
    QTRY_VERIFY(test.window->bar()->isVisible());
    QCOMPARE(test.window->bar()->message(), u"https://x.example/a"_s);
    test.window->bar()->hide();
    click(u"down"_s);
    click(u"there"_s);
    QTRY_COMPARE(test.window->posts().current(), test.window->posts().find(test.file(firstPost)));
    QVERIFY(!test.window->bar()->isVisible());
}

void TestPreviewMenu::doubleClickPutsTheCaret()
{
    const WindowTest test;
    test.write(otherPost, "# T\n\n- one\n- two words\n\n```js\nlet a;\nlet b;\n```\n");
    QVERIFY(test.open(otherPost));
    QVERIFY(shows(test, u"words"_s));
    const auto doubleClick = [&](const QString &element) {
        inPage(
            *test.window,
            u"getSelection().removeAllRanges(); document.querySelectorAll('%1')[1].dispatchEvent("
            "new MouseEvent('dblclick', {bubbles: true})); ''"_s.arg(element));
    };
    const EditorTab *tab = test.window->tabs()->currentTab();
    doubleClick(u".markdown li"_s);
    QTRY_COMPARE(tab->position(), (TextPosition{4, 3}));
    doubleClick(u".markdown .token-line"_s);
    QTRY_COMPARE(tab->position(), (TextPosition{8, 1}));
    QTRY_COMPARE(
        inPage(*test.window, u"document.querySelector('[data-galley-caret]').innerText.trim()"_s),
        u"let b;"_s);
}

void TestPreviewMenu::remembersTheLook()
{
    WindowTest test;
    ActionSet &actions = test.window->actions();
    actions[ActionId::WidthPhone]->trigger();
    actions[ActionId::ColoursDark]->trigger();
    actions[ActionId::LookPlain]->trigger();
    test.window->preview()->setZoom(130);
    MainWindow second(test.settings, std::make_unique<PreparedDialogs>());
    QVERIFY(second.actions()[ActionId::WidthPhone]->isChecked());
    QVERIFY(second.actions()[ActionId::ColoursDark]->isChecked());
    QVERIFY(second.actions()[ActionId::LookPlain]->isChecked());
    QVERIFY(!second.actions()[ActionId::WidthPane]->isChecked());
    QCOMPARE(second.preview()->zoom(), 130);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestPreviewMenu)
#include "tst_previewmenu.moc"
