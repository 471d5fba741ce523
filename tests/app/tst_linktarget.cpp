// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/linktarget.h"
#include "testing/galleytest.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestLinkTarget final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void leadsSomewhere_data();
    void leadsSomewhere();
};

void TestLinkTarget::leadsSomewhere_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("target");

    QTest::newRow("the web") << u"https://x.example/a"_s << u"https://x.example/a"_s;
    QTest::newRow("mail") << u"mailto:a@x.example"_s << u"mailto:a@x.example"_s;
    QTest::newRow("post beside") << u"./other.md"_s << u"blog/other.md"_s;
    QTest::newRow("post beside, plain") << u"other.md"_s << u"blog/other.md"_s;
    QTest::newRow("place in a post") << u"./other.md#top"_s << u"blog/other.md"_s;
    QTest::newRow("permalink") << u"/blog/other"_s << u"blog/other.md"_s;
    QTest::newRow("permalink with slash") << u"/blog/other/"_s << u"blog/other.md"_s;
    QTest::newRow("static file") << u"/img/a.png"_s << u"static/img/a.png"_s;
    QTest::newRow("program") << u"./run.sh"_s << QString();
    QTest::newRow("starter of a program") << u"./run.desktop"_s << QString();
    QTest::newRow("program behind a picture's name") << u"./link.png"_s << QString();
    QTest::newRow("missing file") << u"./none.md"_s << QString();
    QTest::newRow("out of the blog") << u"../../secret.md"_s << QString();
    QTest::newRow("out through static") << u"/../../secret.md"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("file scheme") << u"file:///etc/passwd"_s << QString();
    QTest::newRow("other host") << u"//x.example/a"_s << QString();
    QTest::newRow("place here") << u"#top"_s << QString();
}

void TestLinkTarget::leadsSomewhere()
{
    QFETCH(const QString, link);
    QFETCH(const QString, target);
    const QTemporaryDir folder;
    const QDir root(folder.filePath(u"site"_s));
    for (const QString &file :
         {u"blog/a.md"_s, u"blog/other.md"_s, u"static/img/a.png"_s, u"blog/run.sh"_s, u"blog/run.desktop"_s,
          u"../secret.md"_s}) {
        QVERIFY(QDir().mkpath(QFileInfo(root.filePath(file)).path()));
        QFile made(root.filePath(file));
        QVERIFY(made.open(QIODevice::WriteOnly));
    }
    QVERIFY(QFile::link(root.filePath(u"blog/run.sh"_s), root.filePath(u"blog/link.png"_s)));
    SiteSnapshot site;
    site.root = root.path();
    site.staticFolders = {root.filePath(u"static"_s)};
    PostMeta other;
    other.file = root.filePath(u"blog/other.md"_s);
    other.permalink = u"/blog/other"_s;
    site.posts = {other};

    const LinkTarget found = linkTarget(QUrl(link), root.filePath(u"blog/a.md"_s), site);
    QString text;
    if (const auto *local = std::get_if<LocalTarget>(&found))
        text = root.relativeFilePath(local->file);
    else if (const auto *web = std::get_if<QUrl>(&found))
        text = web->toString();
    QCOMPARE(text, target);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestLinkTarget)
#include "tst_linktarget.moc"
