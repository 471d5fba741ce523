// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/session.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestSession final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJson();
    void readsDamagedFiles_data();
    void readsDamagedFiles();
    void savesAndLoads();
    void tellsWhenItCannotSave();
    void keepsRecentPaths_data();
    void keepsRecentPaths();
    void standsInTheStateFolder();
};

namespace {

Session example()
{
    Session session;
    session.blog = u"/b"_s;
    session.posts = {{u"/b/blog/a.md"_s, 12, 5, 3}, {u"/b/blog/über.md"_s, 0, 0, 0}};
    session.current = 1;
    session.geometry = QByteArray("\x01\x00\xff", 3);
    session.windowState = "state";
    session.recentFiles = {u"/b/blog/a.md"_s};
    session.recentBlogs = {u"/b"_s, u"/c"_s};
    return session;
}

} // namespace

void TestSession::comesBackFromJson()
{
    QVERIFY(sessionFromJson(toJson(example())) == example());
    QVERIFY(sessionFromJson(toJson(Session())) == Session());
}

void TestSession::readsDamagedFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("posts");
    QTest::addColumn<int>("current");

    QTest::newRow("empty") << QByteArray() << 0 << -1;
    QTest::newRow("cut off") << toJson(example()).left(40) << 0 << -1;
    QTest::newRow("a list") << QByteArray("[1, 2]") << 0 << -1;
    QTest::newRow("wrong types") << QByteArray(R"({"posts": "x", "blog": 3, "current": {}})") << 0 << -1;
    QTest::newRow("post without path")
        << QByteArray(R"({"posts": [{"caret": 1}, {"path": "/a"}]})") << 1 << 0;
    QTest::newRow("current beyond the end")
        << QByteArray(R"({"posts": [{"path": "/a"}], "current": 7})") << 1 << 0;
}

void TestSession::readsDamagedFiles()
{
    QFETCH(const QByteArray, json);
    const Session session = sessionFromJson(json);
    QTEST(static_cast<int>(session.posts.size()), "posts");
    QTEST(session.current, "current");
}

void TestSession::savesAndLoads()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"state/galley/session.json"_s);
    QVERIFY(loadSession(file) == Session());
    QVERIFY_RESULT(saveSession(file, example()));
    QVERIFY(loadSession(file) == example());
}

void TestSession::tellsWhenItCannotSave()
{
    const QTemporaryDir folder;
    QFile blocker(folder.filePath(u"state"_s));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    const Result<void> saved = saveSession(folder.filePath(u"state/session.json"_s), example());
    QVERIFY(!saved);
    QVERIFY(saved.error().message.contains(u"state"_s));
}

void TestSession::keepsRecentPaths_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QString>("newest");
    QTest::addColumn<QStringList>("after");

    QStringList ten;
    for (int i = 0; i < 10; ++i)
        ten << QString::number(i);
    QTest::newRow("first") << QStringList() << u"a"_s << QStringList{u"a"_s};
    QTest::newRow("known moves to the front")
        << QStringList{u"a"_s, u"b"_s} << u"b"_s << QStringList{u"b"_s, u"a"_s};
    QTest::newRow("no more than ten") << ten << u"x"_s << QStringList{u"x"_s} + ten.mid(0, 9);
}

void TestSession::keepsRecentPaths()
{
    QFETCH(const QStringList, before);
    QFETCH(const QString, newest);
    QTEST(withRecent(before, newest), "after");
}

void TestSession::standsInTheStateFolder()
{
    QCOMPARE(sessionFile(), qEnvironmentVariable("XDG_STATE_HOME") + u"/galley/session.json"_s);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestSession)
#include "tst_session.moc"
