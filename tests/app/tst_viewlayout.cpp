// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/settings.h"
#include "app/viewlayout.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestViewLayout final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void isRemembered_data();
    void isRemembered();
    void readsStrangeSettings();
    void sharesSpace_data();
    void sharesSpace();
    void everySettingHasADefault();
};

void TestViewLayout::isRemembered_data()
{
    QTest::addColumn<int>("orientation");
    QTest::addColumn<int>("panes");
    QTest::addColumn<int>("share");

    QTest::newRow("side by side") << 0 << 0 << 50;
    QTest::newRow("below, editor only") << 1 << 1 << 30;
    QTest::newRow("preview only") << 0 << 2 << 85;
}

void TestViewLayout::isRemembered()
{
    QFETCH(const int, orientation);
    QFETCH(const int, panes);
    QFETCH(const int, share);
    const ViewLayout layout{
        static_cast<SplitOrientation>(orientation), static_cast<VisiblePanes>(panes), share};
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"galley.conf"_s);
    {
        Settings settings(file);
        writeLayout(settings, layout);
    }
    QVERIFY(readLayout(Settings(file)) == layout);
}

void TestViewLayout::readsStrangeSettings()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"galley.conf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[window]\nsplit=diagonal\npanes=none\neditor-share=wide\ntheme=\n[editor]\nzoom=huge\n");
    file.close();
    const Settings settings(file.fileName());
    QVERIFY(readLayout(settings) == ViewLayout());
    QCOMPARE(settings.number(Setting::EditorZoom), 100);
}

void TestViewLayout::sharesSpace_data()
{
    QTest::addColumn<int>("editor");
    QTest::addColumn<int>("preview");
    QTest::addColumn<int>("share");

    QTest::newRow("half") << 400 << 400 << 50;
    QTest::newRow("a third") << 300 << 600 << 33;
    QTest::newRow("never less than is usable") << 10 << 990 << 15;
    QTest::newRow("nor more") << 990 << 10 << 85;
    QTest::newRow("hidden preview keeps the old one") << 800 << 0 << 42;
    QTest::newRow("hidden editor keeps the old one") << 0 << 800 << 42;
}

void TestViewLayout::sharesSpace()
{
    QFETCH(const int, editor);
    QFETCH(const int, preview);
    QTEST(shareOf(editor, preview, 42), "share");
}

void TestViewLayout::everySettingHasADefault()
{
    const QTemporaryDir folder;
    const Settings settings(folder.filePath(u"galley.conf"_s));
    for (const SettingSpec &spec : settingTable()) {
        QVERIFY2(spec.key.count(u'/') == 1, qPrintable(spec.key.toString()));
        QCOMPARE(settings.text(spec.setting), spec.defaultValue.toString());
    }
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestViewLayout)
#include "tst_viewlayout.moc"
