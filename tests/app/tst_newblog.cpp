// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/newblog.h"
#include "base/textfile.h"
#include "site/postcheck.h"
#include "site/sitesnapshot.h"
#include "testing/galleytest.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestNewBlog final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void isAValidBlog_data();
    void isAValidBlog();
    void leavesAFullFolderAlone();
    void copiesAFolder();
};

void TestNewBlog::isAValidBlog_data()
{
    QTest::addColumn<QString>("title");
    QTest::newRow("plain") << u"Notes"_s;
    QTest::newRow("quote and backslash") << u"Anna's \\ notes"_s;
}

void TestNewBlog::isAValidBlog()
{
    QFETCH(const QString, title);
    const QTemporaryDir folder;
    const QString root = folder.filePath(u"site"_s);
    QVERIFY_RESULT(createBlog(root, newBlogFiles(title, QDate(2024, 3, 5))));
    const Result<SiteSnapshotPtr> site = scanSite(root);
    QVERIFY_RESULT(site);
    QCOMPARE((*site)->config.title.value, title);
    QVERIFY((*site)->diagnostics.empty());
    QCOMPARE((*site)->posts.size(), 1U);
    const PostMeta &post = (*site)->posts.front();
    QCOMPARE(post.title, u"Welcome to "_s + title);
    QCOMPARE(post.date.date(), QDate(2024, 3, 5));
    QVERIFY(post.hasTruncateMarker);
    const Diagnostics problems = checkPost(readTextFile(post.file)->text, post.file, **site);
    QVERIFY2(problems.empty(), problems.empty() ? "" : qPrintable(toLine(problems.front(), post.file)));
}

void TestNewBlog::leavesAFullFolderAlone()
{
    const QTemporaryDir folder;
    QFile hidden(folder.filePath(u".git"_s));
    QVERIFY(hidden.open(QIODevice::WriteOnly));
    const Result<void> made = createBlog(folder.path(), newBlogFiles(u"x"_s, QDate(2024, 3, 5)));
    QVERIFY(!made);
    QVERIFY(made.error().message.contains(folder.path()));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
}

void TestNewBlog::copiesAFolder()
{
    const QTemporaryDir folder;
    const QString from = folder.filePath(u"from"_s);
    QVERIFY(QDir().mkpath(from + u"/blog/empty"_s));
    QVERIFY_RESULT(writeFileAtomically(from + u"/blog/a.md"_s, "text"));
    QVERIFY(QFile::setPermissions(from + u"/blog/a.md"_s, QFile::ReadOwner));
    const QString to = folder.filePath(u"to"_s);
    const Result<QString> first = copyFolder(from, to, u"sample"_s);
    QVERIFY_RESULT(first);
    QCOMPARE(*first, to + u"/sample"_s);
    QCOMPARE(readFileBytes(*first + u"/blog/a.md"_s).value_or("-"), "text");
    QVERIFY(QFile::permissions(*first + u"/blog/a.md"_s).testFlag(QFile::WriteOwner));
    QVERIFY(QDir(*first + u"/blog/empty"_s).exists());
    QCOMPARE(copyFolder(from, to, u"sample"_s).value_or(u"-"_s), to + u"/sample-2"_s);
    QVERIFY(!copyFolder(folder.filePath(u"none"_s), to, u"x"_s));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestNewBlog)
#include "tst_newblog.moc"
