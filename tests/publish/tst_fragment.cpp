// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/exportfolder.h"
#include "publish/fragment.h"
#include "publish/postexport.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestFragment final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void cleans_data();
    void cleans();
    void codeIsItsText();
    void aFolderHoldsThePageAndItsPictures();
};

void TestFragment::cleans_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("classes and styles")
        << QByteArray("<p class=\"a\" style=\"color:red\" data-line=\"1\">b</p>") << QByteArray("<p>b</p>\n");
    QTest::newRow("link of a heading")
        << QByteArray("<h2 class=\"anchor\" id=\"a\">A<a href=\"#a\" class=\"hash-link\">x</a> b</h2>")
        << QByteArray("<h2 id=\"a\">A b</h2>\n");
    QTest::newRow("links and pictures")
        << QByteArray(
               "<a href=\"/b\" title=\"t\">b</a><img src=\"i.png\" alt=\"a\" loading=\"lazy\" width=\"2\">")
        << QByteArray("<a href=\"/b\" title=\"t\">b</a><img src=\"i.png\" alt=\"a\" width=\"2\">\n");
    QTest::newRow("escaped text") << QByteArray("<p>1 &lt; 2 &amp;</p>")
                                  << QByteArray("<p>1 &lt; 2 &amp;</p>\n");
    QTest::newRow("nothing") << QByteArray() << QByteArray("\n");
}

void TestFragment::cleans()
{
    QFETCH(QByteArray, html);
    QTEST(cleanFragment(html), "expected");
}

void TestFragment::codeIsItsText()
{
    Renderer renderer;
    const SiteSnapshotPtr site = singlePostSite(u"/notes/a.md"_s);
    const QByteArray html =
        renderer
            .render(u"```js {1} title=\"x\"\nlet a = '<b>';\n\na();\n```\n"_s, u"/notes/a.md"_s, *site, {})
            .html();
    QVERIFY(html.contains("token keyword"));
    const QByteArray clean = cleanFragment(html);
    QVERIFY2(
        clean.contains("<pre><code class=\"language-js\">let a = '&lt;b&gt;';\n\na();\n</code></pre>"),
        clean.constData());
}

void TestFragment::aFolderHoldsThePageAndItsPictures()
{
    QTemporaryDir folder;
    const auto site = scanSite(testData(u"publish/site"_s));
    QVERIFY_RESULT(site);
    const QString file = testData(u"publish/site/blog/2024-03-05-small.md"_s);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    Renderer renderer;
    const QString to = folder.filePath(u"post"_s);
    PostExportOptions options;
    options.form = PostForm::Folder;
    const auto report = exportPost(renderer, {QString::fromUtf8(source.readAll()), file, *site}, to, options);
    QVERIFY_RESULT(report);
    QCOMPARE(report->file, to + u"/index.html"_s);
    QFile page(report->file);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    QVERIFY(html.contains("img-src data: 'self' file:"));
    const QStringList pictures = QDir(to + u"/assets"_s).entryList(QDir::Files);
    QVERIFY(!pictures.isEmpty());
    for (const QString &picture : pictures)
        QVERIFY2(html.contains("src=\"assets/" + picture.toUtf8() + '"'), qPrintable(picture));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestFragment)
#include "tst_fragment.moc"
