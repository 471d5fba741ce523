// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/imagestore.h"
#include "app/mediainsert.h"
#include "base/textfile.h"
#include "testing/galleytest.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestImageStore final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void choosesAPlace_data();
    void choosesAPlace();
    void namesFiles_data();
    void namesFiles();
    void storesAndNumbers();
    void tellsWhatItCannotStore();
    void writesMarkdown_data();
    void writesMarkdown();
};

void TestImageStore::choosesAPlace_data()
{
    QTest::addColumn<QString>("post");
    QTest::addColumn<bool>("hasStatic");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("written");

    QTest::newRow("post with a folder")
        << u"blog/2024-03-05-a/index.md"_s << true << u"blog/2024-03-05-a"_s << u"./"_s;
    QTest::newRow("mdx with a folder") << u"blog/a/index.mdx"_s << true << u"blog/a"_s << u"./"_s;
    QTest::newRow("post as a file") << u"blog/2024-03-05-a.md"_s << true << u"static/img/2024-03-05-a"_s
                                    << u"/img/2024-03-05-a/"_s;
    QTest::newRow("no static folder") << u"blog/a.md"_s << false << u"blog"_s << u"./"_s;
}

void TestImageStore::choosesAPlace()
{
    QFETCH(const QString, post);
    QFETCH(const bool, hasStatic);
    QFETCH(const QString, folder);
    const QTemporaryDir root;
    SiteSnapshot site;
    site.root = root.path();
    site.staticFolders = {root.filePath(u"static"_s)};
    if (hasStatic)
        QVERIFY(QDir().mkpath(root.filePath(u"static"_s)));
    const ImagePlace place = imagePlace(root.filePath(post), site);
    QCOMPARE(place.folder, root.filePath(folder));
    QTEST(place.written, "written");
}

void TestImageStore::namesFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("file");

    QTest::newRow("spaces and brackets") << u"My Photo (1).PNG"_s << u"my-photo-1.png"_s;
    QTest::newRow("accents") << u"Übersicht.jpg"_s << u"ubersicht.jpg"_s;
    QTest::newRow("nothing left") << u"()[].gif"_s << u"image.gif"_s;
}

void TestImageStore::namesFiles()
{
    QFETCH(const QString, name);
    QTEST(imageFileName(name), "file");
}

void TestImageStore::storesAndNumbers()
{
    const QTemporaryDir root;
    const ImagePlace place{root.filePath(u"static/img/a"_s), u"/img/a/"_s};
    QCOMPARE(storeImage("one", u"Photo.png"_s, place).value_or(u"-"_s), u"/img/a/photo.png"_s);
    QCOMPARE(storeImage("two", u"photo.png"_s, place).value_or(u"-"_s), u"/img/a/photo-2.png"_s);
    // The same picture again, by whatever number it has.
    QCOMPARE(storeImage("two", u"photo.png"_s, place).value_or(u"-"_s), u"/img/a/photo-2.png"_s);
    QCOMPARE(readFileBytes(place.folder + u"/photo.png"_s).value_or("-"), "one");
    QCOMPARE(readFileBytes(place.folder + u"/photo-2.png"_s).value_or("-"), "two");
    QCOMPARE(QDir(place.folder).entryList(QDir::Files).size(), 2);
}

void TestImageStore::tellsWhatItCannotStore()
{
    const QTemporaryDir root;
    QFile blocker(root.filePath(u"static"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const Result<QString> stored =
        storeImage("one", u"a.png"_s, {root.filePath(u"static/img"_s), u"/img/"_s});
    QVERIFY(!stored);
    QVERIFY(stored.error().message.contains(u"static/img"_s));
}

void TestImageStore::writesMarkdown_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("markdown");

    QTest::newRow("words in the name")
        << u"red-fox_2.jpg"_s << u"./red-fox-2.jpg"_s << u"![red fox 2](./red-fox-2.jpg)"_s;
    QTest::newRow("brackets in the name") << u"a[1].jpg"_s << u"./a-1.jpg"_s << u"![a\\[1\\]](./a-1.jpg)"_s;
    QTest::newRow("folder with a space") << u"a.jpg"_s << u"/my img/a.jpg"_s << u"![a](/my%20img/a.jpg)"_s;
}

void TestImageStore::writesMarkdown()
{
    QFETCH(const QString, name);
    QFETCH(const QString, written);
    QTEST(imageMarkdown(name, written), "markdown");
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestImageStore)
#include "tst_imagestore.moc"
