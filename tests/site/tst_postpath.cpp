// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postpath.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestPostPath : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsDateTextAndSlug_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("slug");
        const auto row = [](const char *path, const char *date, const QString &text, const QString &slug) {
            QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(date) << text << slug;
        };
        const QString hello = u"/2024/03/05/hello"_s;
        row("2024-03-05-hello.md", "2024-03-05", u"hello"_s, hello);
        row("news/2024-03-05-hello/index.md", "2024-03-05", u"hello"_s, u"/2024/03/05/news/hello"_s);
        row("2024-3-5-hello.mdx", "2024-03-05", u"hello"_s, u"/2024/3/5/hello"_s);
        row("2024-03-05-hello/index.md", "2024-03-05", u"hello"_s, hello);
        row("2024-03-05/hello.md", "2024-03-05", u"hello"_s, hello);
        row("2024/03/05/hello.md", "2024-03-05", u"hello"_s, hello);
        row("2024/03/05-hello.md", "2024-03-05", u"hello"_s, hello);
        row("2024-03/05-hello.md", "2024-03-05", u"hello"_s, hello);
        row("2024-03-05/index.md", "2024-03-05", u"index"_s, u"/2024/03/05/index"_s);
        row("2024-03-05.md", "2024-03-05", QString(), u"/2024/03/05/"_s);
        row("2024-03-05-hello/extra.md", "2024-03-05", u"hello/extra"_s, u"/2024/03/05/hello/extra"_s);
        row("news/2024-03-05-hello.md", "2024-03-05", u"hello"_s, u"/2024/03/05/news/hello"_s);
        row("v1-2024-03-05-hello.md", "2024-03-05", u"hello"_s, u"/2024/03/05/v1-hello"_s);
        row("2024-03-05_hello.md", "2024-03-05", u"_hello"_s, u"/2024/03/05/_hello"_s);
        row("2024-03-05 a b.md", "2024-03-05", u" a b"_s, u"/2024/03/05/ a b"_s);
        row("2024-02-30-x.md", "2024-03-01", u"x"_s, u"/2024/02/30/x"_s);
        row("2024-13-45-x.md", "invalid", u"x"_s, u"/2024/13/45/x"_s);
        row("2020-01-01-a/2024-03-05-b.md", "2024-03-05", u"b"_s, u"/2024/03/05/2020-01-01-a/b"_s);
        row("hello.md", "", u"hello"_s, u"/hello"_s);
        row("hello/index.md", "", u"hello"_s, u"/hello"_s);
        row("news/hello.mdx", "", u"news/hello"_s, u"/news/hello"_s);
        row("index.md", "", u"index"_s, u"/index"_s);
        row("a.b.md", "", u"a.b"_s, u"/a.b"_s);
    }

    void readsDateTextAndSlug()
    {
        QFETCH(QString, path);
        QFETCH(QString, date);
        QFETCH(QString, text);
        QFETCH(QString, slug);
        const PostPath read = readPostPath(path);
        QCOMPARE(read.hasDate, !date.isEmpty());
        if (date == "invalid"_L1)
            QVERIFY(!read.date.isValid());
        else if (!date.isEmpty())
            QCOMPARE(read.date, QDateTime(QDate::fromString(date, Qt::ISODate), QTime(0, 0), Qt::UTC));
        QCOMPARE(read.text, text);
        QCOMPARE(read.slug, slug);
    }

    void tellsPostsFromOtherFiles_data()
    {
        QTest::addColumn<bool>("isPost");
        QTest::newRow("a.md") << true;
        QTest::newRow("a.mdx") << true;
        QTest::newRow("folder/a.md") << true;
        QTest::newRow("README.md") << true;
        QTest::newRow("foo.test.md") << true;
        QTest::newRow("2024-01-09_x.md") << true;
        QTest::newRow("__tests/a.md") << false;
        QTest::newRow("folder/__tests__/a.md") << false;
        QTest::newRow("_partial.md") << false;
        QTest::newRow("_drafts/a.md") << false;
        QTest::newRow("a/_b/c.mdx") << false;
        QTest::newRow(".hidden.md") << false;
        QTest::newRow(".git/a.md") << false;
        QTest::newRow("a.MD") << false;
        QTest::newRow("a.markdown") << false;
        QTest::newRow("a.txt") << false;
    }

    void tellsPostsFromOtherFiles()
    {
        QFETCH(bool, isPost);
        QCOMPARE(isPostPath(QString::fromUtf8(QTest::currentDataTag())), isPost);
    }
};

QTEST_GUILESS_MAIN(TestPostPath)
#include "tst_postpath.moc"
