// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/imagepath.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

SiteSnapshot site()
{
    SiteSnapshot site;
    site.root = u"/b"_s;
    site.blogFolder = u"/b/blog"_s;
    site.staticFolders = {u"/b/static"_s};
    site.config.baseUrl.value = u"/base/"_s;
    return site;
}

} // namespace

class TestImagePath : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheSiteResolves_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("reference");
        QTest::newRow("beside the post") << u"/b/blog/a/x.png"_s << u"/b/blog/a/index.md"_s << u"./x.png"_s;
        QTest::newRow("below the post's folder")
            << u"/b/blog/img/x.png"_s << u"/b/blog/a.md"_s << u"./img/x.png"_s;
        QTest::newRow("static") << u"/b/static/img/x.png"_s << u"/b/blog/a.md"_s << u"/img/x.png"_s;
        QTest::newRow("static for an untitled post") << u"/b/static/x.png"_s << QString() << u"/x.png"_s;
        QTest::newRow("elsewhere in the site")
            << u"/b/blog/img/x.png"_s << u"/b/blog/a/index.md"_s << u"./../img/x.png"_s;
        QTest::newRow("blanks and other letters are encoded")
            << u"/b/blog/a/ü b.png"_s << u"/b/blog/a/index.md"_s << u"./%C3%BC%20b.png"_s;
        QTest::newRow("outside the site") << u"/pictures/x.png"_s << u"/b/blog/a.md"_s << QString();
        QTest::newRow("a folder whose name begins alike") << u"/b/static2/x.png"_s << QString() << QString();
    }

    void writesWhatTheSiteResolves()
    {
        QFETCH(QString, file);
        QFETCH(QString, post);
        QFETCH(QString, reference);
        QCOMPARE(imageReference(file, post, site()).value_or(QString()), reference);
        if (!reference.isEmpty())
            QCOMPARE(imageFile(reference, post, site()).value_or(QString()), file);
    }

    void findsTheFileInsideTheBlogOnly_data()
    {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("file");
        QTest::newRow("with the base URL") << u"/base/img/x.png"_s << u"/b/static/img/x.png"_s;
        QTest::newRow("without a slash") << u"img/x.png"_s << u"/b/static/img/x.png"_s;
        QTest::newRow("a query") << u"/img/x.png?v=2"_s << u"/b/static/img/x.png"_s;
        QTest::newRow("on the web") << u"https://x.example/a.png"_s << QString();
        QTest::newRow("without a scheme") << u"//x.example/a.png"_s << QString();
        QTest::newRow("data") << u"data:image/png;base64,AAAA"_s << QString();
        QTest::newRow("up and out of the blog") << u"./../../etc/passwd"_s << QString();
        QTest::newRow("up and out of the static folder") << u"/../blog/x.png"_s << QString();
        QTest::newRow("encoded dots") << u"./%2e%2e/%2e%2e/etc/passwd"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }

    void findsTheFileInsideTheBlogOnly()
    {
        QFETCH(QString, reference);
        QFETCH(QString, file);
        QCOMPARE(imageFile(reference, u"/b/blog/a.md"_s, site()).value_or(QString()), file);
    }
};

QTEST_GUILESS_MAIN(TestImagePath)
#include "tst_imagepath.moc"
