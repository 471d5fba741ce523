// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/openrequest.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestOpenRequest final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsOne_data();
    void readsOne();
    void prefersTheFileThatIsThere();
    void readsAll_data();
    void readsAll();
};

void TestOpenRequest::readsOne_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");

    QTest::newRow("file") << u"a.md"_s << u"/blog/a.md"_s << 0 << 0;
    QTest::newRow("full path") << u"/x/a.md"_s << u"/x/a.md"_s << 0 << 0;
    QTest::newRow("upwards") << u"../a.md"_s << u"/a.md"_s << 0 << 0;
    QTest::newRow("folder") << u"."_s << u"/blog"_s << 0 << 0;
    QTest::newRow("line") << u"a.md:12"_s << u"/blog/a.md"_s << 12 << 1;
    QTest::newRow("line and column") << u"a.md:12:7"_s << u"/blog/a.md"_s << 12 << 7;
    QTest::newRow("as compilers print it") << u"a.md:12:7:"_s << u"/blog/a.md"_s << 12 << 7;
    QTest::newRow("line 0 is the first") << u"a.md:0"_s << u"/blog/a.md"_s << 1 << 1;
    QTest::newRow("colon in the name") << u"a:b.md"_s << u"/blog/a:b.md"_s << 0 << 0;
    QTest::newRow("a number too large to be a line")
        << u"a.md:12345678901"_s << u"/blog/a.md:12345678901"_s << 0 << 0;
}

void TestOpenRequest::readsOne()
{
    QFETCH(const QString, argument);
    QFETCH(const int, line);
    QFETCH(const int, column);
    const OpenRequest request = openRequest(argument, u"/blog"_s);
    QTEST(request.path, "path");
    QCOMPARE(request.position.has_value(), line > 0);
    QCOMPARE(request.position.value_or(TextPosition{0, 0}), (TextPosition{line, column}));
}

void TestOpenRequest::prefersTheFileThatIsThere()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.md:12"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const OpenRequest request = openRequest(u"a.md:12"_s, folder.path());
    QCOMPARE(request.path, file.fileName());
    QVERIFY(!request.position);
}

void TestOpenRequest::readsAll_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("wrong");

    QTest::newRow("nothing") << QStringList() << 0 << 0 << false;
    QTest::newRow("files") << QStringList{u"a.md"_s, u"b.md:3"_s} << 2 << 0 << false;
    QTest::newRow("port apart") << QStringList{u"--inspect"_s, u"9222"_s, u"a.md"_s} << 1 << 9222 << false;
    QTest::newRow("port joined") << QStringList{u"--inspect=9222"_s} << 0 << 9222 << false;
    QTest::newRow("no port") << QStringList{u"--inspect"_s} << 0 << 0 << true;
    QTest::newRow("port that is none") << QStringList{u"--inspect=99999"_s} << 0 << 0 << true;
    QTest::newRow("unknown option") << QStringList{u"--frobnicate"_s} << 0 << 0 << true;
    QTest::newRow("name with a dash") << QStringList{u"--"_s, u"-a.md"_s} << 1 << 0 << false;
}

void TestOpenRequest::readsAll()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, wrong);
    const StartArguments start = startArguments(arguments, u"/blog"_s);
    QCOMPARE(!start.error.isEmpty(), wrong);
    QTEST(static_cast<int>(start.requests.size()), "requests");
    QTEST(static_cast<int>(start.inspectPort.value_or(0)), "port");
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestOpenRequest)
#include "tst_openrequest.moc"
