// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/searchpage.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {

class TestSearchPage final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void dataCannotEndItsElement();
};

void TestSearchPage::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("each once, in order") << u"The cat, the dog; CAT"_s << u"the cat dog"_s;
    QTest::newRow("accents and forms") << u"Café Ｘ naïve ﬁn"_s << u"cafe x naive fin"_s;
    QTest::newRow("addresses") << u"[a b](./c.md) <https://d.example/e> f"_s << u"a b f"_s;
    QTest::newRow("an address at the end") << u"a https://"_s << u"a"_s;
    QTest::newRow("data is no word") << QString(41, u'z') + u" y"_s << u"y"_s;
    QTest::newRow("other scripts") << u"你好，世界 Привет"_s << u"你好 世界 привет"_s;
    QTest::newRow("letters beyond the first plane") << u"𐐷𐐷 x"_s << u"𐐷𐐷 x"_s;
    QTest::newRow("nothing") << u" -- \n"_s << QString();
}

void TestSearchPage::words()
{
    QFETCH(QString, text);
    QTEST(searchWords(text), "words");
}

void TestSearchPage::dataCannotEndItsElement()
{
    PostMeta post;
    post.title = u"</script><script>canary()</script>"_s;
    post.permalink = u"/a"_s;
    PageLinks links;
    links.page = [](const QString &path) { return path; };
    const QByteArray html = searchPageHtml({{&post, u"a"_s}}, links, {});
    QCOMPARE(html.count("<script"), 1);
    QCOMPARE(html.count("</script"), 1);
    QVERIFY(html.contains("\\u003c/script>"));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestSearchPage)
#include "tst_searchpage.moc"
