// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actionset.h"
#include "app/autosave.h"
#include "app/editortab.h"
#include "app/messagebar.h"
#include "app/openposts.h"
#include "app/posttabs.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

const QString post = u"blog/2024-03-01-first.md"_s;

struct AutoSaveTest : WindowTest
{
    AutoSaveTest()
    {
        settings.setValue(Setting::VisiblePanes, u"editor"_s);
        write(post, "---\ntitle: A\n---\nOne\n");
        document = open(post);
    }

    void choose(ActionId when) const { window->actions()[when]->trigger(); }
    QString onDisk() const { return QString::fromUtf8(bytes(post)); }
    MessageBar *bar() const { return window->tabs()->currentTab()->bar(); }

    PostDocument *document = nullptr;
};

/// The user turns to another program.
void loseFocus()
{
    Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
}

} // namespace

class TestAutoSave final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void judgesFrontMatter_data();
    void judgesFrontMatter();
    void isOffAtFirst();
    void savesOnFocusLoss();
    void savesAfterADelay();
    void neverBreaksFrontMatterSilently();
    void leavesAloneWhatNeedsAnAnswer();
};

void TestAutoSave::judgesFrontMatter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("onDisk");
    QTest::addColumn<bool>("isHeldBack");
    const QString good = u"---\ntitle: A\n---\n"_s;
    const QString broken = u"---\ntitle: [A\n---\n"_s;
    QTest::newRow("good over good") << good << good << false;
    QTest::newRow("broken over good") << broken << good << true;
    QTest::newRow("unclosed over good") << u"---\ntitle: A\n"_s << good << true;
    QTest::newRow("broken over broken") << broken << broken << false;
    QTest::newRow("none over good") << u"Text\n"_s << good << false;
    QTest::newRow("broken over none") << broken << u"Text\n"_s << true;
}

void TestAutoSave::judgesFrontMatter()
{
    QFETCH(const QString, text);
    QFETCH(const QString, onDisk);
    QFETCH(const bool, isHeldBack);
    QCOMPARE(brokenFrontMatter(text, onDisk).has_value(), isHeldBack);
}

void TestAutoSave::isOffAtFirst()
{
    const AutoSaveTest test;
    QVERIFY(test.window->actions()[ActionId::AutoSaveOff]->isChecked());
    test.document->apply({{{0, 0}, u"x"_s}});
    loseFocus();
    QVERIFY(test.document->isModified());
}

void TestAutoSave::savesOnFocusLoss()
{
    const AutoSaveTest test;
    test.choose(ActionId::AutoSaveOnFocusLoss);
    test.document->apply({{{test.document->text().size(), 0}, u"more\n"_s}});
    loseFocus();
    QCOMPARE(test.onDisk(), u"---\ntitle: A\n---\nOne\nmore\n"_s);
    QVERIFY(!test.document->isModified());
}

void TestAutoSave::savesAfterADelay()
{
    const AutoSaveTest test;
    test.choose(ActionId::AutoSaveAfterDelay);
    test.document->apply({{{test.document->text().size(), 0}, u"more\n"_s}});
    QVERIFY(test.document->isModified());
    QTRY_COMPARE_WITH_TIMEOUT(test.onDisk(), u"---\ntitle: A\n---\nOne\nmore\n"_s, 20'000);
}

void TestAutoSave::neverBreaksFrontMatterSilently()
{
    const AutoSaveTest test;
    const QString before = test.onDisk();
    test.choose(ActionId::AutoSaveOnFocusLoss);
    test.document->apply({{{11, 0}, u"["_s}});
    loseFocus();
    QCOMPARE(test.onDisk(), before);
    QVERIFY(test.bar()->isVisible());
    QVERIFY(test.bar()->message().startsWith(u"Not saved automatically"_s));
    test.bar()->hide();
    loseFocus();
    QVERIFY(!test.bar()->isVisible()); // it was said
    test.document->apply({{{0, 0}, u""_s}, {{test.document->text().size(), 0}, u"more"_s}});
    loseFocus();
    QVERIFY(test.bar()->isVisible());
    for (QPushButton *button : test.bar()->findChildren<QPushButton *>()) {
        if (button->text().remove(u'&').startsWith(u"Save all the same"_s))
            button->click();
    }
    QCOMPARE(test.onDisk(), test.document->text());
}

void TestAutoSave::leavesAloneWhatNeedsAnAnswer()
{
    const AutoSaveTest test;
    test.choose(ActionId::AutoSaveOnFocusLoss);
    test.document->apply({{{test.document->text().size(), 0}, u"more\n"_s}});
    test.write(post, "theirs\n");
    test.window->posts().openUntitled({})->apply({{{0, 0}, u"no file"_s}});
    loseFocus(); // a question would fail the test
    QCOMPARE(test.onDisk(), u"theirs\n"_s);
    QVERIFY(test.document->isModified());
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestAutoSave)
#include "tst_autosave.moc"
