// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/linkcheck.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestLinkCheck final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsBrokenLinks_data();
    void findsBrokenLinks();
    void looksAtKeptPagesToo();
};

void TestLinkCheck::findsBrokenLinks_data()
{
    QTest::addColumn<QByteArray>("link");
    QTest::addColumn<bool>("broken");
    QTest::newRow("a file") << QByteArray("../b/index.html") << false;
    QTest::newRow("no file") << QByteArray("../c/index.html") << true;
    QTest::newRow("a folder") << QByteArray("../b/") << true;
    QTest::newRow("a place") << QByteArray("../b/index.html#one") << false;
    QTest::newRow("an encoded place") << QByteArray("../b/index.html#caf%C3%A9") << false;
    QTest::newRow("no place") << QByteArray("../b/index.html#two") << true;
    QTest::newRow("own place") << QByteArray("#here") << false;
    QTest::newRow("no own place") << QByteArray("#there") << true;
    QTest::newRow("the top") << QByteArray("#top") << false;
    QTest::newRow("an encoded name") << QByteArray("../a%20b.png") << false;
    QTest::newRow("a query") << QByteArray("../b/index.html?x=1#one") << false;
    QTest::newRow("from the root") << QByteArray("/b/") << false;
    QTest::newRow("from the root, no place") << QByteArray("/b#two") << true;
    QTest::newRow("out of the export") << QByteArray("/docs/x#y") << false;
    QTest::newRow("elsewhere") << QByteArray("https://example.invalid/") << false;
    QTest::newRow("another host") << QByteArray("//example.invalid/x") << false;
    QTest::newRow("mail") << QByteArray("mailto:a@b.example") << false;
    QTest::newRow("above the export") << QByteArray("../../x.html") << true;
}

void TestLinkCheck::findsBrokenLinks()
{
    QFETCH(QByteArray, link);
    QFETCH(bool, broken);
    const QTemporaryDir folder;
    auto target = ExportFolder::open(folder.filePath(u"out"_s));
    QVERIFY_RESULT(target);
    target->write(u"a/index.html"_s, "<p id=\"here\"><a class=\"x\" href=\"" + link + "\">x</a>");
    target->write(u"b/index.html"_s, "<h2 id=\"one\">1</h2><h2 id=\"café\">2</h2>");
    target->write(u"a b.png"_s, "x");
    QVERIFY_RESULT(target->finish());
    const std::vector<BrokenLink> found = brokenLinks(*target);
    QCOMPARE(found.size(), std::size_t(broken ? 1 : 0));
    if (broken)
        QCOMPARE(found.front(), (BrokenLink{u"a/index.html"_s, QString::fromUtf8(link)}));
}

void TestLinkCheck::looksAtKeptPagesToo()
{
    const QTemporaryDir folder;
    for (const QByteArray &id : {QByteArray("one"), QByteArray("two")}) {
        auto target = ExportFolder::open(folder.filePath(u"out"_s));
        QVERIFY_RESULT(target);
        if (!target->keep(u"a.html"_s, "key"))
            target->write(u"a.html"_s, "<a href=\"b.html#one\">x</a>", {"key", {}, {}});
        target->write(u"b.html"_s, "<i id=\"" + id + "\">x</i>");
        QVERIFY_RESULT(target->finish());
        QCOMPARE(brokenLinks(*target).size(), std::size_t(id == "one" ? 0 : 1));
        QVERIFY_RESULT(target->commit());
    }
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestLinkCheck)
#include "tst_linkcheck.moc"
