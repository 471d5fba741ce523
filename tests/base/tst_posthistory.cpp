// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/posthistory.h"
#include "base/textfile.h"
#include "testing/galleytest.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC);

HistoryEntry version(const QString &before, const QString &name = {}, qint64 size = 100)
{
    // "2d3h" ⇒ two days and three hours before noon
    const int day = before.section(u'd', 0, 0).toInt();
    const int hour = before.section(u'd', 1).section(u'h', 0, 0).toInt();
    const int minute = before.section(u'h', 1).toInt();
    const QDateTime when = noon.addDays(-day).addSecs(-3600 * hour - 60 * minute);
    return {when, contentHash(before.toUtf8()), name, size};
}

QByteArray textOfNumber(int number)
{
    return QByteArray("version ") + QByteArray::number(number) + QByteArray(2000, char('a' + number % 26));
}

/// The program that is killed: keeps versions and forgets most of them again.
int runVictim(const QString &folder)
{
    HistoryLimits few;
    few.bytes = 400;
    for (int i = 0;; ++i) {
        PostHistory history(folder, u"/blog/post.md"_s);
        if (!history.add(textOfNumber(i)) || !history.prune(QDateTime::currentDateTimeUtc(), few))
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

} // namespace

class TestPostHistory : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        GalleyTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_parent = m_folder->filePath(u"state/history"_s);
        m_post = m_folder->filePath(u"blog/post.md"_s);
    }

    void forgets_data()
    {
        QTest::addColumn<std::vector<HistoryEntry>>("entries");
        QTest::addColumn<std::vector<HistoryEntry>>("forgotten"); // the latest first
        using Entries = std::vector<HistoryEntry>;
        const auto row = [](const char *name, const Entries &entries, const Entries &forgotten) {
            QTest::newRow(name) << entries << forgotten;
        };
        row("nothing of today", {version(u"0d3h1"_s), version(u"0d3h"_s), version(u"0d2h"_s)}, {});
        row("all but the last of an hour", {version(u"2d3h5"_s), version(u"2d3h3"_s), version(u"2d2h"_s)},
            {version(u"2d3h5"_s)});
        row("all but the last of a day", {version(u"20d3h"_s), version(u"20d2h"_s), version(u"19d2h"_s)},
            {version(u"20d3h"_s)});
        row("what is old", {version(u"91d0h"_s), version(u"89d0h"_s)}, {version(u"91d0h"_s)});
        row("never what has a name",
            {version(u"200d3h"_s, u"draft"_s), version(u"20d3h"_s, u"sent"_s), version(u"20d2h"_s)}, {});
        row("never the latest", {version(u"300d0h"_s), version(u"200d0h"_s)}, {version(u"300d0h"_s)});
        row("the oldest of too many bytes",
            {version(u"0d3h"_s, {}, 5000), version(u"0d2h"_s, {}, 5000), version(u"0d1h"_s, {}, 5000)},
            {version(u"0d3h"_s, {}, 5000)});
    }

    void forgets()
    {
        QFETCH(const std::vector<HistoryEntry>, entries);
        QFETCH(const std::vector<HistoryEntry>, forgotten);
        HistoryLimits limits;
        limits.bytes = 10'000;
        QCOMPARE(superfluousHistory(entries, noon, limits), forgotten);
    }

    void keepsVersions()
    {
        PostHistory history(m_parent, m_post);
        QVERIFY(history.entries().empty());
        for (const QByteArray &bytes :
             {QByteArray("one\r\n"), QByteArray("two\n"), QByteArray("two\n"), QByteArray("one\r\n"),
              QByteArray()})
            QVERIFY_RESULT(history.add(bytes));
        const std::vector<HistoryEntry> entries = PostHistory(m_parent, m_post).entries();
        QCOMPARE(entries.size(), size_t(4)); // "two" was saved twice
        QStringList texts;
        for (const HistoryEntry &entry : entries)
            texts << QString::fromUtf8(*history.bytes(entry));
        QCOMPARE(texts, QStringList({u"one\r\n"_s, u"two\n"_s, u"one\r\n"_s, u""_s}));
        QCOMPARE(files(u"*.text"_s).size(), 3); // "one" is there once
        QVERIFY(PostHistory(m_parent, u"/another.md"_s).entries().empty());
    }

    void isTheUsersAlone()
    {
        QVERIFY_RESULT(PostHistory(m_parent, m_post).add("x"));
        QCOMPARE(
            QFile::permissions(m_parent) & (QFile::ReadGroup | QFile::ReadOther | QFile::ExeOther),
            QFile::Permissions());
    }

    void namesPoints()
    {
        PostHistory history(m_parent, m_post);
        QVERIFY_RESULT(history.add("one"));
        QVERIFY_RESULT(history.add("one", u"Sent to Ada – draft"_s));
        QVERIFY_RESULT(history.add("one"));
        QCOMPARE(history.entries().size(), size_t(2));
        QCOMPARE(history.entries().back().name, u"Sent to Ada – draft"_s);
        QVERIFY_RESULT(history.setName(history.entries().back(), {}));
        QVERIFY_RESULT(history.setName(history.entries().front(), u"first"_s));
        QCOMPARE(history.entries().back().name, QString());
        QCOMPARE(history.entries().front().name, u"first"_s);
    }

    void forgetsOnDisk()
    {
        PostHistory history(m_parent, m_post);
        for (int i = 0; i < 5; ++i)
            QVERIFY_RESULT(history.add(textOfNumber(i)));
        QVERIFY_RESULT(history.add("two", u"named"_s));
        QVERIFY_RESULT(history.add("last"));
        QVERIFY_RESULT(history.prune(QDateTime::currentDateTimeUtc().addYears(1)));
        QCOMPARE(history.entries().size(), size_t(2));
        QCOMPARE(*history.bytes(history.entries().front()), QByteArray("two"));
        QCOMPARE(*history.bytes(history.entries().back()), QByteArray("last"));
        QCOMPARE(files(u"*"_s).size(), 6); // two versions, two texts, path and lock
    }

    void saysWhenAVersionIsDamaged()
    {
        PostHistory history(m_parent, m_post);
        QVERIFY_RESULT(history.add("one"));
        QVERIFY_RESULT(writeFileAtomically(files(u"*.text"_s).constFirst(), qCompress("other")));
        QVERIFY(!history.bytes(history.entries().front()));
    }

    void followsAMovedBlog_data()
    {
        QTest::addColumn<bool>("original"); // is still there
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("follows");
        QTest::newRow("moved") << false << QByteArray("two") << true;
        QTest::newRow("moved, an older version") << false << QByteArray("one") << true;
        QTest::newRow("copied") << true << QByteArray("two") << false;
        QTest::newRow("another post") << false << QByteArray("three") << false;
    }

    void followsAMovedBlog()
    {
        QFETCH(const bool, original);
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, follows);
        PostHistory history(m_parent, m_post);
        QVERIFY_RESULT(history.add("one"));
        QVERIFY_RESULT(history.add("two"));
        if (original) {
            QVERIFY(QDir().mkpath(QFileInfo(m_post).path()));
            QVERIFY_RESULT(writeFileAtomically(m_post, "two"));
        }
        PostHistory moved(m_parent, m_folder->filePath(u"moved/post.md"_s));
        moved.adopt(bytes);
        QCOMPARE(moved.entries().size(), size_t(follows ? 2 : 0));
        QCOMPARE(history.entries().size(), size_t(follows ? 0 : 2));
        // And further on.
        PostHistory again(m_parent, m_folder->filePath(u"again/post.md"_s));
        again.adopt("two");
        QCOMPARE(again.entries().size(), size_t(follows || !original ? 2 : 0));
    }

    /// GALLEY_KILLS says how often.
    void survivesAKillAtAnyMoment()
    {
        const int kills = std::max(20, qEnvironmentVariableIntValue("GALLEY_KILLS"));
        QRandomGenerator random(7);
        for (int i = 0; i < kills; ++i) {
            init();
            QProcess victim;
            victim.start(QCoreApplication::applicationFilePath(), {u"--victim"_s, m_parent});
            const int rounds = 1 + random.bounded(12);
            QByteArray seen;
            while (seen.count('\n') < rounds && victim.waitForReadyRead(20'000))
                seen += victim.readAllStandardOutput();
            victim.kill();
            QVERIFY(victim.waitForFinished());
            seen += victim.readAllStandardOutput();
            const int last = static_cast<int>(seen.count('\n')) - 1;
            QVERIFY(last >= 0);
            const PostHistory history(m_parent, u"/blog/post.md"_s);
            const std::vector<HistoryEntry> entries = history.entries();
            QVERIFY(!entries.empty());
            for (const HistoryEntry &entry : entries)
                QVERIFY_RESULT(history.bytes(entry));
            const QByteArray latest = *history.bytes(entries.back());
            QVERIFY(latest == textOfNumber(last) || latest == textOfNumber(last + 1));
            QVERIFY_RESULT(history.prune(QDateTime::currentDateTimeUtc().addYears(1)));
            QCOMPARE(
                QDir(m_parent + u'/' + QDir(m_parent).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first())
                    .entryList(QDir::Files | QDir::Hidden)
                    .size(),
                4);
        }
    }

private:
    QStringList files(const QString &pattern) const
    {
        QStringList paths;
        for (const QFileInfo &folder : QDir(m_parent).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            for (const QFileInfo &file : QDir(folder.filePath()).entryInfoList({pattern}, QDir::Files))
                paths << file.filePath();
        }
        return paths;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_parent;
    QString m_post;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--victim")
        return runVictim(arguments.value(2));
    TestPostHistory test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_posthistory.moc"
