// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/newblog.h"
#include "app/session.h"
#include "app/settings.h"
#include "app/singleinstance.h"
#include "base/journalfolder.h"
#include "base/userfolders.h"
#include "testing/galleytest.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <thread>

using namespace Galley;
using namespace Qt::StringLiterals;

/// One program per user owns the posts; a second start shows its files in the first.
class TestSingleInstance final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void handsOver();
    void takesThePlaceOfACrashedProgram();
    void oneProgramOwnsThePosts();

private:
    void start(QProcess *program, const QStringList &arguments) const;
    static QStringList openPosts();

    QTemporaryDir m_folder;
};

void TestSingleInstance::handsOver()
{
    QVERIFY(!SingleInstance::handOver({u"a.md"_s}, u"/blog"_s));
    SingleInstance first;
    first.listen();
    QSignalSpy received(&first, &SingleInstance::received);
    bool isTaken = false;
    std::thread second([&] { isTaken = SingleInstance::handOver({u"a.md"_s, u"ü b.md:3"_s}, u"/blog"_s); });
    QTRY_COMPARE(received.count(), 1);
    second.join();
    QVERIFY(isTaken);
    QCOMPARE(received.first().first().toStringList(), QStringList({u"a.md"_s, u"ü b.md:3"_s}));
    QCOMPARE(received.first().last().toString(), u"/blog"_s);
}

void TestSingleInstance::takesThePlaceOfACrashedProgram()
{
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    QProcess dead;
    start(&dead, {});
    QTRY_VERIFY_WITH_TIMEOUT(!QDir(folder).entryList({u"galley-*.socket"_s}, QDir::System).isEmpty(), 30'000);
    dead.kill();
    QVERIFY(dead.waitForFinished());
    QVERIFY(!QDir(folder).entryList({u"galley-*.socket"_s}, QDir::System).isEmpty());
    QVERIFY(!SingleInstance::handOver({}, {}));
    SingleInstance next;
    next.listen();
    QSignalSpy received(&next, &SingleInstance::received);
    std::thread another([] { SingleInstance::handOver({u"x"_s}, {}); });
    QTRY_COMPARE(received.count(), 1);
    another.join();
}

void TestSingleInstance::oneProgramOwnsThePosts()
{
    QDir(stateFolder()).removeRecursively();
    Settings(Settings::defaultFile()).setValue(Setting::VisiblePanes, u"editor"_s);
    const Result<QString> blog = copyFolder(testData(u"app/blog"_s), m_folder.path(), u"blog"_s);
    QVERIFY_RESULT(blog);
    const QString one = *blog + u"/blog/2024-03-01-first.md"_s;
    const QString two = *blog + u"/blog/2024-03-05-folder/index.md"_s;

    QProcess first;
    start(&first, {one});
    QTRY_COMPARE_WITH_TIMEOUT(openPosts(), QStringList{one}, 60'000);
    QProcess second;
    start(&second, {two});
    QVERIFY(second.waitForFinished(60'000));
    QCOMPARE(second.exitCode(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(openPosts(), QStringList({one, two}), 60'000);
    // The same file again is the same post.
    start(&second, {one});
    QVERIFY(second.waitForFinished(60'000));
    QCOMPARE(QDir(unsavedFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);

    // A crash leaves nobody in charge; what was open comes back, and is one program's again.
    first.kill();
    QVERIFY(first.waitForFinished());
    QProcess third;
    start(&third, {});
    QTRY_VERIFY_WITH_TIMEOUT(
        QDir(unsavedFolder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1 &&
            SingleInstance::handOver({*blog + u"/blog/authors.yml"_s}, {}),
        60'000);
    QTRY_COMPARE_WITH_TIMEOUT(openPosts(), QStringList({one, two, *blog + u"/blog/authors.yml"_s}), 60'000);
    third.kill();
    QVERIFY(third.waitForFinished());
}

void TestSingleInstance::start(QProcess *program, const QStringList &arguments) const
{
    program->setProcessChannelMode(QProcess::ForwardedChannels);
    program->start(qEnvironmentVariable("GALLEY_PROGRAM"), arguments);
}

QStringList TestSingleInstance::openPosts()
{
    QStringList paths;
    for (const SessionPost &post : loadSession(sessionFile()).posts)
        paths << post.path;
    return paths;
}

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
