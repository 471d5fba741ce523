// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/remotelinks.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {

class TestRemoteLinks final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void rewritesWhatIsShown_data();
    void rewritesWhatIsShown();
    void namesFiles_data();
    void namesFiles();
};

void TestRemoteLinks::rewritesWhatIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("image") << u"a ![x](https://e.com/a.png) b"_s << u"a ![x](./a.png) b"_s;
    QTest::newRow("image with a title") << u"![x](https://e.com/a.png \"T\")"_s << u"![x](./a.png \"T\")"_s;
    QTest::newRow("in angle brackets") << u"![x](<https://e.com/a.png>)"_s << u"![x](<./a.png>)"_s;
    QTest::newRow("brackets in the text") << u"![a [b] c](https://e.com/a.png)"_s << u"![a [b] c](./a.png)"_s;
    QTest::newRow("in a link to itself")
        << u"[![x](https://e.com/a.png)](https://e.com/a.png)"_s << u"[![x](./a.png)](https://e.com/a.png)"_s;
    QTest::newRow("twice") << u"![x](https://e.com/a.png)\n![y](https://e.com/a.png)"_s
                           << u"![x](./a.png)\n![y](./a.png)"_s;
    QTest::newRow("host in capitals") << u"![x](HTTPS://E.com/a.png)"_s << u"![x](./a.png)"_s;
    QTest::newRow("host alone") << u"![x](//e.com/a.png)"_s << u"![x](./a.png)"_s;
    QTest::newRow("escaped") << u"![x](https://e.com/a\\.png)"_s << u"![x](./a.png)"_s;
    QTest::newRow("HTML") << u"<img alt='x' src='https://e.com/a.png'>"_s << u"<img alt='x' src='./a.png'>"_s;
    QTest::newRow("HTML with references")
        << u"<img src=\"https:&#47;/e.com/a.png\">"_s << u"<img src=\"./a.png\">"_s;
    QTest::newRow("JSX") << u"<img src={\"https://e.com/a.png\"} />"_s << u"<img src={\"./a.png\"} />"_s;
    QTest::newRow("poster") << u"<video poster=\"https://e.com/a.png\">"_s << u"<video poster=\"./a.png\">"_s;
    QTest::newRow("definition") << u"![x][r]\n\n[r]: https://e.com/a.png \"T\""_s
                                << u"![x][r]\n\n[r]: ./a.png \"T\""_s;
    for (const char *kept :
         {"[x](https://e.com/a.png)", "![x](https://e.com/a.png?b)", "![x](https://e.com/b.png)",
          "https://e.com/a.png", "![x](http://e.com/a.png)", "<a href=\"https://e.com/a.png\">x</a>"})
        QTest::newRow(kept) << QString::fromLatin1(kept) << QString::fromLatin1(kept);
}

void TestRemoteLinks::rewritesWhatIsShown()
{
    QFETCH(QString, text);
    const TextEdits edits = mediaLinkEdits(text, QUrl(u"https://e.com/a.png"_s), u"./a.png"_s);
    QTEST(applyEdits(text, edits), "expected");
}

void TestRemoteLinks::namesFiles_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"https://e.com/x/fox.png"_s << QByteArray("image/png") << u"fox.png"_s;
    QTest::newRow("another type") << u"https://e.com/logo.php?x=1"_s << QByteArray("image/jpeg")
                                  << u"logo.jpg"_s;
    QTest::newRow("no name") << u"https://e.com/"_s << QByteArray("image/webp") << u"image.webp"_s;
    QTest::newRow("dots") << u"https://e.com/..%2f..%2fx.png"_s << QByteArray("image/png") << u"x.png"_s;
}

void TestRemoteLinks::namesFiles()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, type);
    QTEST(remoteFileName(QUrl(url), type), "name");
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestRemoteLinks)
#include "tst_remotelinks.moc"
