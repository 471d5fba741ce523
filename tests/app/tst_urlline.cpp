// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editortab.h"
#include "app/messagebar.h"
#include "app/posttabs.h"
#include "app/urlline.h"
#include "preview/previewtestmain.h"
#include "windowtest.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

class TestUrlLine final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatBreaks_data();
    void tellsWhatBreaks();
    void followsTyping();
    void copies();
    void waitsForAFileName();
};

namespace {

const QString firstPost = u"blog/2024-03-01-first.md"_s;

struct Line
{
    explicit Line(const WindowTest &test)
        : line(test.window->tabs()->currentTab()->urlLine())
        , address(line->findChild<QLabel *>(u"address"_s))
        , warning(line->findChild<MessageBar *>())
    {
    }

    QString shown() const { return address->accessibleName(); }

    UrlLine *line;
    QLabel *address;
    MessageBar *warning;
};

} // namespace

void TestUrlLine::tellsWhatBreaks_data()
{
    QTest::addColumn<int>("links");
    QTest::addColumn<QString>("text");

    QTest::newRow("not counted yet") << -1 << u"The old address /a will be gone."_s;
    QTest::newRow("none") << 0 << u"The old address /a will be gone. No other post links to it."_s;
    QTest::newRow("one") << 1 << u"The old address /a will be gone. One post links to it."_s;
    QTest::newRow("several") << 7 << u"The old address /a will be gone. 7 posts link to it."_s;
}

void TestUrlLine::tellsWhatBreaks()
{
    QFETCH(const int, links);
    const auto count = links < 0 ? std::nullopt : std::optional<qsizetype>(links);
    QTEST(brokenAddressText(u"/a"_s, count), "text");
}

void TestUrlLine::followsTyping()
{
    const WindowTest test;
    test.write(u"blog/2024-03-05-folder/index.md"_s, "---\ntitle: B\n---\n[a](/blog/2024/03/01/first)\n");
    PostDocument *post = test.open(firstPost);
    QVERIFY(post);
    QVERIFY(test.scanned());
    const Line line(test);
    QTRY_VERIFY2(line.shown().endsWith(u"/blog/2024/03/01/first"), qPrintable(line.shown()));
    const QString old = line.shown();
    QVERIFY(!line.warning->isVisible());

    const QString before = post->text();
    post->apply({{{4, 0}, u"slug: other\n"_s}});
    QTRY_VERIFY2(line.shown().endsWith(u"/blog/other"), qPrintable(line.shown()));
    QVERIFY(line.warning->isVisible());
    QTRY_COMPARE(
        line.warning->message(), u"The old address %1 will be gone. One post links to it."_s.arg(old));

    QPushButton *keep = line.warning->findChild<QPushButton *>();
    QVERIFY(keep);
    QTest::mouseClick(keep, Qt::LeftButton);
    QTRY_COMPARE(line.shown(), old);
    QVERIFY(!line.warning->isVisible());
    QVERIFY(post->text().contains(u"slug: /2024/03/01/first\n"));

    post->textDocument()->undo();
    QTRY_VERIFY(line.warning->isVisible());
    post->textDocument()->undo();
    QTRY_VERIFY(!line.warning->isVisible());
    QCOMPARE(post->text(), before);
}

void TestUrlLine::copies()
{
    const WindowTest test;
    QVERIFY(test.open(firstPost));
    QVERIFY(test.scanned());
    const Line line(test);
    QTest::mouseClick(line.line->findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), line.shown());
    QApplication::clipboard()->clear();
    QTest::mouseClick(line.address, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), line.shown());
}

void TestUrlLine::waitsForAFileName()
{
    const WindowTest test;
    test.window->show();
    test.window->posts().openUntitled(u"---\ntitle: New\n---\n"_s);
    const Line line(test);
    QCOMPARE(line.shown(), u"The address follows from the file name."_s);
    QVERIFY(!line.line->findChild<QToolButton *>()->isEnabled());
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestUrlLine)
#include "tst_urlline.moc"
