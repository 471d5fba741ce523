// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/embedder.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestEmbedder final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void embedsByType_data();
    void embedsByType();
    void largeFileStaysBesideThePage();
    void rewritesTags_data();
    void rewritesTags();

private:
    QTemporaryDir m_folder;
    SiteSnapshot m_site;
};

void TestEmbedder::initTestCase()
{
    m_site.root = m_folder.path();
    m_site.staticFolders = {m_folder.filePath(u"static"_s)};
    QDir(m_folder.path()).mkpath(u"static"_s);
    for (const QString &name : {u"a.png"_s, u"b.SVG"_s, u"c.webp"_s, u"d.avif"_s, u"e.mp4"_s, u"f.pdf"_s}) {
        QFile file(m_folder.filePath(u"static/"_s + name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }
}

void TestEmbedder::embedsByType_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("url");
    QTest::newRow("PNG") << u"a.png"_s << u"data:image/png;base64,eA=="_s;
    QTest::newRow("SVG, upper case") << u"b.SVG"_s << u"data:image/svg+xml;base64,eA=="_s;
    QTest::newRow("WebP") << u"c.webp"_s << u"data:image/webp;base64,eA=="_s;
    QTest::newRow("AVIF") << u"d.avif"_s << u"data:image/avif;base64,eA=="_s;
    QTest::newRow("video") << u"e.mp4"_s << u"data:video/mp4;base64,eA=="_s;
    QTest::newRow("document") << u"f.pdf"_s << u"../static/f.pdf"_s;
    QTest::newRow("missing") << u"none # 1.png"_s << u"../static/none%20%23%201.png"_s;
}

void TestEmbedder::embedsByType()
{
    QFETCH(QString, name);
    QFETCH(QString, url);
    Embedder embedder(m_site, m_folder.filePath(u"out"_s));
    const QString file = m_folder.filePath(u"static/"_s + name);
    QCOMPARE(embedder.urlFor(file), url);
    QCOMPARE(embedder.urlFor(file), url);
    QCOMPARE(embedder.notEmbedded(), url.startsWith(u"data:"_s) ? QStringList() : QStringList{file});
}

void TestEmbedder::largeFileStaysBesideThePage()
{
    const QString path = m_folder.filePath(u"static/large.png"_s);
    QFile large(path);
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(Embedder::largestFile + 1));
    Embedder embedder(m_site, m_folder.filePath(u"out"_s));
    QCOMPARE(embedder.urlFor(path), u"../static/large.png"_s);
    QCOMPARE(embedder.notEmbedded(), QStringList{path});
    QVERIFY(large.resize(Embedder::largestFile));
    Embedder again(m_site, m_folder.filePath(u"out"_s));
    QVERIFY(again.urlFor(path).startsWith(u"data:image/png"_s));
}

void TestEmbedder::rewritesTags_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("result");
    QTest::addColumn<QStringList>("outside");
    const QByteArray png = "data:image/png;base64,eA==";
    const QStringList none;
    QTest::newRow("text") << QByteArray("a < b &amp; c") << QByteArray("a < b &amp; c") << none;
    QTest::newRow("static picture") << QByteArray("<img src=/a.png>") << "<img src=\"" + png + "\">" << none;
    QTest::newRow("set") << QByteArray("<img srcset=\"/a.png 1x, https://e.org/b.png 2x\">")
                         << "<img srcset=\"" + png + " 1x, https://e.org/b.png 2x\">"
                         << QStringList{u"https://e.org/b.png"_s};
    QTest::newRow("remote frame") << QByteArray("<iframe src=\"https://e.org/\"></iframe>")
                                  << QByteArray("<iframe src=\"https://e.org/\"></iframe>")
                                  << QStringList{u"https://e.org/"_s};
    QTest::newRow("code for an address") << QByteArray("<iframe src=\"javascript:x\"></iframe>")
                                         << QByteArray("<iframe src=\"\"></iframe>") << none;
    QTest::newRow("already embedded") << "<img src=\"" + png + "\">"
                                      << "<img src=\"" + png + "\">" << none;
    QTest::newRow("outside by dots") << QByteArray("<img src=\"/../a.png\">")
                                     << QByteArray("<img src=\"/../a.png\">") << QStringList{u"/../a.png"_s};
    QTest::newRow("tags for the document")
        << QByteArray("a<meta http-equiv=refresh><base href=x><link rel=y>b") << QByteArray("ab") << none;
    QTest::newRow("links stay") << QByteArray("<a href=\"https://e.org/a.png\">x</a>")
                                << QByteArray("<a href=\"https://e.org/a.png\">x</a>") << none;
}

void TestEmbedder::rewritesTags()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, result);
    QFETCH(QStringList, outside);
    Embedder embedder(m_site, m_folder.filePath(u"out"_s));
    QCOMPARE(embedder.embed(html), result);
    QCOMPARE(embedder.notEmbedded(), outside);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestEmbedder)
#include "tst_embedder.moc"
