// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pageframe.h"
#include "testing/galleytest.h"

namespace Galley {

class TestPageFrame final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();
};

void TestPageFrame::fits_data()
{
    QTest::addColumn<PageWidth>("width");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<int>("pane");
    QTest::addColumn<int>("pixels");
    QTest::addColumn<double>("factor");
    QTest::newRow("fills the pane") << PageWidth::Pane << 100 << 800 << 800 << 1.0;
    QTest::newRow("fills the pane, larger") << PageWidth::Pane << 150 << 800 << 800 << 1.5;
    QTest::newRow("phone") << PageWidth::Phone << 100 << 800 << 390 << 1.0;
    QTest::newRow("phone, larger") << PageWidth::Phone << 200 << 800 << 780 << 2.0;
    QTest::newRow("phone, too large") << PageWidth::Phone << 300 << 780 << 780 << 2.0;
    QTest::newRow("desktop in a narrow pane") << PageWidth::Desktop << 100 << 640 << 640 << 0.5;
    QTest::newRow("tablet in a narrow pane") << PageWidth::Tablet << 100 << 410 << 410 << 0.5;
    QTest::newRow("zoom out of bounds") << PageWidth::Pane << 9999 << 800 << 800 << 3.0;
}

void TestPageFrame::fits()
{
    QFETCH(PageWidth, width);
    QFETCH(int, zoom);
    QFETCH(int, pane);
    QTEST(pageFrame(width, zoom, pane).width, "pixels");
    QTEST(pageFrame(width, zoom, pane).zoom, "factor");
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPageFrame)
#include "tst_pageframe.moc"
