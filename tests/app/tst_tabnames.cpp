// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/tabnames.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {

class TestTabNames final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsFilesApart_data();
    void tellsFilesApart();
    void namesTheWindow_data();
    void namesTheWindow();
};

void TestTabNames::tellsFilesApart_data()
{
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QStringList>("names");

    QTest::newRow("none") << QStringList() << QStringList();
    QTest::newRow("own names") << QStringList{u"/b/a.md"_s, u"/b/c.md"_s}
                               << QStringList{u"a.md"_s, u"c.md"_s};
    QTest::newRow("equal names take their folder")
        << QStringList{u"/b/2023/a.md"_s, u"/b/2024/a.md"_s} << QStringList{u"2023/a.md"_s, u"2024/a.md"_s};
    QTest::newRow("as many folders as it needs")
        << QStringList{u"/b/x/1/a.md"_s, u"/b/y/1/a.md"_s} << QStringList{u"x/1/a.md"_s, u"y/1/a.md"_s};
    QTest::newRow("only what collides grows") << QStringList{u"/b/x/a.md"_s, u"/b/y/a.md"_s, u"/b/c.md"_s}
                                              << QStringList{u"x/a.md"_s, u"y/a.md"_s, u"c.md"_s};
    QTest::newRow("index shows its folder")
        << QStringList{u"/b/hello/index.md"_s} << QStringList{u"hello/index.md"_s};
    QTest::newRow("index at the top") << QStringList{u"/index.md"_s} << QStringList{u"index.md"_s};
    QTest::newRow("one path inside the other")
        << QStringList{u"/a.md"_s, u"/b/a.md"_s} << QStringList{u"a.md"_s, u"b/a.md"_s};
    QTest::newRow("untitled") << QStringList{QString(), u"/a.md"_s, QString()}
                              << QStringList{u"Untitled 1"_s, u"a.md"_s, u"Untitled 2"_s};
}

void TestTabNames::tellsFilesApart()
{
    QFETCH(const QStringList, paths);
    QTEST(tabNames(paths), "names");
}

void TestTabNames::namesTheWindow_data()
{
    QTest::addColumn<QString>("post");
    QTest::addColumn<QString>("blog");
    QTest::addColumn<QString>("title");

    QTest::newRow("nothing") << QString() << QString() << u"Galley"_s;
    QTest::newRow("blog only") << QString() << u"Notes"_s << u"Notes – Galley"_s;
    QTest::newRow("post only") << u"a.md"_s << QString() << u"a.md[*] – Galley"_s;
    QTest::newRow("both") << u"a.md"_s << u"Notes"_s << u"a.md[*] – Notes – Galley"_s;
}

void TestTabNames::namesTheWindow()
{
    QFETCH(const QString, post);
    QFETCH(const QString, blog);
    QTEST(titleOfWindow(post, blog), "title");
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestTabNames)
#include "tst_tabnames.moc"
