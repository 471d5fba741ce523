// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/journalkeeper.h"
#include "app/newblog.h"
#include "app/settings.h"
#include "base/posthistory.h"
#include "preview/previewtestmain.h"
#include "testing/galleytest.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <chrono>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace Galley {

namespace {

qint64 clock()
{
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

/// One text of the window, and when it was there.
struct Moment
{
    qint64 when = 0; ///< milliseconds of the steady clock
    QByteArray text;
};

/// A blog, a post and the state of a program that is killed again and again.
class Workplace
{
public:
    Workplace()
    {
        const Result<QString> copy = copyFolder(testData(u"app/blog"_s), m_folder.path(), u"blog"_s);
        post = copy.value_or(QString()) + u"/blog/2024-03-01-first.md"_s;
        Settings(settings()).setValue(Setting::VisiblePanes, u"editor"_s);
        moments = {{0, onDisk()}};
    }

    QString state() const { return m_folder.filePath(u"state"_s); }
    QString settings() const { return m_folder.filePath(u"galley.conf"_s); }
    QByteArray onDisk() const { return readFileBytes(post).value_or("(unreadable)"); }
    QStringList leftovers() const
    {
        return QFileInfo(post).dir().entryList({u"*.galley-*"_s}, QDir::Files | QDir::Hidden);
    }

    void start(QProcess *typist, quint32 seed) const
    {
        typist->start(QStringLiteral(GALLEY_TYPIST), {post, state(), settings(), QString::number(seed)});
        typist->waitForReadyRead(60'000);
    }

    /// What the killed program said.
    void take(const QByteArray &output)
    {
        for (const QByteArray &line : output.first(output.lastIndexOf('\n') + 1).split('\n')) {
            const QList<QByteArray> fields = line.split(' ');
            if (fields.size() == 2)
                moments.push_back({fields.first().toLongLong(), QByteArray::fromBase64(fields.last())});
        }
    }

    /// The last moment with this text; -1 when there was none.
    qsizetype momentOf(const QByteArray &text) const
    {
        for (qsizetype i = std::ssize(moments) - 1; i >= 0; --i) {
            if (moments[static_cast<size_t>(i)].text == text)
                return i;
        }
        return -1;
    }

    /// What the journals hold.
    QList<QByteArray> unsaved() const
    {
        OpenPosts posts;
        JournalKeeper keeper(posts);
        QList<QByteArray> texts;
        if (!keeper.start(state() + u"/unsaved"_s))
            return {"(no journal folder)"};
        for (const UnsavedPost &found : keeper.leftBehind())
            texts << found.unsaved.text.toUtf8();
        return texts;
    }

    QString post;
    std::vector<Moment> moments;

private:
    QTemporaryDir m_folder;
};

int kills()
{
    return std::max(15, qEnvironmentVariableIntValue("GALLEY_KILLS"));
}

/// One for each kill; several robots at once take different ones.
std::vector<quint32> seeds()
{
    std::vector<quint32> seeds(static_cast<size_t>(kills()));
    std::iota(seeds.begin(), seeds.end(), qEnvironmentVariableIntValue("GALLEY_FIRST_SEED"));
    return seeds;
}

} // namespace

class TestRobot final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void losesAtMostASecondWhenKilled();
    void recoveringAgainAfterAKillInRecovery();
};

void TestRobot::losesAtMostASecondWhenKilled()
{
    constexpr int mostKeys = 100;
    qint64 worst = 0;
    int saves = 0;
    int journals = 0;
    for (const quint32 seed : seeds()) {
        Workplace place;
        const QByteArray before = place.onDisk();
        QRandomGenerator random(seed);
        const int keys = 1 + random.bounded(mostKeys);
        QProcess typist;
        place.start(&typist, seed);
        QByteArray output;
        while (output.count('\n') <= keys && typist.waitForReadyRead(60'000))
            output += typist.readAllStandardOutput();
        // Not only right after a key, when nothing but its journal is on its way.
        typist.waitForFinished(random.bounded(20));
        const qint64 killed = clock();
        typist.kill();
        QVERIFY(typist.waitForFinished());
        place.take(output + typist.readAllStandardOutput());
        QVERIFY2(place.moments.size() > 1, qPrintable(u"seed %1: nothing typed"_s.arg(seed)));

        const QByteArray file = place.onDisk();
        QVERIFY2(place.momentOf(file) >= 0, qPrintable(u"seed %1: a torn file"_s.arg(seed)));
        const QList<QByteArray> unsaved = place.unsaved();
        QVERIFY(unsaved.size() <= 1);
        qsizetype recovered = place.momentOf(file);
        for (const QByteArray &text : unsaved) {
            QVERIFY2(place.momentOf(text) >= 0, qPrintable(u"seed %1: a torn journal"_s.arg(seed)));
            recovered = std::max(recovered, place.momentOf(text));
        }
        const auto firstLost = static_cast<size_t>(recovered) + 1;
        const qint64 lost = firstLost < place.moments.size() ? killed - place.moments[firstLost].when : 0;
        worst = std::max(worst, lost);
        saves += file != before;
        journals += static_cast<int>(unsaved.size());
        QVERIFY2(lost <= 1000, qPrintable(u"seed %1 lost %2 ms"_s.arg(seed).arg(lost)));
        QVERIFY2(
            unsaved.isEmpty() || place.leftovers().isEmpty(),
            qPrintable(u"seed %1 left %2"_s.arg(seed).arg(place.leftovers().join(u' '))));
        for (const HistoryEntry &entry : PostHistory(place.state() + u"/history"_s, place.post).entries())
            QVERIFY_RESULT(PostHistory(place.state() + u"/history"_s, place.post).bytes(entry));
    }
    qInfo(
        "%d kills: %d after a save, %d with a journal, 0 files torn, at most %lld ms of typing lost", kills(),
        saves, journals, static_cast<long long>(worst));
    QVERIFY(saves > 0 && journals > 0);
}

void TestRobot::recoveringAgainAfterAKillInRecovery()
{
    int interrupted = 0;
    for (const quint32 seed : seeds()) {
        const Workplace place;
        const QByteArray before = place.onDisk();
        const QByteArray text = "unsaved\n" + before;
        {
            const auto dead = JournalFolder::make(place.state() + u"/unsaved"_s);
            QVERIFY_RESULT(dead);
            const EditJournalHead head{place.post, contentHash(before)};
            QVERIFY_RESULT(writeEditJournal(
                (*dead)->journalFor(place.post), *EditJournalWriter().next(head, QString::fromUtf8(text))));
        }
        QRandomGenerator random(seed);
        QProcess typist;
        place.start(&typist, seed);
        typist.waitForFinished(random.bounded(120));
        typist.kill();
        QVERIFY(typist.waitForFinished());
        QCOMPARE(place.onDisk(), before);
        QCOMPARE(place.unsaved(), QList<QByteArray>{text});
        ++interrupted;
    }
    qInfo("%d kills in recovery: nothing lost", interrupted);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestRobot)
#include "tst_robot.moc"
