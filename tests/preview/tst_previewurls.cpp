// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewurls.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestPreviewUrls final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void filesOfTheBlogOnly_data();
    void filesOfTheBlogOnly();
    void addressesComeBack_data();
    void addressesComeBack();
    void changedFileHasAnotherAddress();
    void bundledFiles_data();
    void bundledFiles();

private:
    void write(const QString &path) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
};

void TestPreviewUrls::write(const QString &name) const
{
    QDir(m_folder.path()).mkpath(QFileInfo(name).path());
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("x");
}

void TestPreviewUrls::initTestCase()
{
    for (const QString &name :
         {u"site/blog/a.png"_s, u"site/blog/a b%20c#d?e.png"_s, u"site/blog/notes.txt"_s,
          u"site/static/s.svg"_s, u"site/blog/page.html"_s, u"site/blog/clip.mp4"_s, u"other/secret.png"_s,
          u"site-2/near.png"_s, u"site/blog/key.pem"_s})
        write(name);
    QDir(path(u"site/blog"_s)).mkdir(u"folder.png"_s);
    QVERIFY(QFile::link(path(u"other/secret.png"_s), path(u"site/blog/out.png"_s)));
    QVERIFY(QFile::link(path(u"other"_s), path(u"site/blog/outfolder"_s)));
    QVERIFY(QFile::link(path(u"site/blog/a.png"_s), path(u"site/blog/in.png"_s)));
    QVERIFY(QFile::link(path(u"site/blog/key.pem"_s), path(u"site/blog/key.png"_s)));
}

void TestPreviewUrls::filesOfTheBlogOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("file");
    const QString blog = u"galley://blog"_s + path(u"site/blog"_s);
    const QString site = u"galley://blog"_s + path(u"site"_s);

    QTest::newRow("picture") << blog + u"/a.png"_s << u"site/blog/a.png"_s;
    QTest::newRow("with a query") << blog + u"/a.png?v=1"_s << u"site/blog/a.png"_s;
    QTest::newRow("static") << site + u"/static/s.svg"_s << u"site/static/s.svg"_s;
    QTest::newRow("video") << blog + u"/clip.mp4"_s << u"site/blog/clip.mp4"_s;
    QTest::newRow("link that stays inside") << blog + u"/in.png"_s << u"site/blog/a.png"_s;
    QTest::newRow("dots that stay inside") << blog + u"/../static/s.svg"_s << u"site/static/s.svg"_s;

    const QString none;
    QTest::newRow("missing") << blog + u"/b.png"_s << none;
    QTest::newRow("folder named like a picture") << blog + u"/folder.png"_s << none;
    QTest::newRow("text file") << blog + u"/notes.txt"_s << none;
    QTest::newRow("HTML file") << blog + u"/page.html"_s << none;
    QTest::newRow("text file behind a link named .png") << blog + u"/key.png"_s << none;
    QTest::newRow("dots") << blog + u"/../../other/secret.png"_s << none;
    QTest::newRow("encoded dots") << blog + u"/%2e%2e/%2e%2e/other/secret.png"_s << none;
    QTest::newRow("encoded slashes") << blog + u"/..%2f..%2fother%2fsecret.png"_s << none;
    QTest::newRow("encoded twice") << blog + u"/%252e%252e/%252e%252e/other/secret.png"_s << none;
    QTest::newRow("backslashes") << blog + u"/..\\..\\other\\secret.png"_s << none;
    QTest::newRow("absolute") << u"galley://blog"_s + path(u"other/secret.png"_s) << none;
    QTest::newRow("neighbour whose name begins alike")
        << u"galley://blog"_s + path(u"site-2/near.png"_s) << none;
    QTest::newRow("link to a file outside") << blog + u"/out.png"_s << none;
    QTest::newRow("link to a folder outside") << blog + u"/outfolder/secret.png"_s << none;
    QTest::newRow("NUL") << blog + u"/a.png%00.txt"_s << none;
    QTest::newRow("no path") << u"galley://blog"_s << none;
    QTest::newRow("root") << u"galley://blog/"_s << none;
    QTest::newRow("device") << u"galley://blog/dev/zero"_s << none;
    QTest::newRow("process") << u"galley://blog/proc/self/environ"_s << none;
    QTest::newRow("other host") << u"galley://page"_s + path(u"site/blog/a.png"_s) << none;
    QTest::newRow("file scheme") << u"file://"_s + path(u"site/blog/a.png"_s) << none;
}

void TestPreviewUrls::filesOfTheBlogOnly()
{
    QFETCH(QString, url);
    QFETCH(QString, file);
    const auto found = shownFile(QUrl(url), {path(u"site"_s)});
    QCOMPARE(found.value_or(QString()), file.isEmpty() ? QString() : path(file));
    QCOMPARE(found.has_value(), !file.isEmpty());
    QVERIFY(!shownFile(QUrl(url), {}));
}

void TestPreviewUrls::addressesComeBack_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"site/blog/a.png"_s;
    QTest::newRow("space, percent, hash, question mark") << u"site/blog/a b%20c#d?e.png"_s;
}

void TestPreviewUrls::addressesComeBack()
{
    QFETCH(QString, name);
    const QString url = previewAssetUrl(path(name));
    QCOMPARE(shownFile(QUrl(url), {path(u"site"_s)}).value_or(QString()), path(name));
}

void TestPreviewUrls::changedFileHasAnotherAddress()
{
    const QString file = path(u"site/blog/a.png"_s);
    const QString before = previewAssetUrl(file);
    QCOMPARE(previewAssetUrl(file), before);
    QFile changed(file);
    QVERIFY(changed.open(QIODevice::ReadWrite));
    QVERIFY(changed.setFileTime(QDateTime::fromSecsSinceEpoch(1000), QFileDevice::FileModificationTime));
    changed.close();
    QVERIFY(previewAssetUrl(file) != before);
}

void TestPreviewUrls::bundledFiles_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("name");
    QTest::newRow("page") << u"galley://page/"_s << u"page.html"_s;
    QTest::newRow("styles") << u"galley://page/page.css"_s << u"page.css"_s;
    QTest::newRow("font") << u"galley://page/fonts/KaTeX_Main-Regular.woff2"_s
                          << u"fonts/KaTeX_Main-Regular.woff2"_s;
    QTest::newRow("dots") << u"galley://page/fonts/..%2f..%2flicences/katex.txt"_s << QString();
    QTest::newRow("other host") << u"galley://blog/page.css"_s << QString();
    QTest::newRow("other scheme") << u"http://page/page.css"_s << QString();
}

void TestPreviewUrls::bundledFiles()
{
    QFETCH(QString, url);
    QFETCH(QString, name);
    QCOMPARE(bundledFile(QUrl(url)).value_or(QString()), name);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPreviewUrls)
#include "tst_previewurls.moc"
